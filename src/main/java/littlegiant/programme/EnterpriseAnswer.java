package littlegiant.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.facts.Stage;
import littlegiant.records.AssessmentSummary;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer for an enterprise of the registry: its status, and its latest recorded assessment. */
@Schema(
        name = "RegisteredEnterprise",
        requiredProperties = {"creditCode", "policy", "recognised", "selected", "events", "againstAssessment", "latest"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnterpriseAnswer(
        String creditCode,

        @Schema(description = "The policy under which it stands so")
        String policy,

        @Schema(description = "As submitted for the latest assessment; so is townOrPark") @Nullable
        String name,

        @Nullable String townOrPark,

        @Schema(description = "The stage that an official assigned; absent before the first") @Nullable
        Stage stage,

        @Nullable String stageLabel,
        @Nullable LocalDate stageSince,
        @Nullable LocalDate cultivatedSince,
        boolean recognised,
        @Nullable LocalDate recognisedSince,

        @Schema(description = "The day of the last revocation") @Nullable
        LocalDate revokedOn,

        @Schema(description = "The stage in which it was selected, by the year of the selection")
        Map<Integer, Stage> selected,

        @Schema(description = "How many events were recorded under the policy, void ones among them")
        int events,

        @Schema(
                description =
                        "The numbers of the events that go against the assessment on which they rest, and still hold")
        List<Integer> againstAssessment,

        @Schema(description = "The latest assessment under the policy, or under any where there is none")
        Latest latest) {

    /** The latest recorded assessment under the policy, or under any policy if there is none. */
    @Schema(
            name = "LatestAssessment",
            requiredProperties = {"id", "policy", "asOf", "assessedAt", "outcomes"})
    record Latest(
            String id,
            String policy,
            LocalDate asOf,
            Instant assessedAt,

            @Schema(description = "Each decision's outcome") Map<String, String> outcomes) {

        static Latest of(AssessmentSummary summary) {
            return new Latest(
                    summary.id().toString(),
                    summary.policy(),
                    summary.asOf(),
                    summary.assessedAt(),
                    summary.outcomes());
        }
    }

    static EnterpriseAnswer of(AssessmentSummary latest, EnterpriseHistory life, Language language) {
        ProgrammeStatus standing = life.currentStatus();
        return new EnterpriseAnswer(
                latest.registeredCode(),
                life.policy(),
                latest.name(),
                latest.townOrPark(),
                standing.stage(),
                standing.stage() == null ? null : standing.stage().label().in(language),
                standing.stageSince(),
                standing.cultivatedSince(),
                standing.recognised(),
                standing.recognisedSince(),
                standing.revokedOn(),
                new TreeMap<>(standing.selected()),
                life.events().size(),
                life.contrary().stream().map(Event::number).toList(),
                Latest.of(latest));
    }
}
