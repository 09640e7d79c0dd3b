package littlegiant.assessment;

import java.util.List;
import littlegiant.problem.InvalidPlace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer for a bad line of a batch, as {@link BatchLine} writes it. The published schema is generated from it. */
@Schema(
        name = "LineProblem",
        description = "Why a line of a batch was not assessed: a problem (RFC 9457) with the number of its line",
        requiredProperties = {"type", "title", "status", "detail", "line", "errors"},
        additionalProperties = Schema.False.class)
record LineProblem(
        @Schema(description = "What kind of problem", examples = "urn:little-giant:problem:invalid")
        String type,

        String title,

        @Schema(description = "What the line alone would have been answered with", examples = "400")
        int status,

        String detail,

        @Schema(description = "From 1; blank lines count", minimum = "1")
        long line,

        List<InvalidPlace> errors) {}
