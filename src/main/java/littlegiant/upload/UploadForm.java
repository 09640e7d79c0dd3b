package littlegiant.upload;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form with a file: the source of the published schema, never built. */
@Schema(
        name = "UploadForm",
        requiredProperties = {"file"})
record UploadForm(
        @Schema(type = SchemaType.STRING, format = "binary", description = "The CSV file or XLSX workbook")
        String file) {}
