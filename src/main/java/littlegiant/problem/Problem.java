package littlegiant.problem;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem as callers read it: the source of the published schema, never built for an answer. */
@Schema(
        name = "Problem",
        description = "Why a request was not answered (RFC 9457)",
        requiredProperties = {"type", "title", "status", "detail"})
record Problem(
        @Schema(description = "What kind of problem, for programs", examples = "urn:little-giant:problem:invalid")
        URI type,

        @Schema(description = "What kind of problem, for people")
        String title,

        @Schema(description = "The HTTP status", examples = "400")
        int status,

        @Schema(description = "What to do about it") String detail,

        @Schema(description = "This occurrence; for an internal failure the number under which it is logged") @Nullable
        String instance,

        @Schema(description = "The id of the trace that the request's traceparent named") @Nullable
        String traceId,

        @Schema(description = "Everything that is wrong with what was submitted") @Nullable
        List<InvalidPlace> errors,

        @Schema(description = "Everything that is wrong with the rule files") @Nullable
        List<ShownDiagnostic> diagnostics) {}
