package littlegiant.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import littlegiant.records.Database;
import littlegiant.records.Opened;
import littlegiant.records.ScheduleRecord;
import littlegiant.records.ScheduleRepository;
import littlegiant.records.Tampering;
import littlegiant.ruleset.release.ActivationResult;
import littlegiant.ruleset.release.PublicKeys;
import littlegiant.ruleset.release.Publication;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.ReleaseActivation;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.RulesetConfig;
import littlegiant.ruleset.release.SignatureStatus;
import littlegiant.wording.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of signed and scheduled releases, whichever database keeps them. */
abstract class SealContract {
    private static final String FILE = "haicheng-2017/cultivation.drl";

    @TempDir
    Path temporary;

    private String url;
    private Opened opened;
    private Path rules;
    private Path key;

    /** The JDBC URL of a new, empty database. */
    abstract String newDatabase();

    private record Folder(Path rules) implements RulesetConfig {
        @Override
        public boolean watch() {
            return false;
        }
    }

    @BeforeEach
    void open() throws Exception {
        url = newDatabase();
        opened = Opened.url(url, 64);
        key = newKey("one.pem");
        rules = temporary.resolve("rules");
        FewCases.copy(rules);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private Path newKey(String name) throws Exception {
        byte[] pkcs8 = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        return Files.writeString(
                temporary.resolve(name),
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(pkcs8)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private static Archives.Keys by(Path key, String... earlier) {
        return new Archives.Keys(
                Optional.ofNullable(key), earlier.length == 0 ? Optional.empty() : Optional.of(List.of(earlier)), 0);
    }

    private static String publicKey(Path key) {
        return PublicKeys.base64(SigningKeys.keyPair(key).getPublic());
    }

    private Releases service(SealConfig keys) {
        return new Releases(new Folder(rules), Archives.kept(opened.database(), keys));
    }

    private Releases started(SealConfig keys) {
        Releases releases = service(keys);
        releases.start();
        return releases;
    }

    private void edit(String percent) throws IOException {
        Path file = rules.resolve(FILE);
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll("(ratio\\( RD_EMPLOYEES, EMPLOYEES \\)\\.atLeast\\( \")[0-9]+%", "$1" + percent));
    }

    /** Two signed releases, of which the second decides. */
    private PublishedRelease twoReleases() throws IOException {
        Releases releases = started(by(key));
        PublishedRelease first = releases.active().orElseThrow().published();
        edit("6%");
        releases.publish(new Publication("6%", null, "李梅", null));
        assertThat(releases.active().orElseThrow().published().number()).isEqualTo(2);
        return first;
    }

    private static String hash(Releases releases) {
        return releases.active().orElseThrow().release().hash();
    }

    @Test
    void what_is_kept_of_a_release_is_all_signed_and_read_back() throws IOException {
        PublishedRelease first = twoReleases();
        Releases again = started(by(key));
        PublishedRelease second = again.active().orElseThrow().published();
        assertThat(second.seal()).isEqualTo(SignatureStatus.VALID);
        assertThat(second.author()).isEqualTo("李梅");
        assertThat(second.parent()).isEqualTo(1);
        assertThat(second.cases()).isGreaterThan(5);
        assertThat(again.find(first.hash())).contains(first);
        assertThat(again.distrustReason(second)).isEmpty();
        assertThat(Archives.kept(opened.database(), by(key)).cases(second).orElseThrow())
                .hasSize(second.cases());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE release SET note = 'other' WHERE number = 1",
                "UPDATE release SET author = 'other' WHERE number = 1",
                "UPDATE release SET author = NULL WHERE number = 1",
                "UPDATE release SET policies = 'other' WHERE number = 1",
                "UPDATE release SET override_reason = 'other' WHERE number = 1",
                "UPDATE release SET cases = cases + 1 WHERE number = 1",
                "UPDATE release SET failed_cases = failed_cases + 1 WHERE number = 1",
                "UPDATE release SET published_at = published_at + 1 WHERE number = 1",
                "UPDATE release SET parent_number = 2 WHERE number = 1",
                "UPDATE release SET cases_sha256 = 'other' WHERE number = 1",
                "UPDATE release SET signature = NULL WHERE number = 1",
                "UPDATE release SET signature = 'ed25519:x:y' WHERE number = 1",
                "UPDATE release SET signature = (SELECT signature FROM release WHERE number = 2) WHERE number = 1",
                "UPDATE case_results SET document = '[]'",
                "UPDATE rule_text SET text = text || ' ' WHERE text LIKE '%\"C2\"%\"5%%'",
                "DELETE FROM release_file WHERE path LIKE '%C2.yaml'"
            })
    void a_record_that_was_changed_may_not_decide_and_says_so(String tampering) throws IOException {
        PublishedRelease first = twoReleases();
        Releases releases = started(by(key));
        String before = hash(releases);
        Tampering.with(opened.database(), tampering);
        ActivationResult activated = releases.activate(first.hash(), "王强", "back");
        assertThat(activated).as(tampering).isInstanceOf(ActivationResult.ActivationRefused.class);
        assertThat(hash(releases)).isEqualTo(before);
        PublishedRelease found = releases.find(1).orElseThrow();
        assertThat(releases.distrustReason(found))
                .hasValueSatisfying(why -> assertThat(why.in(Language.EN)).contains("release 1"));
        assertThat(service(by(key)).compiled(first.hash())).isEmpty();
    }

    @Test
    void the_release_that_should_decide_at_the_start_does_not_once_it_was_changed_until_a_person_says_what_does()
            throws IOException {
        PublishedRelease first = twoReleases();
        Tampering.with(opened.database(), "UPDATE release SET note = 'other' WHERE number = 2");
        Releases again = started(by(key));
        assertThat(again.active()).isEmpty();
        assertThat(again.state().distrusted()).isPresent();
        assertThat(again.history()).hasSize(2);
        assertThat(again.activate(first.hash(), "王强", "back")).isInstanceOf(ActivationResult.Done.class);
        assertThat(hash(again)).isEqualTo(first.hash());
        assertThat(again.state().distrusted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE activation SET release_number = 1 WHERE sequence = 2",
                "UPDATE activation SET activated_at = activated_at + 1 WHERE sequence = 2",
                "UPDATE activation SET activated_by = 'other' WHERE sequence = 2",
                "UPDATE activation SET activated_by = NULL WHERE sequence = 2",
                "UPDATE activation SET reason = 'other' WHERE sequence = 2",
                "UPDATE activation SET signature = NULL WHERE sequence = 2",
                "UPDATE activation SET signature = 'ed25519:x:y' WHERE sequence = 2",
                "UPDATE activation SET signature = (SELECT signature FROM activation WHERE sequence = 1)"
                        + " WHERE sequence = 2",
                "INSERT INTO activation (sequence, release_number, activated_at) VALUES (3, 1, 0)",
                "INSERT INTO activation (sequence, release_number, activated_at, activated_by, reason, signature)"
                        + " SELECT 3, release_number, activated_at, activated_by, reason, signature FROM activation"
                        + " WHERE sequence = 1"
            })
    void an_activation_that_was_changed_or_slipped_in_is_not_followed_until_a_person_says_what_decides(String tampering)
            throws IOException {
        PublishedRelease first = twoReleases();
        Releases running = started(by(key));
        String before = hash(running);
        assertThat(running.activations()).extracting(ReleaseActivation::seal).containsOnly(SignatureStatus.VALID);
        Tampering.with(opened.database(), tampering);
        assertThat(running.follow()).as(tampering).isFalse();
        assertThat(running.follow()).as(tampering).isFalse();
        assertThat(hash(running)).isEqualTo(before);
        Releases again = started(by(key));
        assertThat(again.active()).as(tampering).isEmpty();
        assertThat(again.state().distrusted())
                .hasValueSatisfying(why -> assertThat(why.in(Language.EN)).contains("activation"));
        assertThat(again.activations().get(0).seal().trusted()).isFalse();
        assertThat(again.history()).hasSize(2);
        assertThat(again.activate(first.hash(), "王强", "back")).isInstanceOf(ActivationResult.Done.class);
        assertThat(again.state().distrusted()).isEmpty();
        assertThat(running.follow()).isTrue();
        assertThat(hash(running)).isEqualTo(first.hash()).isEqualTo(hash(again));
        assertThat(running.state().distrusted()).isEmpty();
    }

    @Test
    void a_release_put_under_another_number_is_not_what_was_signed() throws IOException {
        twoReleases();
        Tampering.with(
                opened.database(),
                "INSERT INTO release SELECT 3, hash, policies, note, override_reason, cases, failed_cases,"
                        + " published_at, author, parent_number, cases_sha256, signature FROM release WHERE number = 1");
        assertThat(service(by(key)).find(3).orElseThrow().seal()).isEqualTo(SignatureStatus.BROKEN);
    }

    @Test
    void keys_are_changed_and_earlier_releases_stay_verifiable() throws Exception {
        PublishedRelease first = twoReleases();
        Path next = newKey("two.pem");
        assertThat(service(by(next)).find(1).orElseThrow().seal()).isEqualTo(SignatureStatus.UNKNOWN_KEY);
        Releases rotated = started(by(next, publicKey(key)));
        assertThat(rotated.active().orElseThrow().published().seal()).isEqualTo(SignatureStatus.VALID);
        edit("7%");
        rotated.publish("7%", null);
        assertThat(rotated.active().orElseThrow().published().seal()).isEqualTo(SignatureStatus.VALID);
        assertThat(service(by(next)).find(3).orElseThrow().seal()).isEqualTo(SignatureStatus.VALID);
        assertThat(service(by(null)).find(1).orElseThrow().seal()).isEqualTo(SignatureStatus.UNVERIFIED);
        assertThat(rotated.activate(first.hash(), null, "back")).isInstanceOf(ActivationResult.Done.class);
    }

    @Test
    void releases_from_before_there_was_a_key_go_on_deciding_where_the_settings_say_so() throws Exception {
        Releases unsigned = started(by(null));
        assertThat(unsigned.active().orElseThrow().published().seal()).isEqualTo(SignatureStatus.UNSIGNED);
        assertThat(service(by(key)).find(1).orElseThrow().seal()).isEqualTo(SignatureStatus.MISSING);
        Releases signing = started(new Archives.Keys(Optional.of(key), Optional.empty(), 1));
        assertThat(signing.active().orElseThrow().published().seal()).isEqualTo(SignatureStatus.UNSIGNED);
        edit("6%");
        signing.publish("6%", null);
        assertThat(signing.active().orElseThrow().published().seal()).isEqualTo(SignatureStatus.VALID);
    }

    @Test
    void a_key_that_is_none_stops_the_start_and_names_the_setting() throws IOException {
        Path nonsense = Files.writeString(temporary.resolve("x.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n");
        for (Path wrong : List.of(nonsense, temporary.resolve("nowhere.pem"))) {
            assertThatThrownBy(() -> new ReleaseSeal(by(wrong)))
                    .hasMessageContaining("LITTLE_GIANT_RELEASE_KEY")
                    .hasMessageContaining(wrong.toString());
        }
        assertThatThrownBy(() -> new ReleaseSeal(by(key, "AAAA")))
                .hasMessageContaining("LITTLE_GIANT_RELEASE_EARLIER_KEYS");
    }

    @Test
    void a_scheduled_release_decides_from_its_moment_on_once_whoever_looks() throws IOException {
        PublishedRelease first = started(by(key)).active().orElseThrow().published();
        edit("6%");
        Instant then = Instant.now().plusSeconds(3_600);
        Releases one = started(by(key));
        one.activate(first.hash(), null, "stay");
        one.publish(new Publication("6%", null, "李梅", then));
        Database database = opened.database();
        ScheduleRepository schedules = new ScheduleRepository(database);
        DatabaseReleaseArchive archive = Archives.kept(database, by(key));
        Releases other = started(by(key));
        int before = one.activations().size();
        String expected = one.history().get(0).hash();
        Schedule atOne = new Schedule(schedules, archive, one);
        Schedule atOther = new Schedule(schedules, archive, other);
        atOne.activateDue(then.minusMillis(1));
        assertThat(one.activations()).hasSize(before);
        List<Runnable> looks = List.of(() -> atOne.activateDue(then), () -> atOther.activateDue(then));
        looks.parallelStream().forEach(Runnable::run);
        assertThat(one.activations()).hasSize(before + 1);
        assertThat(one.activations().get(0).by()).isEqualTo("李梅");
        one.follow();
        other.follow();
        assertThat(hash(one)).isEqualTo(expected).isEqualTo(hash(other));
        assertThat(schedules.latest(10)).extracting(ScheduleRecord::outcome).contains(ScheduleRecord.ACTIVATED);
    }

    @Test
    void what_is_cancelled_never_decides_and_what_fell_due_while_nothing_ran_does() throws IOException {
        twoReleases();
        Database database = opened.database();
        DatabaseReleaseArchive archive = Archives.kept(database, by(key));
        Releases releases = started(by(key));
        Schedule schedule = new Schedule(new ScheduleRepository(database), archive, releases);
        PublishedRelease first = releases.find(1).orElseThrow();
        Instant soon = Instant.now().plusSeconds(60);
        int cancelled = schedule.add(first, soon, "李梅", "x").number();
        assertThat(schedule.cancel(cancelled, "李梅")).isTrue();
        assertThat(schedule.cancel(cancelled, "李梅")).isFalse();
        schedule.activateDue(soon);
        assertThat(releases.active().orElseThrow().published().number()).isEqualTo(2);
        schedule.add(first, soon, "李梅", "back then");
        Releases restarted = started(by(key));
        new Schedule(new ScheduleRepository(database), archive, restarted).activateDue(soon.plusSeconds(86_400));
        assertThat(restarted.active().orElseThrow().published().number()).isEqualTo(1);
        assertThat(restarted.active().orElseThrow().activation().reason()).isEqualTo("back then");
    }

    @Test
    void a_scheduled_release_whose_record_was_changed_is_refused_when_its_time_comes() throws IOException {
        twoReleases();
        Database database = opened.database();
        Releases releases = started(by(key));
        Schedule schedule = new Schedule(new ScheduleRepository(database), Archives.kept(database, by(key)), releases);
        Instant soon = Instant.now().plusSeconds(60);
        int number =
                schedule.add(releases.find(1).orElseThrow(), soon, null, "x").number();
        Tampering.with(database, "UPDATE release SET note = 'other' WHERE number = 1");
        schedule.activateDue(soon);
        assertThat(schedule.find(number).orElseThrow().outcome()).isEqualTo(ScheduleRecord.REFUSED);
        assertThat(releases.active().orElseThrow().published().number()).isEqualTo(2);
    }

    @Test
    void the_release_that_was_activated_decides_again_after_a_restart_and_the_working_copy_waits_for_an_edit()
            throws IOException {
        PublishedRelease first = twoReleases();
        Releases releases = started(by(key));
        assertThat(releases.activate(first.hash(), "王强", "6% was wrong")).isInstanceOf(ActivationResult.Done.class);
        releases.publishEdit();
        assertThat(hash(releases)).isEqualTo(first.hash());
        Releases again = started(by(key));
        assertThat(hash(again)).isEqualTo(first.hash());
        assertThat(again.active().orElseThrow().activation().reason()).isEqualTo("6% was wrong");
        assertThat(again.history()).hasSize(2);
        again.publishEdit();
        assertThat(again.history()).hasSize(2);
        edit("7%");
        again.publishEdit();
        assertThat(again.history()).hasSize(3);
        assertThat(again.active().orElseThrow().published().author()).isEqualTo(Releases.BY_WATCH);
        assertThat(again.activate("sha256:none", null, "x")).isInstanceOf(ActivationResult.ReleaseUnknown.class);
    }

    @Test
    void an_instance_adopts_what_another_one_activated_and_starts_with_it_where_they_share_a_database()
            throws IOException {
        PublishedRelease first = twoReleases();
        Releases one = started(by(key));
        Releases other = started(by(key));
        assertThat(other.follow()).isFalse();
        ActivationResult activated = one.activate(first.hash(), null, "back");
        assertThat(activated).isInstanceOf(ActivationResult.Done.class);
        assertThat(hash(other)).isNotEqualTo(first.hash());
        assertThat(other.follow()).isTrue();
        assertThat(hash(other)).isEqualTo(first.hash());
        assertThat(other.follow()).isFalse();
        edit("9%");
        Releases third = started(by(key));
        boolean shared = url.startsWith("jdbc:postgresql");
        assertThat(hash(third).equals(first.hash())).isEqualTo(shared);
    }

    @Test
    void an_instance_follows_a_database_that_was_restored_to_an_older_state_under_it() throws IOException {
        PublishedRelease first = twoReleases();
        Releases running = started(by(key));
        assertThat(hash(running)).isNotEqualTo(first.hash());
        assertThat(running.follow()).isFalse();
        Tampering.with(opened.database(), "DELETE FROM activation WHERE sequence = 2");
        assertThat(running.follow()).isTrue();
        assertThat(hash(running)).isEqualTo(first.hash());
        assertThat(running.follow()).isFalse();
    }
}
