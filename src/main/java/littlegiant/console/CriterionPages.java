package littlegiant.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.authoring.ThresholdAnswer;
import littlegiant.authoring.WorkingThresholds;
import littlegiant.console.CriterionPage.ThresholdField;
import littlegiant.console.CriterionPage.ThresholdProposal;
import littlegiant.console.NoticeOutline.NoticeCriterion;
import littlegiant.console.NoticeOutline.NoticeThreshold;
import littlegiant.impact.SweepAnswer;
import littlegiant.impact.ThresholdSweeps;
import littlegiant.problem.Problems;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.cases.Coverage;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.RuleFilesOutline.PolicyOutline;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.vocabulary.Ground;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of a criterion shows. */
@Singleton
class CriterionPages {
    /** What an address says of a criterion that was written just now, where it otherwise tells of a threshold. */
    static final String NEW = "new";

    private final RulesDesk desk;
    private final WorkingThresholds thresholds;
    private final ThresholdSweeps sweeps;
    private final Viewer viewer;
    private final Clock clock;

    CriterionPages(RulesDesk desk, WorkingThresholds thresholds, ThresholdSweeps sweeps, Viewer viewer, Clock clock) {
        this.desk = desk;
        this.thresholds = thresholds;
        this.sweeps = sweeps;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * The page; a 404 problem where the working copy has no such criterion.
     *
     * @param day for which to foresee, as it was typed; null for the day of the sweep, or else today
     */
    CriterionPage page(
            String policy,
            String id,
            @Nullable Integer n,
            @Nullable String value,
            @Nullable String sweep,
            @Nullable String day,
            @Nullable String saved,
            boolean wait,
            @Nullable String fault) {
        Language language = viewer.language();
        RuleFiles files = desk.working();
        Optional<CheckResult> check = desk.check(files, wait);
        Map<String, PolicyOutline> outlines = desk.outlines(files);
        NoticeCriterion criterion = criterion(files, policy, outlines.get(policy), id, check, language);
        boolean hasThresholds =
                criterion.rules().stream().anyMatch(rule -> !rule.thresholds().isEmpty());
        List<ThresholdAnswer> stated = hasThresholds ? thresholds.of(policy, id, language) : List.of();
        ThresholdProposal proposal = proposal(outlines, stated, n, value, sweep);
        return new CriterionPage(
                policy,
                criterion,
                fields(criterion, stated),
                proposal,
                day == null ? day(proposal) : day,
                fault,
                saved(saved),
                NEW.equals(saved)
                        ? check.map(made -> failing(made, policy, id, outlines.get(policy)))
                                .orElse(null)
                        : null,
                viewer.is("officer"),
                check.isPresent(),
                check.map(made -> cases(made, policy, id)).orElse(List.of()),
                check.map(made -> untried(made, policy, id)).orElse(List.of()));
    }

    private String day(@Nullable ThresholdProposal proposal) {
        SweepCurve curve = proposal == null ? null : proposal.curve();
        return (curve == null ? LocalDate.now(clock) : curve.asOf()).toString();
    }

    /** The thresholds with what is held against each; both lists are in the order of the files. */
    private static List<ThresholdField> fields(NoticeCriterion criterion, List<ThresholdAnswer> stated) {
        List<NoticeThreshold> noticed = criterion.rules().stream()
                .flatMap(rule -> rule.thresholds().stream())
                .toList();
        return stated.stream()
                .map(one -> new ThresholdField(
                        one,
                        noticed.stream()
                                .filter(threshold -> threshold.n() == one.n())
                                .map(NoticeThreshold::meaning)
                                .findFirst()
                                .orElseGet(() -> RulesText.THRESHOLD_OF.with(one.criterion(), one.n()))))
                .toList();
    }

    /** What to say to whoever would have overwritten another's change. */
    String conflict(String policy, String id, int n, String seen, String proposed) {
        Language language = viewer.language();
        String now = thresholds.of(policy, id, language).stream()
                .filter(one -> one.n() == n)
                .map(ThresholdAnswer::written)
                .findFirst()
                .orElse("–");
        List<String> editors = desk.editors();
        String what = now.equals(seen)
                ? RulesText.CONFLICT_ELSEWHERE.with(now, proposed).in(language)
                : RulesText.CONFLICT_VALUE.with(seen, now, proposed).in(language);
        String who = editors.isEmpty()
                ? ""
                : " "
                        + RulesText.EDITORS
                                .with(String.join(Text.LISTED.in(language), editors))
                                .in(language);
        return RulesText.CONFLICT.in(language) + " " + what + who;
    }

    private NoticeCriterion criterion(
            RuleFiles files,
            String policy,
            @Nullable PolicyOutline outline,
            String id,
            Optional<CheckResult> check,
            Language language) {
        return Optional.ofNullable(outline).stream()
                .flatMap(read ->
                        NoticeOutline.of(policy, read, desk.meanings(files, policy), desk.active(policy), check)
                                .stream())
                .flatMap(section -> section.criteria().stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.notFound(RulesText.NO_CRITERION.with(policy, id), language));
    }

    private @Nullable ThresholdProposal proposal(
            Map<String, PolicyOutline> outlines,
            List<ThresholdAnswer> stated,
            @Nullable Integer n,
            @Nullable String value,
            @Nullable String sweep) {
        if (n == null || value == null) {
            return null;
        }
        return stated.stream()
                .filter(one -> one.n() == n)
                .findFirst()
                .map(one -> new ThresholdProposal(n, one.written(), value, one.etag(), curve(outlines, sweep, value)))
                .orElse(null);
    }

    private @Nullable SweepCurve curve(Map<String, PolicyOutline> outlines, @Nullable String sweep, String value) {
        if (sweep == null || !(viewer.is("officer") || viewer.is("auditor"))) {
            return null;
        }
        Language language = viewer.language();
        SweepAnswer found = sweeps.found(sweep, language);
        Optional<PolicyOutline> outline = Optional.ofNullable(outlines.get(found.policy()));
        String decision =
                outline.map(read -> read.decisionTitle(found.decision())).orElse(found.decision());
        boolean ground = outline.stream()
                .flatMap(read -> read.rules().stream())
                .map(rule -> rule.card().statement())
                .anyMatch(statement ->
                        statement instanceof Ground && statement.id().equals(found.criterion()));
        return SweepCurve.of(found, value, decision, ground, language);
    }

    private @Nullable Text saved(@Nullable String what) {
        if (what == null) {
            return null;
        }
        if (what.equals(NEW)) {
            return RulesText.SAVED_CRITERION;
        }
        return desk.watched() ? RulesText.SAVED_WATCHED : RulesText.SAVED;
    }

    private static List<CaseResult> cases(CheckResult made, String policy, String id) {
        return made.cases().stream()
                .filter(one -> one.policy().equals(policy) && one.criterion().equals(id))
                .toList();
    }

    /** The policy's cases that fail, but for those that were written with the criterion. */
    private static FailingCases failing(CheckResult made, String policy, String id, @Nullable PolicyOutline outline) {
        List<CaseResult> failing = made.cases().stream()
                .filter(one -> !one.passed()
                        && one.policy().equals(policy)
                        && !one.criterion().equals(id))
                .toList();
        return FailingCases.of(policy, failing, Optional.ofNullable(outline));
    }

    private static List<Text> untried(CheckResult made, String policy, String id) {
        List<Text> untried = new ArrayList<>();
        for (Coverage one : made.coverage()) {
            if (one.policy().equals(policy) && one.criterion().equals(id)) {
                one.unreached().forEach(status -> untried.add(RulesText.COVERAGE_STATUS.with(status.label())));
                one.bounds()
                        .forEach(bound -> bound.unreached()
                                .forEach(side -> untried.add(RulesText.COVERAGE_SIDE.with(
                                        bound.comparator(), bound.threshold(), side(side)))));
            }
        }
        return untried;
    }

    private static Text side(Coverage.Side side) {
        return switch (side) {
            case BELOW -> RulesText.BELOW;
            case AT -> RulesText.AT;
            case ABOVE -> RulesText.ABOVE;
        };
    }
}
