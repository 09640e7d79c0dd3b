package littlegiant.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import littlegiant.records.UserAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer for a user, without the password. */
@Schema(name = "User")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UserAnswer(
        String name,
        List<String> roles,
        boolean disabled,

        @Schema(
                description =
                        "Until when sign-ins from addresses unknown of this person are refused; null where they are not",
                nullable = true)
        @Nullable
        Instant lockedUntil,

        Instant createdAt,

        @Schema(description = "Who made the user; null where the first start did", nullable = true) @Nullable
        String createdBy,

        @Schema(description = "When the password, the roles or disabled changed last")
        Instant changedAt) {

    static UserAnswer of(UserAccount user) {
        Instant locked = user.lockedUntil();
        return new UserAnswer(
                user.name(),
                Roles.GIVEN.stream().filter(user.roles()::contains).toList(),
                user.disabled(),
                locked != null && locked.isAfter(Instant.now()) ? locked : null,
                user.createdAt(),
                user.createdBy(),
                user.changedAt());
    }
}
