package littlegiant.assessment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Declarations;
import littlegiant.facts.Enterprise;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentSummary;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.release.Releases;
import littlegiant.submission.AssessmentRequest;
import littlegiant.submission.Submissions;
import littlegiant.submission.Submitted;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Decides a stored assessment again, with its recorded facts, release and day. */
@Singleton
public class Replay {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Template NO_RELEASE = Template.of(
            "当时的规则版本 {0} 已无法取得或无法编译,不能复算;请把本次评估编号告诉管理员",
            "the rules of then, {0}, cannot be had or compiled any more, so it cannot be decided again: tell an"
                    + " administrator this assessment's id");
    private static final Text FACTS_REFUSED = Text.of(
            "当时提交的资料按现在的格式无法读取,不能复算",
            "the facts of then cannot be read as facts are read now, so it cannot be decided again");

    private final Releases releases;

    Replay(Releases releases) {
        this.releases = releases;
    }

    /** The result of a replay. */
    sealed interface ReplayResult {}

    /** The assessment was decided again; the answer in the requested language. */
    record ReplayedAnswer(JsonNode answer) implements ReplayResult {}

    /** The assessment cannot be decided again. */
    record NotReplayable(Text why) implements ReplayResult {}

    /**
     * Decides again. Blocks on the database and, if the release is not the active one, on the compiler.
     *
     * @param language the language of the texts; differs from the record's if the caller's did
     */
    ReplayResult decideAgain(AssessmentRecord kept, Language language) {
        return decideAgain(releases.compiled(kept.summary().release()), kept, language);
    }

    /** Decides again with the given release; not replayable without one. */
    static ReplayResult decideAgain(Optional<Release> release, AssessmentRecord kept, Language language) {
        AssessmentSummary summary = kept.summary();
        Optional<Policy> policy = release.map(found -> found.policies().get(summary.policy()));
        if (policy.isEmpty()) {
            return new NotReplayable(NO_RELEASE.with(summary.release()));
        }
        // With the declarations of that release, so that facts no longer declared are kept.
        Submitted<AssessmentRequest> submitted =
                Submissions.assessment(kept.request(), release.get().declared());
        if (!submitted.faults().isEmpty()) {
            return new NotReplayable(FACTS_REFUSED);
        }
        AssessmentRequest request = submitted.accepted();
        Assessment assessment = new Assessment(
                request.enterprise(),
                summary.release(),
                policy.get().decide(request.enterprise(), summary.asOf(), request.decisions()),
                summary.assessedAt());
        return new ReplayedAnswer(written(assessment, kept, language));
    }

    /**
     * The facts of a kept assessment decided by other rules, for another day: what would be answered, and is recorded nowhere.
     *
     * @param declared the facts that are declared; what was recorded and is declared no more is not looked at
     * @return empty where these rules do not have the policy of the assessment
     */
    public static Optional<JsonNode> underOther(
            Release release,
            AssessmentRecord kept,
            String policy,
            LocalDate asOf,
            Declarations declared,
            Language language) {
        return Optional.ofNullable(release.policies().get(policy)).map(rules -> {
            Enterprise facts =
                    Submissions.recorded(kept.request(), declared).accepted().enterprise();
            Assessment assessment = new Assessment(
                    facts,
                    release.hash(),
                    rules.decide(facts, asOf, Set.of()),
                    kept.summary().assessedAt());
            return parsed(AssessmentWriter.write(assessment, Optional.empty(), language, AnswerDetail.FULL));
        });
    }

    /** The policy, facts and day of an assessment. */
    record ReplaySubject(Policy policy, Enterprise enterprise, LocalDate asOf) {}

    /**
     * The policy, facts and day of a stored assessment; empty if the release or the facts are no longer available.
     * Blocks on the database.
     */
    Optional<ReplaySubject> subject(AssessmentRecord kept) {
        AssessmentSummary summary = kept.summary();
        return releases.compiled(summary.release())
                .flatMap(release -> Optional.ofNullable(release.policies().get(summary.policy()))
                        .flatMap(policy -> Optional.ofNullable(
                                        Submissions.assessment(kept.request(), release.declared())
                                                .value())
                                .map(request -> new ReplaySubject(policy, request.enterprise(), summary.asOf()))));
    }

    /** The declarations of the assessment's release; none if it is no longer available. Blocks on the database. */
    Declarations declared(AssessmentRecord kept) {
        return releases.compiled(kept.summary().release())
                .map(Release::declared)
                .orElse(Declarations.NONE);
    }

    /**
     * A stored assessment in a language.
     *
     * @param language the language of the texts: the requested one, or else the record's
     */
    public record Translated(JsonNode answer, Language language) {}

    /**
     * A stored assessment in the requested language, if possible without changing its content: in the record's language
     * it is the record; in another it is decided again, if the replay in the record's language does not differ from the
     * record.
     */
    public Translated translate(Language language, AssessmentRecord kept) {
        Language recorded = languageOf(kept);
        if (language != recorded
                && decideAgain(kept, recorded) instanceof ReplayedAnswer same
                && differences(kept, same).isEmpty()
                && decideAgain(kept, language) instanceof ReplayedAnswer other) {
            return new Translated(other.answer, language);
        }
        return new Translated(parsed(kept.answer()), recorded);
    }

    /** Every difference between the replayed and the stored assessment. */
    static List<Differences.Difference> differences(AssessmentRecord kept, ReplayedAnswer again) {
        return Differences.between(parsed(kept.answer()), again.answer);
    }

    /** Parses a stored document. */
    public static JsonNode parsed(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a kept document is no JSON", unreadable);
        }
    }

    /** The language of a stored assessment's texts. */
    static Language languageOf(AssessmentRecord kept) {
        return Language.negotiate(kept.summary().language());
    }

    private static JsonNode written(Assessment assessment, AssessmentRecord kept, Language language) {
        return parsed(
                AssessmentWriter.write(assessment, Optional.of(kept.summary().id()), language, AnswerDetail.FULL));
    }
}
