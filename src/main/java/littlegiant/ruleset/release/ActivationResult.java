package littlegiant.ruleset.release;

import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** The result of an activation. */
public sealed interface ActivationResult {

    /** The release is active. */
    record Done(ActivatedRelease active) implements ActivationResult {}

    /** No release has the hash or number. */
    record ReleaseUnknown() implements ActivationResult {}

    /** The release is not trusted, or cannot be compiled. */
    record ActivationRefused(Text why) implements ActivationResult {}

    /** Two persons are required, and the activating user is an author of the release. */
    record FourEyesViolation(@Nullable String author) implements ActivationResult {}

    /** Another user has activated or cancelled the release in the meantime. */
    record AlreadyHandled() implements ActivationResult {}
}
