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

/** Decides a kept assessment again, with the facts, the rules and the day of then. */
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

    /** What comes of deciding again. */
    sealed interface ReplayResult {}

    /** It was decided again: the assessment, as it would have been answered in the language. */
    record ReplayedAnswer(JsonNode answer) implements ReplayResult {}

    /** It cannot be decided again. */
    record NotReplayable(Text why) implements ReplayResult {}

    /**
     * Decides again. Waits for the disk, and for the compiler where the release is not the active one.
     *
     * @param language of the texts; those of a record are in the language of its caller
     */
    ReplayResult again(AssessmentRecord kept, Language language) {
        return again(releases.compiled(kept.summary().release()), kept, language);
    }

    /** Decides again under a release that is at hand; impossible where it is not. */
    static ReplayResult again(Optional<Release> release, AssessmentRecord kept, Language language) {
        AssessmentSummary summary = kept.summary();
        Optional<Policy> policy = release.map(found -> found.policies().get(summary.policy()));
        if (policy.isEmpty()) {
            return new NotReplayable(NO_RELEASE.with(summary.release()));
        }
        // By what was declared then: a declaration that was withdrawn since takes no fact away.
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

    /** What was assessed, by whose rules and for which day. */
    record ReplaySubject(Policy policy, Enterprise enterprise, LocalDate asOf) {}

    /** What was assessed; empty where the rules or the facts of then cannot be had any more. Waits for the disk. */
    Optional<ReplaySubject> subject(AssessmentRecord kept) {
        AssessmentSummary summary = kept.summary();
        return releases.compiled(summary.release())
                .flatMap(release -> Optional.ofNullable(release.policies().get(summary.policy()))
                        .flatMap(policy -> Optional.ofNullable(
                                        Submissions.assessment(kept.request(), release.declared())
                                                .value())
                                .map(request -> new ReplaySubject(policy, request.enterprise(), summary.asOf()))));
    }

    /** What was declared by the release that decided; nothing where that cannot be had any more. Waits for the disk. */
    Declarations declared(AssessmentRecord kept) {
        return releases.compiled(kept.summary().release())
                .map(Release::declared)
                .orElse(Declarations.NONE);
    }

    /**
     * A kept assessment in a language.
     *
     * @param language of the texts: the one that was asked for, or else the record's
     */
    public record Translated(JsonNode answer, Language language) {}

    /**
     * A kept assessment in the language, where that can be had without saying anything else: in the record's language it
     * is the record, in another one it is decided again, provided that deciding again differs from the record in nothing.
     */
    public Translated in(Language language, AssessmentRecord kept) {
        Language recorded = languageOf(kept);
        if (language != recorded
                && again(kept, recorded) instanceof ReplayedAnswer same
                && differences(kept, same).isEmpty()
                && again(kept, language) instanceof ReplayedAnswer other) {
            return new Translated(other.answer, language);
        }
        return new Translated(parsed(kept.answer()), recorded);
    }

    /** Every place at which the assessment that was decided again differs from the one that is kept. */
    static List<Differences.Difference> differences(AssessmentRecord kept, ReplayedAnswer again) {
        return Differences.between(parsed(kept.answer()), again.answer);
    }

    /** A kept document. */
    public static JsonNode parsed(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a kept document is no JSON", unreadable);
        }
    }

    /** The language of the texts of a kept assessment. */
    static Language languageOf(AssessmentRecord kept) {
        return Language.negotiate(kept.summary().language());
    }

    private static JsonNode written(Assessment assessment, AssessmentRecord kept, Language language) {
        return parsed(
                AssessmentWriter.write(assessment, Optional.of(kept.summary().id()), language, AnswerDetail.FULL));
    }
}
