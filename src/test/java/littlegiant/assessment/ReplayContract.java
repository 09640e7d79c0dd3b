package littlegiant.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import littlegiant.authoring.Archives;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.BackedUp;
import littlegiant.records.Opened;
import littlegiant.records.ReleaseRecord;
import littlegiant.records.ReleaseRepository;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.ruleset.release.RulesetConfig;
import littlegiant.wording.Language;
import littlegiant.yardstick.Enterprises;
import org.junit.jupiter.api.Test;

/** What holds of deciding again, whichever database keeps the records. */
abstract class ReplayContract {
    private static final Instant THEN = Instant.parse("2017-07-01T01:02:03.456Z");
    private static final String FILE = "haicheng-2017/cultivation.drl";
    private static final String THRESHOLD = "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"5%\" )";
    private static final Assessments ASSESSMENTS = new Assessments(
            new Assessor(Clock.fixed(THEN, ZoneOffset.ofHours(8)), new DecisionSpans()),
            new AssessmentMetrics(new SimpleMeterRegistry()),
            (release, policy, language) -> {});

    /** The JDBC URL of a new, empty database. */
    abstract String newDatabase();

    /** The shipped rules, with another share of R&D staff where one is given. */
    private static RuleFiles rules(String percent) {
        SortedMap<String, String> files =
                new TreeMap<>(RuleFiles.read(Path.of("rules")).files());
        String text = files.get(FILE);
        assertThat(text).contains(THRESHOLD);
        files.put(FILE, text.replace(THRESHOLD, THRESHOLD.replace("5%", percent)));
        return RuleFiles.of(files);
    }

    private static Release compiled(RuleFiles files) {
        return RuleChecker.compile(files).release().orElseThrow();
    }

    private static ReleaseRecord publish(Opened opened, RuleFiles files) {
        return new ReleaseRepository(opened.database())
                .publish(
                        new ReleaseRecord(0, files.hash(), List.of("haicheng-2017"), "x", null, 0, 0, THEN),
                        files.files());
    }

    private static AssessmentRecord keep(Opened opened, Release release, String request, Language language) {
        AssessmentRecord kept = assessed(release, request, language);
        new AssessmentRepository(opened.database())
                .keep(kept, Optional.empty())
                .toCompletableFuture()
                .join();
        return kept;
    }

    private static AssessmentRecord assessed(Release release, String request, Language language) {
        AssessmentResult answered = ASSESSMENTS.assess(
                release, request.getBytes(StandardCharsets.UTF_8), language, AnswerDetail.FULL, true, null);
        assertThat(answered.faults()).isEmpty();
        return answered.toKeep().orElseThrow();
    }

    /** A service that has just started, and in which no release decides yet. */
    private static Replay started(Opened opened) {
        return new Replay(new Releases(new Nowhere(), Archives.unsigned(opened.database())));
    }

    private record Nowhere() implements RulesetConfig {
        @Override
        public Path rules() {
            return Path.of("nowhere");
        }

        @Override
        public boolean watch() {
            return false;
        }
    }

    private static AssessmentRecord read(Opened opened, AssessmentRecord kept) {
        return new AssessmentRepository(opened.database())
                .find(kept.summary().id())
                .toCompletableFuture()
                .join()
                .orElseThrow();
    }

    private static List<Differences.Difference> differences(Replay replay, AssessmentRecord kept) {
        Replay.ReplayResult result = replay.decideAgain(kept, Replay.languageOf(kept));
        assertThat(result).isInstanceOf(Replay.ReplayedAnswer.class);
        return Replay.differences(kept, (Replay.ReplayedAnswer) result);
    }

    @Test
    void an_assessment_under_a_release_several_versions_old_is_decided_again_the_same_after_a_restart() {
        String url = newDatabase();
        List<AssessmentRecord> kept = new ArrayList<>();
        List<String> percents = List.of("3%", "4%", "5%", "6%");
        try (Opened opened = Opened.url(url, 64)) {
            for (String percent : percents) {
                RuleFiles files = rules(percent);
                publish(opened, files);
                kept.add(keep(opened, compiled(files), Requests.example(), Language.ZH));
            }
        }
        try (Opened opened = Opened.url(url, 64)) {
            Replay replay = started(opened);
            for (int i = 0; i < percents.size(); i++) {
                AssessmentRecord read = read(opened, kept.get(i));
                assertThat(differences(replay, read)).isEmpty();
                assertThat(new String(read.answer(), StandardCharsets.UTF_8)).contains("≥ " + percents.get(i));
            }
        }
    }

