package littlegiant.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import littlegiant.records.AccessVersion;
import littlegiant.records.ApiKey;
import littlegiant.records.KeyRepository;
import littlegiant.records.Opened;
import littlegiant.records.SessionRepository;
import littlegiant.records.SignInHistory;
import littlegiant.records.UserAccount;
import littlegiant.records.UserRepository;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in on two instances that share a database. */
abstract class SignInContract {
    /** How soon a change at one instance holds at all, by the contract. */
    private static final Duration PROMISED = Duration.ofSeconds(2);

    private static final String OFFICE = "10.1.1.1";
    private static final String ELSEWHERE = "203.0.113.7";
    private static final String RIGHT = "the right password";

    private Opened opened;
    private UserRepository users;
    private KeyRepository keys;
    private PasswordHash hash;
    private KnownAccess here;
    private KnownAccess there;
    private PasswordSignIn signIn;
    private PasswordSignIn signInThere;

    abstract Opened open();

    @BeforeEach
    void start() {
        opened = open();
        users = new UserRepository(opened.database());
        keys = new KeyRepository(opened.database());
        hash = new PasswordHash(Settings.USUAL);
        here = instance();
        there = instance();
        signIn = new PasswordSignIn(here, users, hash);
        signInThere = new PasswordSignIn(there, users, hash);
        add("limei", "clerk");
        here.load();
        there.start(null);
    }

    private KnownAccess instance() {
        return new KnownAccess(
                new AccessVersion(opened.database()),
                users,
                keys,
                new KeyUse(keys),
                new KnownSessions(new SessionRepository(opened.database()), Settings.USUAL));
    }

    @AfterEach
    void stop() throws InterruptedException {
        there.stop(null);
        opened.close();
    }

