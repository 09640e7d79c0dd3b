package littlegiant.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import littlegiant.facts.DeclaredAttestation;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.Unit;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.PolicyHeader;
import littlegiant.ruleset.language.PolicyHeader.DecisionNote;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.ruleset.language.ThresholdPlace;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Ground;
import littlegiant.vocabulary.Offer;
import littlegiant.vocabulary.Requirement;
import littlegiant.vocabulary.Statement;
import littlegiant.vocabulary.Threshold;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The catalogue of a policy of the active release, from its rule files, in one language. */
@Schema(name = "Policy", description = "A policy of the active release: everything is read from its rule files.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Catalogue(
        @Schema(description = "The policy's id: its folder", examples = "haicheng-2017")
        String policy,

        @Schema(description = "The hash of the release") String release,
        String title,
        @Schema(examples = "海政办发〔2017〕46号") String documentNumber,
        String issuer,
        LocalDate issuedOn,
        LocalDate validFrom,
        LocalDate validTo,

        @Schema(description = "The day of which only the rules are shown that hold on it; absent where all are shown")
        @Nullable
        LocalDate asOf,

        @Schema(description = "The facts that the policy declares, to be submitted under more")
        List<FactEntry> facts,

        @Schema(description = "What the policy wants attested beside the topics that are always known")
        List<AttestationEntry> attestations,

        List<DecisionEntry> decisions,

        @Schema(description = "The support measures, whatever the stage")
        List<MeasureEntry> support) {

    /** A declared fact. */
    @Schema(name = "PolicyFact")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FactEntry(
            @Schema(description = "Its name under more", examples = "股权融资额")
            String id,

            @Schema(description = "What it is called, in the reader's language")
            String label,

            @Schema(description = "元, 人, 项, 年, 比例 (a decimal, or a text like 12.5%), 是否 or 日期", examples = "元")
            String unit,

            @Schema(
                    description = "Whether it is given once for the enterprise or for each year",
                    enumeration = {"enterprise", "year"})
            String per,

            @Schema(description = "What whoever fills it in should know") @Nullable
            String hint) {

        static FactEntry of(DeclaredFact fact, Language language) {
            return new FactEntry(
                    fact.id(),
                    fact.label().in(language),
                    fact.unitWritten().written(),
                    fact.isOfYear() ? "year" : "enterprise",
                    fact.hint());
        }
    }

    /** A declared attestation. */
    @Schema(name = "PolicyAttestation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttestationEntry(
            @Schema(description = "Its name under attestations", examples = "国家级科技奖励")
            String id,

            @Schema(description = "What it is called, in the reader's language")
            String label,

            @Schema(description = "What whoever fills it in should know") @Nullable
            String hint) {

        static AttestationEntry of(DeclaredAttestation attestation, Language language) {
            return new AttestationEntry(attestation.id(), attestation.label().in(language), attestation.hint());
        }
    }

    /** A decision: a rule file of criteria or grounds. */
    @Schema(name = "PolicyDecision")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionEntry(
            @Schema(examples = "cultivation") String decision,

            @Schema(description = "What officers call it") @Nullable
            String title,

            @Schema(description = "What every reader of an outcome must know") @Nullable
            String note,

            @Schema(description = "CRITERIA must all be met; of GROUNDS one suffices")
            DecisionFile.DecisionFileKind kind,

            String file,
            List<CriterionEntry> criteria) {}

    /** A rule that states a criterion or a ground; a criterion with variants has several. */
    @Schema(name = "PolicyCriterion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CriterionEntry(
            @Schema(examples = "C2") String criterion,
            @Schema(examples = "四(一)2") String clause,
            @Schema(description = "The rule's name") String title,

            @Schema(description = "The condition in words", examples = "研发人员/职工总数 ≥ 5%") @Nullable
            String condition,

            List<ThresholdEntry> thresholds,
            String file,
            @Schema(description = "The line of the rule") int line,

            @Schema(description = "The first day on which the rule holds, where it is dated") @Nullable
            LocalDate effective,

            @Schema(description = "The first day on which it no longer holds, where it is dated") @Nullable
            LocalDate expires) {}

    /** A threshold and its place. */
    @Schema(name = "PolicyThreshold")
    record ThresholdEntry(
            @Schema(description = "Its place among all thresholds of the criterion, from 1", examples = "1")
            int n,

            @Schema(description = "As the rule file has it", examples = "5%")
            String written,

            @Schema(description = "In yuan, heads, points or months, or as a proportion", examples = "0.05")
            BigDecimal value,

            Unit unit,
            String file,
            int line,
            int column) {}

    /** A support measure. */
    @Schema(name = "PolicyMeasure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeasureEntry(
            String measure,
            @Schema(examples = "五2") String clause,
            String title,

            @Schema(description = "The money that all enterprises share, never an amount that one is due") @Nullable
            String pool,

            String file,
            int line) {}

    /**
     * Builds the catalogue of a policy.
     *
     * @param asOf the day on which rules must hold; empty for all rules
     */
    static Catalogue of(String release, Policy policy, Optional<LocalDate> asOf, Language language) {
        PolicyHeader header = policy.header();
        return new Catalogue(
                policy.id(),
                release,
                header.title(),
                header.documentNumber(),
                header.issuer(),
                header.issuedOn(),
                header.validFrom(),
                header.validTo(),
                asOf.orElse(null),
                header.declared().facts().values().stream()
                        .map(fact -> FactEntry.of(fact, language))
                        .toList(),
                header.declared().attestations().values().stream()
                        .map(attestation -> AttestationEntry.of(attestation, language))
                        .toList(),
                policy.files().stream()
                        .filter(file -> file.kind() != DecisionFile.DecisionFileKind.SUPPORT)
                        .map(file -> decision(file, header.decisions().get(file.decision()), asOf, language))
                        .toList(),
                policy.files().stream()
                        .filter(file -> file.kind() == DecisionFile.DecisionFileKind.SUPPORT)
                        .flatMap(file -> file.rules().stream())
                        .filter(rule -> asOf.map(rule::holdsOn).orElse(true))
                        .map(rule -> measure(rule, (Offer) rule.statement()))
                        .toList());
    }

    private static DecisionEntry decision(
            DecisionFile file, @Nullable DecisionNote note, Optional<LocalDate> asOf, Language language) {
        // Counted over all rules, whatever the day, since a threshold's number is part of its URL.
        Map<String, Integer> counted = new HashMap<>();
        List<CriterionEntry> criteria = new ArrayList<>();
        for (RuleDefinition rule : file.rules()) {
            int before = counted.getOrDefault(rule.statement().id(), 0);
            counted.put(rule.statement().id(), before + rule.thresholds().size());
            if (asOf.map(rule::holdsOn).orElse(true)) {
                criteria.add(criterion(rule, before, language));
            }
        }
        return new DecisionEntry(
                file.decision(),
                note == null ? null : note.title(),
                note == null ? null : note.note(),
                file.kind(),
                file.path(),
                criteria);
    }

    private static CriterionEntry criterion(RuleDefinition rule, int before, Language language) {
        List<ThresholdPlace> thresholds = rule.thresholds();
        return new CriterionEntry(
                rule.statement().id(),
                rule.clause(),
                rule.title(),
                condition(rule.statement())
                        .map(condition -> condition.words().in(language))
                        .orElse(null),
                IntStream.range(0, thresholds.size())
                        .mapToObj(i -> threshold(before + i + 1, thresholds.get(i)))
                        .toList(),
                rule.file(),
                rule.line(),
                rule.effective().orElse(null),
                rule.expires().orElse(null));
    }

    private static Optional<Condition> condition(Statement statement) {
        if (statement instanceof Requirement requirement) {
            return Optional.of(requirement.condition());
        }
        return statement instanceof Ground ground ? Optional.of(ground.condition()) : Optional.empty();
    }

    private static ThresholdEntry threshold(int n, ThresholdPlace place) {
        Threshold threshold = place.threshold();
        return new ThresholdEntry(
                n,
                threshold.written(),
                threshold.value(),
                threshold.unit(),
                place.file(),
                place.line(),
                place.column());
    }

    private static MeasureEntry measure(RuleDefinition rule, Offer offer) {
        return new MeasureEntry(
                offer.id(),
                rule.clause(),
                rule.title(),
                offer.pool().map(Threshold::written).orElse(null),
                rule.file(),
                rule.line());
    }
}
