package littlegiant.access;

import java.util.List;
import java.util.Set;

/** The names of the roles. Their permissions are at the resource methods. */
public final class Roles {
    /** Anybody, if {@code little-giant.public} is on. */
    public static final String PUBLIC = "public";

    /** A system that assesses and reads its own records. */
    public static final String INTEGRATOR = "integrator";

    /** A person who assesses, uploads and keeps the registry. */
    public static final String CLERK = "clerk";

    /** A person who writes rules and records every event. */
    public static final String OFFICER = "officer";

    /** A person who activates releases and administers users. */
    public static final String ADMIN = "admin";

    /** A person who reads everything and changes nothing. */
    public static final String AUDITOR = "auditor";

    /** The roles that a user or a key can have, in the order of the contract. */
    public static final List<String> GIVEN = List.of(INTEGRATOR, CLERK, OFFICER, ADMIN, AUDITOR);

    /** The roles of which a person may have only one, if duties are separated. */
    static final Set<String> SEPARATED = Set.of(ADMIN, OFFICER, AUDITOR);

    /** The roles that see the records of others. */
    static final Set<String> OF_ALL_RECORDS = Set.of(CLERK, OFFICER, AUDITOR);

    private Roles() {}
}
