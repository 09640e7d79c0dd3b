package littlegiant.access;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import littlegiant.records.UserAccount;
import littlegiant.records.UserRepository;
import littlegiant.wording.Text;

/**
 * Changes the signed-in person's own password in the console, and tells whether it is the generated one that must be
 * changed first.
 */
@Singleton
public class PasswordChange {
    private static final Text WRONG = Text.of("当前密码不正确", "the current password is wrong");

    private final UserRepository users;
    private final KnownAccess known;
    private final PasswordHash hash;
    private final PasswordRules rules;
    private final PasswordSignIn signIn;
    private final Sessions sessions;
    private final FirstUser first;

    PasswordChange(
            UserRepository users,
            KnownAccess known,
            PasswordHash hash,
            PasswordRules rules,
            PasswordSignIn signIn,
            Sessions sessions,
            FirstUser first) {
        this.users = users;
        this.known = known;
        this.hash = hash;
        this.rules = rules;
        this.signIn = signIn;
        this.sessions = sessions;
        this.first = first;
    }

    /** Whether the person has an account with a password. Does not block. */
    public boolean hasPassword(String name) {
        return known.user(name).isPresent();
    }

    /** Whether the person's password is still the generated one. Does not block. */
    public boolean isDrawn(String name) {
        return known.user(name)
                .map(KnownAccess.KnownUser::account)
                .map(UserAccount::firstPassword)
                .orElse(false);
    }

    /**
     * Changes the password of a person and begins a new session, since earlier ones end with the change. Blocks on
     * hashing and the database.
     *
     * @return why it is refused; empty if it was changed
     */
    public Optional<Text> change(String name, String current, String next, RoutingContext request) {
        try {
            signIn.verify(name, current, Objects.requireNonNullElse(CurrentActor.address(request), ""));
        } catch (AuthenticationFailedException wrong) {
            return Optional.of(WRONG);
        }
        Optional<Text> refusal = rules.refusal(name, next);
        if (refusal.isPresent()) {
            return refusal;
        }
        users.setPassword(name, hash.of(next), Instant.now().truncatedTo(ChronoUnit.MILLIS));
        if (name.equals(FirstUser.NAME)) {
            first.forgetPassword();
        }
        known.load();
        sessions.signIn(name, next, request);
        return Optional.empty();
    }
}
