package littlegiant.impact;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to try a threshold at several values. By default the values go from nothing to twice the present one. */
@Schema(
        name = "SweepRequest",
        additionalProperties = Schema.False.class,
        requiredProperties = {"criterion"})
public record SweepRequest(
        @Schema(description = "Left out, the only one", nullable = true, examples = "haicheng-2017") @Nullable
        String policy,

        @Schema(description = "The criterion's or ground's id", examples = "C2")
        String criterion,

        @Schema(
                description = "The threshold's place among all of the criterion's, as the catalogue counts them; "
                        + "left out, 1",
                nullable = true,
                examples = "1")
        @Nullable
        Integer threshold,

        @Schema(description = "The first value, as an officer writes it", nullable = true, examples = "1%") @Nullable
        String from,

        @Schema(description = "The last value", nullable = true, examples = "10%") @Nullable
        String to,

        @Schema(description = "How many values from the first to the last, 2 to 200; left out, 21", nullable = true)
        @Nullable
        Integer steps,

        @Schema(
                description = "The values one by one, in place of from, to and steps; at most 200",
                nullable = true,
                examples = "[\"3%\",\"4%\",\"5%\"]")
        @Nullable
        List<String> values,

        @Schema(description = "The day for which to decide; left out, today", nullable = true) @Nullable
        LocalDate asOf,

        @Schema(
                description = "The hash of the release whose threshold it is; left out, the working copy",
                nullable = true)
        @Nullable
        String candidate) {}
