package littlegiant.ruleset.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Invariants;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.EvaluationCost;
import littlegiant.ruleset.language.PolicyHeader;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.JudgedTooLong;
import littlegiant.vocabulary.Situation;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.kie.api.KieBase;

/**
 * A compiled policy. Rules only state what applies to an enterprise: each engine session collects the inserted
 * statements and is disposed; this class then judges and counts them in the order of the files.
 */
public final class CompiledPolicy implements Policy {
    private static final Template ENDED =
            Template.of("{1} 已于 {0} 期满,本次评估在期满之后", "the period of {1} ended on {0}, before the day of this assessment");
    private static final Template NOT_BEGUN =
            Template.of("{1} 自 {0} 起施行,本次评估在此之前", "{1} holds from {0}, after the day of this assessment");
    /**
     * A limit on one engine call; rules that match only the enterprise take a fraction of it even on a busy machine.
     */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /**
     * The limit of {@link EvaluationCost} up to which a policy may be decided on an I/O thread: a few milliseconds with
     * the search for gaps.
     */
    private static final double LIGHT = 10_000;

    private final String id;
    private final PolicyHeader header;
    private final List<DecisionFile> files;
    private final List<RuleGroup> groups;
    private final List<RuleDefinition> matchingLists;
    private final long longest;
    private final boolean light;

    /** Compiles the files of a policy, see {@link PolicyCompiler}. */
    public static Optional<Policy> compile(
            String id, PolicyHeader header, List<DecisionFile> files, Diagnostics found) {
        return CompiledFiles.of(files, found).map(groups -> new CompiledPolicy(id, header, files, groups, LONGEST));
    }

    CompiledPolicy(String id, PolicyHeader header, List<DecisionFile> files, KieBase base) {
        this(id, header, files, base, ApplicabilityCache.of(files).isPresent(), LONGEST);
    }

    /** Creates a policy whose rules are put to the engine for every enterprise unless they are cached. */
    CompiledPolicy(String id, PolicyHeader header, List<DecisionFile> files, KieBase base, boolean cached) {
        this(id, header, files, base, cached, LONGEST);
    }

    /** Creates a policy whose rules on lists are stopped after the given duration. */
    CompiledPolicy(
            String id, PolicyHeader header, List<DecisionFile> files, KieBase base, boolean cached, Duration longest) {
        this(id, header, files, List.of(RuleGroup.of(files, base, cached)), longest);
    }

    /**
     * Creates a policy from groups.
     *
     * @param groups their files are the policy's files, in order
     */
    private CompiledPolicy(
            String id, PolicyHeader header, List<DecisionFile> files, List<RuleGroup> groups, Duration longest) {
        this.id = id;
        this.header = header;
        this.files = List.copyOf(files);
        this.groups = List.copyOf(groups);
        this.longest = longest.toNanos();
        List<RuleDefinition> rules =
                files.stream().flatMap(file -> file.rules().stream()).toList();
        this.matchingLists =
                rules.stream().filter(rule -> !RuleSessions.isBounded(rule)).toList();
        this.light = rules.stream()
                        .mapToDouble(rule -> EvaluationCost.of(rule.statement()))
                        .sum()
                <= LIGHT;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean isLight() {
        return light;
    }

    @Override
    public PolicyHeader header() {
        return header;
    }

    @Override
    public List<DecisionFile> files() {
        return files;
    }

    @Override
    public Evaluation decide(Enterprise enterprise, LocalDate asOf, Set<String> wanted) {
        List<ApplicableRules> applied = applicableRules(enterprise, asOf);
        Situation situation = Situation.of(enterprise, asOf);
        List<Text> warnings = new ArrayList<>(Invariants.warningsOf(enterprise));
        warnAboutPeriod(asOf, warnings);
        List<DecisionResult> decisions = new ArrayList<>(files.size());
        List<SupportOffer> support = new ArrayList<>();
        for (int f = 0; f < files.size(); f++) {
            DecisionFile file = files.get(f);
            if (!wanted.isEmpty() && !wanted.contains(file.decision())) {
                continue;
            }
            warnings.addAll(applied.get(f).warnings());
            support.addAll(applied.get(f).offers());
            if (file.kind() != DecisionFile.DecisionFileKind.SUPPORT) {
                List<Finding> findings = judge(applied.get(f).requirements(), situation);
                decisions.add(new DecisionResult(file, OutcomeRules.of(file.kind(), findings), findings));
            }
        }
        return new Evaluation(this, asOf, situation.referenceYear(), decisions, support, warnings);
    }

    private static List<Finding> judge(List<ApplicableRules.ApplicableRequirement> requirements, Situation situation) {
        List<Finding> findings = new ArrayList<>(requirements.size());
        for (ApplicableRules.ApplicableRequirement required : requirements) {
            findings.add(finding(required, situation));
        }
        return findings;
    }

    private static Finding finding(ApplicableRules.ApplicableRequirement required, Situation situation) {
        try {
            return new Finding(
                    required.rule(),
                    required.condition(),
                    situation,
                    required.condition().judge(situation));
        } catch (JudgedTooLong stopped) {
            Condition open = TooManyCombinations.ofJudgement(required.rule());
            return new Finding(required.rule(), open, situation, open.judge(situation));
        }
    }

    /** The applicable rules of each file for the enterprise on the day, in the order of the files. */
    private List<ApplicableRules> applicableRules(Enterprise enterprise, LocalDate asOf) {
        Set<Class<?>> withheld =
                matchingLists.isEmpty() ? Set.of() : JoinSize.typesToWithhold(files, matchingLists, enterprise);
        RuleGroup.Question question =
                new RuleGroup.Question(enterprise, asOf, header.declared(), withheld, System.nanoTime() + longest);
        List<ApplicableRules> applied = new ArrayList<>(files.size());
        for (RuleGroup group : groups) {
            applied.addAll(group.applicableRules(question));
        }
        return applied;
    }

    private void warnAboutPeriod(LocalDate asOf, List<Text> warnings) {
        if (asOf.isAfter(header.validTo())) {
            warnings.add(ENDED.with(header.validTo(), header.documentNumber()));
        } else if (asOf.isBefore(header.validFrom())) {
            warnings.add(NOT_BEGUN.with(header.validFrom(), header.documentNumber()));
        }
    }
}
