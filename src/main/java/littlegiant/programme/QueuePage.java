package littlegiant.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import littlegiant.ruleset.language.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the review queue. */
@Schema(
        name = "QueuePage",
        requiredProperties = {"policy", "enterprises"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueuePage(
        @Schema(description = "The policy whose queue it is")
        String policy,

        List<QueuePageEntry> enterprises,

        @Schema(description = "What after takes to go on; absent on the last page") @Nullable
        String next) {

    /** An enterprise whose latest assessment needs a person. */
    @Schema(
            name = "QueueEntry",
            requiredProperties = {"creditCode", "assessment", "asOf", "recognised", "waiting"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QueuePageEntry(
            String creditCode,
            @Nullable String name,
            @Nullable String townOrPark,

            @Schema(description = "The id of the latest assessment under the policy")
            String assessment,

            LocalDate asOf,
            boolean recognised,
            List<Item> waiting) {}

    /** A decision that needs a person, with the reasons. */
    @Schema(
            name = "QueueItem",
            requiredProperties = {"decision", "outcome", "why", "message", "missing", "review"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String decision,
            Outcome outcome,
            ReviewReason why,

            @Schema(description = "Why in words, with the labels of what is missing")
            String message,

            @Schema(description = "What is missing, as JSON pointers into the enterprise")
            List<String> missing,

            @Schema(description = "The criteria that a person must settle")
            List<String> review,

            @Schema(
                    description =
                            "AGAINST_ASSESSMENT: the number of the event that goes against the decision's outcome")
            @Nullable
            Integer event,

            @Schema(description = "AGAINST_ASSESSMENT: the reason that was given") @Nullable
            String reason) {}
}