    private void add(String name, String... roles) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        assertThat(users.add(
                        new UserAccount(name, hash.of(RIGHT), Set.of(roles), false, false, null, now, "admin", now)))
                .isTrue();
    }

    private static void assertRefused(PasswordSignIn where, String name, String password, String address) {
        assertThatThrownBy(() -> where.verify(name, password, address))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    private static boolean isToldToWait(PasswordSignIn where, String name, String address) {
        try {
            where.verify(name, RIGHT, address);
            return false;
        } catch (AuthenticationFailedException refused) {
            Long seconds = refused.getAttribute(PasswordSignIn.RETRY_SECONDS);
            return seconds != null && seconds > 0 && seconds <= Backoff.LONGEST.toSeconds();
        }
    }

    @Test
    void a_name_is_locked_for_others_and_not_for_where_the_person_signed_in_before() {
        signIn.verify("limei", RIGHT, OFFICE);
        users.keep("limei", new SignInHistory(12, Instant.now().plusSeconds(60), List.of(OFFICE)));
        // Also on another instance, which has verified nothing yet.
        assertThat(isToldToWait(signInThere, "limei", ELSEWHERE)).isTrue();
        assertThat(isToldToWait(signInThere, "limei", OFFICE)).isFalse();
        assertThat(users.history("limei").orElseThrow().failures()).isZero();
        users.keep("limei", new SignInHistory(12, Instant.now().plusSeconds(60), List.of()));
        assertThat(isToldToWait(new PasswordSignIn(here, users, hash), "limei", "127.0.0.1"))
                .isFalse();
    }

    @Test
    void failures_lock_the_name_and_attempts_meanwhile_do_not_prolong_it() {
        for (int i = 0; i < 5; i++) {
            assertRefused(signIn, "limei", "wrong " + i, "198.51.100." + i);
        }
        SignInHistory locked = users.history("limei").orElseThrow();
        assertThat(locked.failures()).isEqualTo(5);
        assertThat(locked.lockedUntil()).isNotNull();
        users.keep("limei", new SignInHistory(30, Instant.now().plus(Duration.ofMinutes(15)), List.of()));
        Instant until = users.history("limei").orElseThrow().lockedUntil();
        for (int i = 0; i < 50; i++) {
            assertRefused(signIn, "limei", "wrong", "198.51.101." + i);
        }
        assertThat(users.history("limei").orElseThrow()).isEqualTo(new SignInHistory(30, until, List.of()));
        users.keep("limei", new SignInHistory(30, Instant.now().minusMillis(1), List.of()));
        assertThat(isToldToWait(signIn, "limei", ELSEWHERE)).isFalse();
    }

    @Test
    void an_address_that_tries_many_names_waits_and_others_do_not() {
        for (int i = 0; i < 20; i++) {
            assertRefused(signIn, "nobody" + i, "wrong", ELSEWHERE);
        }
        assertThat(isToldToWait(signIn, "limei", ELSEWHERE)).isTrue();
        assertThat(isToldToWait(signIn, "limei", OFFICE)).isFalse();
    }

    @Test
    void a_name_that_there_is_not_is_locked_like_one_that_there_is() {
        for (int i = 0; i < 5; i++) {
            assertRefused(signIn, "nobody", "wrong " + i, "198.51.100." + i);
        }
        assertThat(isToldToWait(signIn, "nobody", "198.51.100.99")).isTrue();
    }

    @Test
    void what_was_verified_is_remembered_until_it_changes_on_any_instance() throws Exception {
        assertThat(signInThere.findVerified("limei", RIGHT)).isEmpty();
        signInThere.verify("limei", RIGHT, OFFICE);
        assertThat(signInThere.findVerified("limei", RIGHT)).isPresent();
        assertThat(signInThere.findVerified("limei", RIGHT + " ")).isEmpty();
        users.setPassword("limei", hash.of("another password"), Instant.now());
        eventually(() -> signInThere.findVerified("limei", RIGHT).isEmpty());
        assertRefused(signInThere, "limei", RIGHT, OFFICE);
        signInThere.verify("limei", "another password", OFFICE);
        add("wang", "admin");
        users.change("limei", Set.of("clerk"), true, "admin", Instant.now());
        eventually(() -> signInThere.findVerified("limei", "another password").isEmpty());
        assertRefused(signInThere, "limei", "another password", OFFICE);
    }

    @Test
    void a_key_that_is_revoked_at_one_instance_is_dead_at_the_other() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        UUID id = UUID.randomUUID();
        String sha256 = DigestUtils.sha256Hex("lg_secret");
        keys.add(new ApiKey(id, "portal", sha256, Set.of("integrator"), now, "admin", null, null, null, null));
        eventually(() -> there.key(sha256).isPresent());
        assertThat(there.key(sha256).orElseThrow().identity().getPrincipal().getName())
                .isEqualTo("key:portal");
        assertThat(keys.revoke(id, "admin", now)).isEqualTo(KeyRepository.RevocationResult.DONE);
        eventually(() -> there.key(sha256).isEmpty());
        assertThat(keys.revoke(id, "admin", now)).isEqualTo(KeyRepository.RevocationResult.BEFORE);
        assertThat(keys.revoke(UUID.randomUUID(), "admin", now)).isEqualTo(KeyRepository.RevocationResult.UNKNOWN);
    }

    @Test
    void of_two_admins_who_remove_each_other_at_once_one_stays() {
        add("one", "admin");
        add("two", "admin");
        List<CompletableFuture<UserRepository.UserChangeResult>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> users.remove(i == 0 ? "one" : "two", "admin", Instant.now())))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(
                        UserRepository.UserChangeResult.DONE, UserRepository.UserChangeResult.LAST_ADMIN);
    }

    @Test
    void only_one_of_many_instances_makes_the_first_user() {
        users.all();
        Instant now = Instant.now();
        assertThat(users.addFirst(new UserAccount("admin", "x", Set.of("admin"), false, true, null, now, null, now)))
                .isFalse();
        assertThat(users.all()).extracting(UserAccount::name).containsExactly("limei");
    }

    @Test
    void changes_of_other_instances_are_looked_for_often_enough_for_what_is_promised() {
        assertThat(KnownAccess.LOOK).isLessThanOrEqualTo(PROMISED.dividedBy(2));
    }

    /** Waits for as long as a test may take: how soon it is depends on what else the machine does. */
    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(20);
        }
    }
}
