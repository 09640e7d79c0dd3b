package littlegiant.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.cases.Coverage;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.ApplicabilityWords;
import littlegiant.ruleset.language.PolicyHeader.DecisionNote;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.ruleset.language.RuleFilesOutline.PolicyOutline;
import littlegiant.ruleset.language.RuleFilesOutline.RuleOutline;
import littlegiant.ruleset.language.ThresholdPlace;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.vocabulary.Ground;
import littlegiant.vocabulary.Offer;
import littlegiant.vocabulary.Requirement;
import littlegiant.vocabulary.Statement;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Lays a policy of the working copy out as the notice does: decisions, criteria and their rules, in the order of the files. */
final class NoticeOutline {
    private final String policy;
    private final PolicyOutline outline;
    private final Map<String, List<String>> active;
    private final Optional<CheckResult> check;
    private final Map<ThresholdPlace, Text> meanings;
    private final Map<String, Integer> counted = new HashMap<>();

    private NoticeOutline(
            String policy,
            PolicyOutline outline,
            Map<ThresholdPlace, Text> meanings,
            Optional<Policy> active,
            Optional<CheckResult> check) {
        this.policy = policy;
        this.outline = outline;
        this.active = active.map(NoticeOutline::thresholds).orElse(Map.of());
        this.check = check;
        this.meanings = meanings;
    }

    /** A decision as a section of the notice; one of measures has nothing to be met. */
    public record NoticeSection(
            String decision, Text title, @Nullable String note, boolean ofMeasures, List<NoticeCriterion> criteria) {}

    /**
     * A criterion, ground or measure, with its rules.
     *
     * @param id the one that its rules share
     * @param measure whether it is a support measure, of which no enterprise's answer follows that could be foreseen
     * @param cases how its cases went; null before they were run
     */
    public record NoticeCriterion(
            String id,
            String clause,
            boolean measure,
            List<NoticeRule> rules,
            @Nullable CaseSummary cases) {
        /** Whether one of its thresholds is not what the active release has. */
        public boolean changed() {
            return rules.stream().flatMap(rule -> rule.thresholds().stream()).anyMatch(NoticeThreshold::changed);
        }
    }

    /**
     * A rule as people read it.
     *
     * @param appliesTo whom it applies to, in words; null where it applies to everybody, or there are no words for it
     * @param appliesToCode what stands in its {@code when}, where there are no words for it; else empty
     */
    public record NoticeRule(
            String title,
            @Nullable Text condition,
            @Nullable Text appliesTo,
            String appliesToCode,
            String file,
            int line,
            List<NoticeThreshold> thresholds) {}

    /**
     * A threshold.
     *
     * @param n its place among the criterion's, from 1
     * @param meaning what is held against it, in words
     * @param labelled whether nothing else on the page says what it is: its rule has several, or no condition
     * @param before as the active release has it; null where that has no such threshold
     */
    public record NoticeThreshold(
            int n,
            String written,
            Text meaning,
            boolean labelled,
            @Nullable String before) {
        /** Whether the active release has another. */
        public boolean changed() {
            return before != null && !before.equals(written);
        }
    }

    /** How the cases of a criterion went, and how much they leave untried. */
    public record CaseSummary(int total, int failed, int untried) {
        /** Whether all passed and nothing is left untried. */
        public boolean complete() {
            return failed == 0 && untried == 0;
        }
    }

    /**
     * The sections of a policy.
     *
     * @param meanings what is held against each threshold
     * @param active the policy as the active release has it, to be held against
     * @param check what a check of the same files found; empty where it was not made
     */
    static List<NoticeSection> of(
            String policy,
            PolicyOutline outline,
            Map<ThresholdPlace, Text> meanings,
            Optional<Policy> active,
            Optional<CheckResult> check) {
        return new NoticeOutline(policy, outline, meanings, active, check).sections();
    }

