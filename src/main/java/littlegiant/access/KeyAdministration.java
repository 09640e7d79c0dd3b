package littlegiant.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import littlegiant.facts.Fault;
import littlegiant.problem.Problems;
import littlegiant.records.ApiKey;
import littlegiant.records.Ids;
import littlegiant.records.KeyRepository;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Makes and revokes the keys of systems, for the interface and the pages alike. What is wrong with a request is thrown as the
 * problem that answers it. Every method waits for the disk; who may call which is said where it is called.
 */
@Singleton
public class KeyAdministration {
    /** How secrets begin, so that one in a log or a repository is known for what it is. */
    static final String PREFIX = "lg_";

    private static final int SECRET_BYTES = 32;
    private static final Duration USUAL_LIFE = Duration.ofDays(365);
    private static final Template UNKNOWN = Template.of("没有编号为“{0}”的密钥", "there is no key \"{0}\"");

    private final KeyRepository keys;
    private final KnownAccess known;
    private final UserForm form;
    private final Clock clock;
    private final SecurityIdentity identity;
    private final SecureRandom random = new SecureRandom();

    KeyAdministration(KeyRepository keys, KnownAccess known, UserForm form, Clock clock, SecurityIdentity identity) {
        this.keys = keys;
        this.known = known;
        this.form = form;
        this.clock = clock;
        this.identity = identity;
    }

    /** The keys, also those that were revoked or have expired; the latest first. */
    public List<KeyAnswer> all() {
        return keys.all().stream().map(key -> KeyAnswer.of(key, null)).toList();
    }

    /** Makes a key. Its secret is in what this returns and nowhere else. */
    public KeyAnswer make(KeyRequest request, Language language) {
        List<Fault> faults = new ArrayList<>();
        Instant now = now();
        Instant expiresAt = now.plus(USUAL_LIFE);
        form.system(request.name(), faults);
        form.roles(request.roles(), faults);
        if (request.expiresAt() != null) {
            expiresAt = UserForm.expiry(request.expiresAt(), clock.getZone(), faults)
                    .orElse(expiresAt);
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        String secret = secret();
        // The form has refused a request without a name or roles.
        ApiKey key = new ApiKey(
                Ids.at(now),
                Objects.requireNonNull(request.name()),
                DigestUtils.sha256Hex(secret),
                Set.copyOf(Objects.requireNonNull(request.roles())),
                now,
                caller(),
                expiresAt.truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                null);
        keys.add(key);
        known.load();
        return KeyAnswer.of(key, secret);
    }

    /** Revokes a key for good; one that was revoked before stays so. A 404 problem where there is none of the id. */
    public void revoke(String id, Language language) {
        boolean there = Ids.read(id)
                .filter(some -> keys.revoke(some, caller(), now()) != KeyRepository.RevocationResult.UNKNOWN)
                .isPresent();
        if (!there) {
            throw Problems.notFound(UNKNOWN.with(id), language);
        }
        known.load();
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Only who signed in gets as far as this. */
    private String caller() {
        return Objects.requireNonNull(Caller.of(identity).name());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
