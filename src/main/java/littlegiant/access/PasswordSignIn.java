package littlegiant.access;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import littlegiant.records.ReadFailed;
import littlegiant.records.SignInHistory;
import littlegiant.records.UserRepository;
import littlegiant.records.WriteFailed;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * Verifies names and passwords. Verified passwords are cached by an HMAC under a random key of this process, so that
 * scripts are not slowed by hashing; an entry is valid only for the hash that was verified. Failures cause waits by
 * name and by address. The wait of a name does not apply to addresses from which the person has signed in before, nor
 * to this machine, so that nobody can lock a person out permanently.
 */
@Singleton
class PasswordSignIn {
    /** The attribute of an authentication failure with the seconds until a retry, a {@code Long}. */
    static final String RETRY_SECONDS = "retry-seconds";

    private static final int FREE_OF_NAME = 5;
    private static final int FREE_OF_ADDRESS = 20;
    private static final Duration LONGEST_HERE = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 1_000;
    private static final int MOST_ADDRESSES = 8;
    private static final int MOST_AT_ONCE = 64;
    private static final int LOCKS = 64;

    private final KnownAccess known;
    private final UserRepository users;
    private final PasswordHash hash;
    private final HmacUtils hmac;
    private final Backoff addresses = new Backoff(FREE_OF_ADDRESS);
    private final Backoff unknownNames = new Backoff(FREE_OF_NAME);
    private final AtomicInteger verifying = new AtomicInteger();
    private final Object[] locks = new Object[LOCKS];
    private final Map<String, String> verified = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    PasswordSignIn(KnownAccess known, UserRepository users, PasswordHash hash) {
        this.known = known;
        this.users = users;
        this.hash = hash;
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key);
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    /** The user with a cached name and password that are still valid. Does not block. */
    Optional<KnownAccess.KnownUser> findVerified(String name, String password) {
        Optional<KnownAccess.KnownUser> user =
                known.user(name).filter(found -> !found.account().disabled());
        if (user.isEmpty()) {
            return Optional.empty();
        }
        String hashed;
        synchronized (verified) {
            hashed = verified.get(mark(name, password));
        }
        return user.filter(found -> found.account().passwordHash().equals(hashed));
    }

    private String mark(String name, String password) {
        return hmac.hmacHex(name + ':' + password);
    }

    /**
     * The user with the name and password. Blocks on hashing and the database, so do not call it on an I/O thread.
     *
     * @param address the IP address of the request
     * @throws AuthenticationFailedException if they are wrong, or there were too many failures; then with
     *     {@link #RETRY_SECONDS}
     */
    KnownAccess.KnownUser verify(String name, String password, String address) {
        if (verifying.incrementAndGet() > MOST_AT_ONCE) {
            verifying.decrementAndGet();
            throw later(1);
        }
        try {
            // One attempt at a time per name, so that concurrent wrong ones each count, and a right one is hashed once.
            synchronized (locks[Math.floorMod(name.hashCode(), LOCKS)]) {
                return findVerified(name, password).orElseGet(() -> attempt(name, password, address));
            }
        } finally {
            verifying.decrementAndGet();
        }
    }

    private KnownAccess.KnownUser attempt(String name, String password, String address) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        refuseUntil(addresses.until(address), now);
        Optional<KnownAccess.KnownUser> user = known.user(name);
        if (user.isEmpty()) {
            refuseUntil(unknownNames.until(name), now);
            hash.matchNobody(password);
            unknownNames.failed(name, Backoff.LONGEST, now);
            throw failed(address, now);
        }
        SignInHistory history = history(name);
        if (history.lockedUntil() != null && !isKnown(address, history)) {
            refuseUntil(history.lockedUntil(), now);
        }
        String hashed = user.get().account().passwordHash();
        boolean right = hash.matches(password, hashed);
        if (!right || user.get().account().disabled()) {
            int failures = history.failures() + 1;
            Instant until = Backoff.until(failures, FREE_OF_NAME, Backoff.LONGEST, now);
            keep(name, new SignInHistory(failures, until.isAfter(now) ? until : null, history.knownAddresses()));
            throw failed(address, now);
        }
        succeeded(name, address, history);
        synchronized (verified) {
            verified.put(mark(name, password), hashed);
        }
        return user.get();
    }

    private void succeeded(String name, String address, SignInHistory history) {
        addresses.succeeded(address);
        List<String> from = history.knownAddresses();
        if (history.failures() == 0 && !from.isEmpty() && from.get(0).equals(address)) {
            return;
        }
        List<String> latest = new ArrayList<>(List.of(address));
        from.stream()
                .filter(other -> !other.equals(address))
                .limit(MOST_ADDRESSES - 1)
                .forEach(latest::add);
        keep(name, new SignInHistory(0, null, latest));
    }

    private AuthenticationFailedException failed(String address, Instant now) {
        addresses.failed(address, isHere(address) ? LONGEST_HERE : Backoff.LONGEST, now);
        return new AuthenticationFailedException();
    }

    private static void refuseUntil(Instant until, Instant now) {
        if (until.isAfter(now)) {
            throw later(Math.max(1, now.until(until, ChronoUnit.SECONDS)));
        }
    }

    private static AuthenticationFailedException later(long seconds) {
        return new AuthenticationFailedException(Map.of(RETRY_SECONDS, seconds));
    }

    private static boolean isKnown(String address, SignInHistory history) {
        return isHere(address) || history.knownAddresses().contains(address);
    }

    private static boolean isHere(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }

    /**
     * The stored history; without a database an empty one, so that people can still sign in. The wait of the address
     * applies in any case.
     */
    private SignInHistory history(String name) {
        try {
            return users.history(name).orElse(SignInHistory.NONE);
        } catch (ReadFailed away) {
            return SignInHistory.NONE;
        }
    }

    private void keep(String name, SignInHistory history) {
        try {
            users.keep(name, history);
        } catch (WriteFailed away) {
            // The attempt's result does not depend on storing the history.
            return;
        }
    }
}
