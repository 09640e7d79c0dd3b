package littlegiant.records;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The repository of user accounts. Methods block on the database, so do not call them on an I/O thread. */
@Singleton
public class UserRepository {
    private static final String COLUMNS = "SELECT name, password_hash, roles, disabled, first_password, locked_until,"
            + " created_at, created_by, changed_at FROM user_account WHERE removed_at IS NULL";

    private final Database database;

    /** Creates the repository of a database. */
    public UserRepository(Database database) {
        this.database = database;
    }

    /** The result of changing a user. */
    public enum UserChangeResult {
        DONE,
        /** There is no such user. */
        UNKNOWN,
        /** No enabled administrator would be left. */
        LAST_ADMIN
    }

    /**
     * Every user, in the order of their names.
     *
     * @throws ReadFailed if the database fails
     */
    public List<UserAccount> all() {
        return database.readSoon(UserRepository::all);
    }

    /**
     * The user with the name.
     *
     * @throws ReadFailed if the database fails
     */
    public Optional<UserAccount> find(String name) {
        return database.readSoon(handle -> handle.createQuery(COLUMNS + " AND name = :name")
                .bind("name", name)
                .map((row, context) -> user(row))
                .findOne());
    }

    private static List<UserAccount> all(Handle handle) {
        return handle.createQuery(COLUMNS + " ORDER BY name")
                .map((row, context) -> user(row))
                .list();
    }

    /** Adds a user; returns false if the name was ever used. */
    public boolean add(UserAccount user) {
        return database.writeNow(handle -> add(handle, user));
    }

    /** Adds the first user; returns false if there has ever been one. */
    public boolean addFirst(UserAccount user) {
        return database.writeNow(handle -> {
            AccessVersion.count(handle);
            return handle.select("SELECT COUNT(*) FROM user_account")
                                    .mapTo(Long.class)
                                    .one()
                            == 0
                    && add(handle, user);
        });
    }

    private static boolean add(Handle handle, UserAccount user) {
        AccessVersion.count(handle);
        boolean added = handle.createUpdate(
                                "INSERT INTO user_account (name, password_hash, roles, disabled, first_password,"
                                        + " failures, known_addresses, created_at, created_by, changed_at) VALUES (:name, :hash, :roles,"
                                        + " :disabled, :first, 0, '', :created, :by, :changed) ON CONFLICT (name) DO NOTHING")
                        .bind("name", user.name())
                        .bind("hash", user.passwordHash())
                        .bind("roles", text(user.roles()))
                        .bind("disabled", user.disabled() ? 1 : 0)
                        .bind("first", user.firstPassword() ? 1 : 0)
                        .bind("created", user.createdAt().toEpochMilli())
                        .bindBySqlType("by", user.createdBy(), Types.VARCHAR)
                        .bind("changed", user.changedAt().toEpochMilli())
                        .execute()
                == 1;
        if (added) {
            AuditTrail.append(handle, AuditEntry.of("user.made", user.name(), audited(user.roles(), user.disabled())));
        }
        return added;
    }

    /**
     * Changes the roles of a user and whether sign-in is disabled.
     *
     * @param admin the role that at least one user must keep
     */
    public UserChangeResult change(String name, Set<String> roles, boolean disabled, String admin, Instant now) {
        return database.writeNow(handle -> {
            AccessVersion.count(handle);
            return ofOthers(
                    handle,
                    name,
                    user -> new UserAccount(
                            user.name(),
                            user.passwordHash(),
                            roles,
                            disabled,
                            user.firstPassword(),
                            user.lockedUntil(),
                            user.createdAt(),
                            user.createdBy(),
                            now),
                    admin,
                    before -> {
                        handle.createUpdate("UPDATE user_account SET roles = :roles, disabled = :disabled,"
                                        + " changed_at = :now WHERE name = :name")
                                .bind("roles", text(roles))
                                .bind("disabled", disabled ? 1 : 0)
                                .bind("now", now.toEpochMilli())
                                .bind("name", name)
                                .execute();
                        AuditTrail.append(
                                handle,
                                AuditEntry.of(
                                        "user.changed",
                                        name,
                                        audited(before.roles(), before.disabled()),
                                        audited(roles, disabled)));
                    });
        });
    }

