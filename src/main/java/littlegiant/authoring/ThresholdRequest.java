package littlegiant.authoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to change a threshold. */
@Schema(name = "ThresholdRequest", additionalProperties = Schema.False.class, requiredProperties = "value")
public record ThresholdRequest(
        @Schema(description = "As an officer writes it", minLength = 1, maxLength = 40, examples = "6%")
        String value) {}
