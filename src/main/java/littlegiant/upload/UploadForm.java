package littlegiant.upload;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form with a file. The published schema is generated from it; it is never instantiated. */
@Schema(
        name = "UploadForm",
        requiredProperties = {"file"},
        additionalProperties = Schema.False.class)
record UploadForm(
        @Schema(type = SchemaType.STRING, format = "binary", description = "The CSV file or XLSX workbook")
        String file,

        @Schema(description = "The policy's id; left out, the only one")
        String policy,

        @Schema(description = "The decisions, by name, with commas between them; left out, all")
        String decisions,

        @Schema(format = "date", description = "The day for which to decide; left out, today")
        String asOf,

        @Schema(
                enumeration = {"true", "false"},
                description = "Whether only to check it and to record nothing; left out, false")
        String check) {}