    @Test
    void an_assessment_from_a_restored_backup_is_decided_again_the_same() {
        String url = newDatabase();
        AssessmentRecord kept;
        try (Opened opened = Opened.url(url, 64)) {
            RuleFiles old = rules("3%");
            publish(opened, old);
            kept = keep(opened, compiled(old), Requests.example(), Language.ZH);
            publish(opened, rules("5%"));
            url = BackedUp.restored(url);
        }
        try (Opened restored = Opened.url(url, 64)) {
            assertThat(new ReleaseRepository(restored.database())
                            .active()
                            .orElseThrow()
                            .hash())
                    .isEqualTo(rules("5%").hash());
            assertThat(differences(started(restored), read(restored, kept))).isEmpty();
        }
    }

    @Test
    void whatever_is_submitted_is_decided_again_the_same_in_the_language_of_the_record() {
        try (Opened opened = Opened.url(newDatabase(), 64)) {
            RuleFiles files = rules("5%");
            publish(opened, files);
            Release release = compiled(files);
            Replay replay = started(opened);
            Stream<String> scenarios = Requests.scenarios().map(Requests::scenario);
            Stream<String> random = Enterprises.stream(20170327)
                    .limit(400)
                    .map(sample -> "{\"asOf\":\"" + sample.asOf() + "\",\"enterprise\":"
                            + Enterprises.json(sample.enterprise()) + "}");
            List<String> requests = Stream.concat(scenarios, random).toList();
            for (int i = 0; i < requests.size(); i++) {
                Language language = i % 2 == 0 ? Language.ZH : Language.EN;
                AssessmentRecord kept = assessed(release, requests.get(i), language);
                assertThat(differences(replay, kept)).as(requests.get(i)).isEmpty();
            }
        }
    }

    @Test
    void a_record_that_was_changed_is_named_place_by_place() {
        try (Opened opened = Opened.url(newDatabase(), 64)) {
            RuleFiles files = rules("5%");
            publish(opened, files);
            AssessmentRecord kept = keep(opened, compiled(files), Requests.example(), Language.ZH);
            ObjectNode forged = (ObjectNode) Replay.parsed(kept.answer());
            ((ObjectNode) forged.at("/decisions/0")).put("outcome", "QUALIFIED");
            ((ObjectNode) forged.at("/decisions/0/findings/3")).put("message", "x");
            ((ObjectNode) forged.at("/decisions/1/findings/0/facts")).remove("mainBusinessRevenue");
            AssessmentRecord changed = new AssessmentRecord(
                    kept.summary(), kept.request(), forged.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(differences(started(opened), changed))
                    .extracting(Differences.Difference::pointer)
                    .containsExactly(
                            "/decisions/0/outcome",
                            "/decisions/0/findings/3/message",
                            "/decisions/1/findings/0/facts/mainBusinessRevenue");
        }
    }

    @Test
    void nothing_is_decided_again_under_rules_that_are_not_those_of_then() {
        try (Opened opened = Opened.url(newDatabase(), 64)) {
            RuleFiles files = rules("5%");
            AssessmentRecord kept = keep(opened, compiled(files), Requests.example(), Language.ZH);
            assertThat(started(opened).decideAgain(kept, Language.ZH)).isInstanceOf(Replay.NotReplayable.class);
            // Other rules, kept under the hash of these.
            ReleaseRecord mislabelled =
                    new ReleaseRecord(0, files.hash(), List.of("haicheng-2017"), "x", null, 0, 0, THEN);
            Map<String, String> others = rules("6%").files();
            new ReleaseRepository(opened.database()).publish(mislabelled, others);
            assertThat(started(opened).decideAgain(kept, Language.ZH)).isInstanceOf(Replay.NotReplayable.class);
        }
    }

    @Test
    void a_report_in_another_language_says_the_same_and_one_of_a_changed_record_stays_in_its_own() {
        try (Opened opened = Opened.url(newDatabase(), 64)) {
            RuleFiles files = rules("5%");
            publish(opened, files);
            AssessmentRecord kept = keep(opened, compiled(files), Requests.example(), Language.ZH);
            Replay replay = started(opened);
            Replay.Translated english = replay.translate(Language.EN, kept);
            assertThat(english.language()).isEqualTo(Language.EN);
            assertThat(english.answer().at("/decisions/0/label").asText()).isEqualTo("not qualified");
            ObjectNode forged = (ObjectNode) Replay.parsed(kept.answer());
            ((ObjectNode) forged.at("/decisions/0")).put("outcome", "QUALIFIED");
            AssessmentRecord changed = new AssessmentRecord(
                    kept.summary(), kept.request(), forged.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(replay.translate(Language.EN, changed).language()).isEqualTo(Language.ZH);
        }
    }
}
