package littlegiant.console;

import java.util.Collection;
import java.util.List;
import littlegiant.access.Roles;
import littlegiant.wording.Text;

/** A role that a user or a key can have, as a form offers it. */
public record RoleChoice(String role, Text label, Text meaning, boolean isChosen) {

    /** Every role in the order of the contract, those ticked that are held. */
    static List<RoleChoice> of(Collection<String> held) {
        return Roles.GIVEN.stream()
                .map(role ->
                        new RoleChoice(role, AdminText.role(role), AdminText.roleMeaning(role), held.contains(role)))
                .toList();
    }
}
