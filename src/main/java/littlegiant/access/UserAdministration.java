package littlegiant.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import littlegiant.facts.Fault;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.UserAccount;
import littlegiant.records.UserRepository;
import littlegiant.records.UserRepository.UserChangeResult;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Makes, changes and removes the people who sign in, for the interface and the pages alike. What is wrong with a request is
 * thrown as the problem that answers it. Every method waits for the disk; who may call which is said where it is called.
 */
@Singleton
public class UserAdministration {
    private static final Template TAKEN = Template.of(
            "用户名“{0}”已被使用或曾被使用,不能再给别人", "the name \"{0}\" is or was somebody's, and is given to nobody else");
    private static final Template UNKNOWN = Template.of("没有用户“{0}”", "there is no user \"{0}\"");
    private static final Text LAST_ADMIN = Text.of(
            "这是最后一个能登录的管理员,不能停用、删除或去掉其 admin 角色",
            "this is the last admin who can sign in: the person cannot be disabled or removed, or lose the role admin");
    private static final Template OTHER_NAME =
            Template.of("用户名不能改;地址中是“{0}”", "a name cannot be changed; the address has \"{0}\"");

    private final UserRepository users;
    private final KnownAccess known;
    private final PasswordHash hash;
    private final UserForm form;
    private final FirstUser first;
    private final SecurityIdentity identity;

    UserAdministration(
            UserRepository users,
            KnownAccess known,
            PasswordHash hash,
            UserForm form,
            FirstUser first,
            SecurityIdentity identity) {
        this.users = users;
        this.known = known;
        this.hash = hash;
        this.form = form;
        this.first = first;
        this.identity = identity;
    }

    /** The users, in the order of their names. */
    public List<UserAnswer> all() {
        return users.all().stream().map(UserAnswer::of).toList();
    }

    /** The user of a name; a 404 problem where there is none. */
    public UserAnswer user(String name, Language language) {
        return UserAnswer.of(found(name, language));
    }

    /** Makes a user, whose password is kept as a bcrypt hash. */
    public UserAnswer make(UserRequest request, Language language) {
        List<Fault> faults = new ArrayList<>();
        form.name(request.name(), faults);
        form.roles(request.roles(), faults);
        form.password(request.name(), request.password(), faults);
        Set<String> roles = checkedRoles(request, faults, language);
        Instant now = now();
        // The form has refused a request without a name or a password.
        UserAccount user = new UserAccount(
                Objects.requireNonNull(request.name()),
                hash.of(Objects.requireNonNull(request.password())),
                roles,
                Boolean.TRUE.equals(request.disabled()),
                false,
                null,
                now,
                Caller.of(identity).name(),
                now);
        if (!users.add(user)) {
            throw Problems.of(ProblemKind.CONFLICT, TAKEN.with(user.name()), language);
        }
        known.load();
        return UserAnswer.of(user);
    }

    /** Changes the roles of a user, whether the person may sign in, and the password; what is left out stays. */
    public UserAnswer change(String name, UserRequest request, Language language) {
        UserAccount before = found(name, language);
        List<Fault> faults = new ArrayList<>();
        if (request.name() != null && !request.name().equals(name)) {
            faults.add(new Fault("/name", OTHER_NAME.with(name)));
        }
        if (request.roles() != null) {
            form.roles(request.roles(), faults);
        }
        if (request.password() != null) {
            form.password(name, request.password(), faults);
        }
        Set<String> given = checkedRoles(request, faults, language);
        UserChangeResult changed = users.change(
                name,
                request.roles() == null ? before.roles() : given,
                request.disabled() == null ? before.disabled() : request.disabled(),
                Roles.ADMIN,
                now());
        refuse(changed, name, language);
        if (request.password() != null) {
            set(name, request.password(), language);
        }
        known.load();
        return user(name, language);
    }

    /** Removes a user, who signs in no more; the name is given to nobody else. */
    public void remove(String name, Language language) {
        refuse(users.remove(name, Roles.ADMIN, now()), name, language);
        known.load();
    }

    /** Sets the password of a user. */
    public void setPassword(String name, @Nullable String password, Language language) {
        found(name, language);
        List<Fault> faults = new ArrayList<>();
        form.password(name, password, faults);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        // The form has refused a request without a password.
        set(name, Objects.requireNonNull(password), language);
        known.load();
    }

    private void set(String name, String password, Language language) {
        if (!users.setPassword(name, hash.of(password), now())) {
            throw Problems.notFound(UNKNOWN.with(name), language);
        }
        if (name.equals(FirstUser.NAME)) {
            first.forgetPassword();
        }
    }

    private Set<String> checkedRoles(UserRequest request, List<Fault> faults, Language language) {
        Set<String> roles = Set.of();
        if (faults.isEmpty() && request.roles() != null) {
            roles = Set.copyOf(request.roles());
            form.duties(roles, faults);
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        return roles;
    }

    private UserAccount found(String name, Language language) {
        return users.find(name).orElseThrow(() -> Problems.notFound(UNKNOWN.with(name), language));
    }

    private static void refuse(UserChangeResult changed, String name, Language language) {
        switch (changed) {
            case DONE -> {}
            case UNKNOWN -> throw Problems.notFound(UNKNOWN.with(name), language);
            case LAST_ADMIN -> throw Problems.of(ProblemKind.CONFLICT, LAST_ADMIN, language);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
