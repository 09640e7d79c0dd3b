package littlegiant.population;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import littlegiant.assessment.OpenCriteria;
import littlegiant.assessment.RequestedPolicy;
import littlegiant.facts.Declarations;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Fault;
import littlegiant.impact.PopulationMember;
import littlegiant.job.JobDocument;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Evaluation;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Gap;
import littlegiant.vocabulary.GapSearch;
import littlegiant.vocabulary.Judgement;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import littlegiant.wording.RedactedException;
import littlegiant.wording.Text;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Decides the enterprises of a partition by one release. */
final class DecideTask extends PartTask {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(DecideTask.class);
    private static final Text BROKEN = Text.of("未能评估,原因在程序一方", "it could not be assessed, and the program is to blame");
    private static final ArrayType TEXTS = DataTypes.createArrayType(DataTypes.StringType);
    private static final String[] NO_TEXTS = {};

    /** Findings of the decisions; without them where only outcomes are wanted. */
    static final StructType FINDING = new StructType()
            .add("criterion", DataTypes.StringType)
            .add("clause", DataTypes.StringType)
            .add("title", DataTypes.StringType)
            .add("status", DataTypes.StringType)
            .add("message", DataTypes.StringType)
            .add("required", DataTypes.StringType)
            .add("observed", DataTypes.StringType)
            .add("missing", TEXTS)
            .add("gap_fact", DataTypes.StringType)
            .add("gap_by", DataTypes.StringType);

    static final StructType DECISION = new StructType()
            .add("decision", DataTypes.StringType)
            .add("outcome", DataTypes.StringType)
            .add("label", DataTypes.StringType)
            .add("found", TEXTS)
            .add("not_met", TEXTS)
            .add("missing", TEXTS)
            .add("review", TEXTS)
            .add("findings", DataTypes.createArrayType(FINDING));

    static final StructType ASSESSMENT = new StructType()
            .add("release", DataTypes.StringType)
            .add("policy", DataTypes.StringType)
            .add("as_of", DataTypes.DateType)
            .add("enterprise", DataTypes.StringType)
            .add("name", DataTypes.StringType)
            .add("town", DataTypes.StringType)
            .add("stage", DataTypes.StringType)
            .add("decisions", DataTypes.createArrayType(DECISION));

    private final Broadcast<ReleaseFile> release;
    private final Language language;
    private final boolean withFindings;

    /**
     * Creates the task.
     *
     * @param policy the policy of enterprises that name none; empty for the only one
     * @param asOf the day of enterprises that name none
     * @param language the language of messages
     * @param withFindings whether every finding is given, and not only outcomes
     */
    DecideTask(
            Broadcast<ReleaseFile> release,
            Optional<String> policy,
            LocalDate asOf,
            Language language,
            boolean withFindings) {
        super(policy, asOf);
        this.release = release;
        this.language = language;
        this.withFindings = withFindings;
    }

    @Override
    Part begin() {
        return new DecidedPart(release.value().release());
    }

    private final class DecidedPart implements Part {
        private final Release rules;
        private final OutcomeTally tally = new OutcomeTally();

        DecidedPart(Release rules) {
            this.rules = rules;
        }

        @Override
        public Declarations declared() {
            return rules.declared();
        }

        @Override
        public Optional<Row[]> take(PopulationMember member, Queue<Row> results) {
            List<Fault> faults = new ArrayList<>(0);
            Policy policy = RequestedPolicy.of(rules, member.policy(), faults);
            if (policy == null) {
                tally.refuse();
                return Optional.of(RefusedRow.problems(faults));
            }
            Row assessment;
            try {
                Evaluation evaluation = policy.decide(member.facts(), member.asOf(), Set.of());
                assessment = assessment(rules.hash(), member.facts(), evaluation);
                tally.count(member.facts(), evaluation);
            } catch (RuntimeException broken) {
                if (tally.fail() == 1) {
                    LOG.error(
                            "An enterprise could not be decided, the first of its part", RedactedException.of(broken));
                }
                return Optional.of(RefusedRow.problems(List.of(new Fault("", BROKEN))));
            }
            results.add(RowFactory.create(assessment, null, null, null));
            return Optional.empty();
        }

        @Override
        public void refuse() {
            tally.refuse();
        }

        @Override
        public boolean goesOn() {
            return true;
        }

        @Override
        public byte[] counts() {
            return JobDocument.write(tally.found());
        }
    }

    private Row assessment(String hash, Enterprise facts, Evaluation evaluation) {
        Row[] decisions = new Row[evaluation.decisions().size()];
        for (int i = 0; i < decisions.length; i++) {
            decisions[i] = decision(evaluation.decisions().get(i));
        }
        return RowFactory.create(
                hash,
                evaluation.policy().id(),
                Date.valueOf(evaluation.asOf()),
                facts.unifiedSocialCreditCode(),
                facts.name(),
                facts.townOrPark(),
                facts.stage() == null ? null : facts.stage().name(),
                decisions);
    }

    private Row decision(DecisionResult result) {
        Outcome outcome = result.outcome();
        List<Finding> findings = result.findings();
        return RowFactory.create(
                result.decision().decision(),
                outcome.name(),
                outcome.label().in(language),
                among(OpenCriteria.FOUND, outcome, findings),
                among(OpenCriteria.NOT_MET, outcome, findings),
                among(OpenCriteria.MISSING, outcome, findings),
                among(OpenCriteria.REVIEW, outcome, findings),
                withFindings ? findings.stream().map(this::finding).toArray(Row[]::new) : null);
    }

    /** The criteria of a list as an answer with {@code detail=outcomes} has it; null if that has no such list. */
    private static String @Nullable [] among(OpenCriteria open, Outcome outcome, List<Finding> findings) {
        return OpenCriteria.of(outcome).contains(open) ? open.among(findings).toArray(NO_TEXTS) : null;
    }

    private Row finding(Finding finding) {
        Judgement judgement = finding.judgement();
        Optional<Gap> gap = judgement.status() == Status.NOT_MET
                ? GapSearch.of(finding.condition(), finding.situation())
                : Optional.empty();
        return RowFactory.create(
                finding.criterion(),
                finding.rule().clause(),
                finding.title(),
                judgement.status().name(),
                judgement.message().in(language),
                judgement.required().map(text -> text.in(language)).orElse(null),
                judgement.observed().map(text -> text.in(language)).orElse(null),
                judgement.missing().toArray(NO_TEXTS),
                gap.map(Gap::fact).orElse(null),
                gap.map(one -> one.by().stripTrailingZeros().toPlainString()).orElse(null));
    }
}