    private List<NoticeSection> sections() {
        Map<String, Map<String, List<RuleOutline>>> decisions = new LinkedHashMap<>();
        outline.rules()
                .forEach(rule -> decisions
                        .computeIfAbsent(rule.decision(), decision -> new LinkedHashMap<>())
                        .computeIfAbsent(rule.card().statement().id(), id -> new ArrayList<>())
                        .add(rule));
        List<NoticeSection> sections = new ArrayList<>();
        decisions.forEach((decision, criteria) -> {
            DecisionNote note = outline.header()
                    .map(header -> header.decisions().get(decision))
                    .orElse(null);
            List<NoticeCriterion> listed = new ArrayList<>();
            criteria.forEach((id, rules) -> listed.add(criterion(id, rules)));
            sections.add(new NoticeSection(
                    decision,
                    Text.verbatim(note == null ? decision : note.title()),
                    note == null ? null : note.note(),
                    listed.stream().allMatch(NoticeCriterion::measure),
                    listed));
        });
        return sections;
    }

    private NoticeCriterion criterion(String id, List<RuleOutline> rules) {
        return new NoticeCriterion(
                id,
                String.valueOf(rules.get(0).card().clause()),
                rules.stream().allMatch(rule -> rule.card().statement() instanceof Offer),
                rules.stream().map(rule -> rule(id, rule)).toList(),
                check.filter(made -> made.release().isPresent())
                        .map(made -> summary(id, made))
                        .orElse(null));
    }

    private NoticeRule rule(String id, RuleOutline rule) {
        RuleDefinition card = rule.card();
        List<NoticeThreshold> thresholds = new ArrayList<>();
        for (ThresholdPlace place : card.thresholds()) {
            int n = counted.merge(id, 1, Integer::sum);
            List<String> before = active.getOrDefault(id, List.of());
            thresholds.add(new NoticeThreshold(
                    n,
                    place.threshold().written(),
                    meanings.getOrDefault(place, RulesText.THRESHOLD_OF.with(id, n)),
                    card.thresholds().size() > 1 || card.statement() instanceof Offer,
                    n <= before.size() ? before.get(n - 1) : null));
        }
        Optional<Text> applies = ApplicabilityWords.of(card.asked());
        boolean everybody =
                applies.filter(words -> words.in(Language.ZH).isEmpty()).isPresent();
        return new NoticeRule(
                card.title(),
                words(card.statement()),
                everybody ? null : applies.orElse(null),
                everybody || applies.isPresent() ? "" : rule.appliesTo(),
                card.file(),
                card.line(),
                thresholds);
    }

    private static @Nullable Text words(Statement statement) {
        if (statement instanceof Requirement requirement) {
            return requirement.condition().words();
        }
        return statement instanceof Ground ground ? ground.condition().words() : null;
    }

    private CaseSummary summary(String id, CheckResult made) {
        List<CaseResult> cases = made.cases().stream()
                .filter(one -> one.policy().equals(policy) && one.criterion().equals(id))
                .toList();
        int untried = made.coverage().stream()
                .filter(one -> one.policy().equals(policy) && one.criterion().equals(id))
                .mapToInt(NoticeOutline::untried)
                .sum();
        return new CaseSummary(
                cases.size(), (int) cases.stream().filter(one -> !one.passed()).count(), untried);
    }

    private static int untried(Coverage coverage) {
        return coverage.unreached().size()
                + coverage.bounds().stream()
                        .mapToInt(bound -> bound.unreached().size())
                        .sum();
    }

    private static Map<String, List<String>> thresholds(Policy policy) {
        Map<String, List<String>> thresholds = new HashMap<>();
        policy.files().stream()
                .flatMap(file -> file.rules().stream())
                .forEach(rule -> thresholds
                        .computeIfAbsent(rule.statement().id(), id -> new ArrayList<>())
                        .addAll(rule.thresholds().stream()
                                .map(place -> place.threshold().written())
                                .toList()));
        return thresholds;
    }
}