    /** Sets the password of a user and resets the failures; returns false if there is no such user. */
    public boolean setPassword(String name, String passwordHash, Instant now) {
        return database.writeNow(handle -> {
            AccessVersion.count(handle);
            boolean set = handle.createUpdate(
                                    "UPDATE user_account SET password_hash = :hash, first_password = 0, failures = 0,"
                                            + " locked_until = NULL, changed_at = :now WHERE name = :name AND removed_at"
                                            + " IS NULL")
                            .bind("hash", passwordHash)
                            .bind("now", now.toEpochMilli())
                            .bind("name", name)
                            .execute()
                    == 1;
            if (set) {
                AuditTrail.append(handle, AuditEntry.of("user.password", name, null));
            }
            return set;
        });
    }

    /** Removes a user; the name stays reserved, the password hash is deleted. */
    public UserChangeResult remove(String name, String admin, Instant now) {
        return database.writeNow(handle -> {
            AccessVersion.count(handle);
            return ofOthers(handle, name, user -> null, admin, before -> {
                handle.createUpdate(
                                "UPDATE user_account SET removed_at = :now, password_hash = '', known_addresses = '',"
                                        + " changed_at = :now WHERE name = :name")
                        .bind("now", now.toEpochMilli())
                        .bind("name", name)
                        .execute();
                AuditTrail.append(
                        handle, AuditEntry.of("user.removed", name, audited(before.roles(), before.disabled()), null));
            });
        });
    }

    private static UserChangeResult ofOthers(
            Handle handle, String name, UnaryOperator<UserAccount> change, String admin, Consumer<UserAccount> write) {
        List<UserAccount> users = all(handle);
        Optional<UserAccount> before =
                users.stream().filter(user -> user.name().equals(name)).findFirst();
        if (before.isEmpty()) {
            return UserChangeResult.UNKNOWN;
        }
        boolean anyLeft = users.stream()
                .map(user -> user.name().equals(name) ? change.apply(user) : user)
                .anyMatch(
                        user -> user != null && !user.disabled() && user.roles().contains(admin));
        if (!anyLeft) {
            return UserChangeResult.LAST_ADMIN;
        }
        write.accept(before.get());
        return UserChangeResult.DONE;
    }

    /** The values of a user for the audit trail. */
    private static Map<String, ?> audited(Set<String> roles, boolean disabled) {
        return Map.of("roles", List.copyOf(new TreeSet<>(roles)), "disabled", disabled);
    }

    /** The sign-in history of a person; empty if there is no such user. */
    public Optional<SignInHistory> history(String name) {
        return database.readSoon(handle -> handle.createQuery("SELECT failures, locked_until, known_addresses"
                        + " FROM user_account WHERE name = :name AND removed_at IS NULL")
                .bind("name", name)
                .map((row, context) -> new SignInHistory(
                        row.getInt(1),
                        moment(row, 2),
                        Arrays.stream(row.getString(3).split(" "))
                                .filter(address -> !address.isEmpty())
                                .toList()))
                .findOne());
    }

    /** Stores the sign-in history of a person. */
    public void keep(String name, SignInHistory history) {
        database.writeNow(handle -> handle.createUpdate(
                        "UPDATE user_account SET failures = :failures, locked_until = :locked, known_addresses ="
                                + " :addresses WHERE name = :name AND removed_at IS NULL")
                .bind("failures", history.failures())
                .bindBySqlType(
                        "locked",
                        history.lockedUntil() == null
                                ? null
                                : history.lockedUntil().toEpochMilli(),
                        Types.BIGINT)
                .bind("addresses", String.join(" ", history.knownAddresses()))
                .bind("name", name)
                .execute());
    }

    private static UserAccount user(ResultSet row) throws SQLException {
        return new UserAccount(
                row.getString(1),
                row.getString(2),
                roles(row.getString(3)),
                row.getInt(4) != 0,
                row.getInt(5) != 0,
                moment(row, 6),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getString(8),
                Instant.ofEpochMilli(row.getLong(9)));
    }

    /** The time in a column of milliseconds; null if it is null. */
    static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** Parses the roles that {@link #text} wrote. */
    static Set<String> roles(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    /** The roles as stored: sorted, separated by spaces. */
    static String text(Set<String> roles) {
        return String.join(" ", new TreeSet<>(roles));
    }
}
