package littlegiant.programme;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to decide again about the whole registry. */
@Schema(name = "RecheckRequest", additionalProperties = Schema.False.class)
public record RecheckRequest(
        @Schema(description = "The day for which to decide; left out, today", nullable = true) @Nullable
        LocalDate asOf) {}
