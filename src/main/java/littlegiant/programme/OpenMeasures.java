package littlegiant.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Stage;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.SupportOffer;
import littlegiant.ruleset.language.DecisionFile;
import org.jspecify.annotations.Nullable;

/**
 * The support measures for which an enterprise may apply on a day.
 *
 * @param offered the measures open in its stage, in the order of the rules
 * @param ofAnyStage the ids of the measures that are open in every stage
 */
record OpenMeasures(List<SupportOffer> offered, Set<String> ofAnyStage) {

    /**
     * Evaluates the rules.
     *
     * @param facts the enterprise's latest facts; the stage in them is ignored
     * @param stage the stage on that day; null for none
     */
    static OpenMeasures of(Policy policy, Enterprise facts, @Nullable Stage stage, LocalDate day) {
        return new OpenMeasures(
                offered(policy, facts, stage, day),
                offered(policy, facts, null, day).stream()
                        .map(one -> one.offer().id())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The open measure with the id; empty if it is not open. */
    Optional<SupportOffer> find(@Nullable String measure) {
        return offered.stream().filter(one -> one.offer().id().equals(measure)).findFirst();
    }

    private static List<SupportOffer> offered(Policy policy, Enterprise facts, @Nullable Stage stage, LocalDate day) {
        Set<String> files = policy.files().stream()
                .filter(file -> file.kind() == DecisionFile.DecisionFileKind.SUPPORT)
                .map(DecisionFile::decision)
                .collect(Collectors.toUnmodifiableSet());
        return files.isEmpty()
                ? List.of()
                : policy.decide(in(stage, facts), day, files).support();
    }

    private static Enterprise in(@Nullable Stage stage, Enterprise facts) {
        return new Enterprise(
                facts.unifiedSocialCreditCode(),
                facts.creditCodeVerified(),
                facts.name(),
                facts.establishedOn(),
                facts.registeredDivision(),
                facts.townOrPark(),
                facts.industryCode(),
                facts.category(),
                stage,
                facts.technologyEvidence(),
                facts.years(),
                facts.intellectualProperty(),
                facts.taxCreditGrade(),
                facts.otherCreditRating(),
                facts.abnormalOperation(),
                facts.seriousDishonesty(),
                facts.attestations(),
                facts.violations(),
                facts.more());
    }
}
