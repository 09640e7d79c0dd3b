package littlegiant.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import littlegiant.records.AuditRecord;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the audit trail, the latest first. */
@Schema(
        name = "AuditTrail",
        requiredProperties = {"entries"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditPage(
        List<AuditPageEntry> entries,

        @Schema(description = "What to give as after for the page that follows; absent on the last page") @Nullable
        String next) {

    /** An entry of the audit trail. */
    @Schema(
            name = "AuditEntry",
            requiredProperties = {"number", "at", "what", "previous", "hash"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuditPageEntry(
            @Schema(description = "Its place in the trail, from 1 and without gaps")
            long number,

            @Schema(description = "When, to the microsecond")
            Instant at,

            @Schema(
                    description =
                            "The person; key: and the name of the system; os: and whoever ran a command. Absent for"
                                    + " the service itself, and where nobody had signed in")
            @Nullable
            String who,

            @Schema(description = "The IP address from which it came") @Nullable
            String from,

            @Schema(examples = "user.changed") String what,

            @Schema(description = "To what or to whom; an enterprise by SALT:SHA-256 of the salt and its code")
            @Nullable
            String subject,

            @Schema(type = SchemaType.OBJECT, description = "What was changed, as it was") @JsonRawValue @Nullable
            String before,

            @Schema(type = SchemaType.OBJECT, description = "As it is now") @JsonRawValue @Nullable
            String after,

            @Schema(description = "The hash of the entry before; empty for the first")
            String previous,

            @Schema(description = "The SHA-256 of all that, in hexadecimal")
            String hash,

            @Schema(description = "Of the hash, by the key that signs releases; absent where there is none") @Nullable
            String signature) {

        static AuditPageEntry of(AuditRecord record) {
            return new AuditPageEntry(
                    record.number(),
                    record.at(),
                    record.who(),
                    record.address(),
                    record.what(),
                    record.subject(),
                    record.before(),
                    record.after(),
                    record.previous(),
                    record.hash(),
                    record.signature());
        }
    }
}
