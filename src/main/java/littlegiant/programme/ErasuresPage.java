package littlegiant.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import littlegiant.records.Erasure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of erasures, the latest first.
 *
 * @param next the parameter {@code before} of the next page, null if there is none
 */
@Schema(
        name = "ErasuresPage",
        requiredProperties = {"erasures"},
        additionalProperties = Schema.False.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErasuresPage(
        List<ErasureEntry> erasures,

        @Schema(description = "What before takes to go on; absent on the last page") @Nullable
        Integer next) {

    /** One erasure. */
    @Schema(
            name = "Erasure",
            requiredProperties = {"number", "at", "reason", "assessments", "idempotencyKeys", "events"},
            additionalProperties = Schema.False.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ErasureEntry(
            int number,
            Instant at,

            @Schema(description = "Who erased an enterprise; absent where the period of retention was over") @Nullable
            String official,

            @Schema(description = "Why; of retention, the period", examples = "P10Y")
            String reason,

            @Schema(description = "Stands before the credit code in what is hashed") @Nullable
            String salt,

            @Schema(description = "The SHA-256 of the salt followed by the credit code, in hexadecimal") @Nullable
            String enterpriseSha256,

            int assessments,
            int idempotencyKeys,

            @Schema(description = "Events that stay without their enterprise, for pools and targets count on")
            int events,

            @Schema(description = "The day of the earliest assessment that was erased") @Nullable
            LocalDate firstDay,

            @Schema(description = "The day of the latest") @Nullable
            LocalDate lastDay) {

        /** The answer for an erasure. */
        static ErasureEntry of(Erasure erasure) {
            return new ErasureEntry(
                    erasure.number(),
                    erasure.at(),
                    erasure.official(),
                    erasure.reason(),
                    erasure.salt(),
                    erasure.enterpriseSha256(),
                    erasure.assessments(),
                    erasure.idempotencyKeys(),
                    erasure.events(),
                    erasure.firstDay(),
                    erasure.lastDay());
        }
    }
}
