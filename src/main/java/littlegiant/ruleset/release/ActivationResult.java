package littlegiant.ruleset.release;

import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** The result of making a kept release the one that decides. */
public sealed interface ActivationResult {

    /** The release decides. */
    record Done(ActivatedRelease active) implements ActivationResult {}

    /** There is no such release. */
    record ReleaseUnknown() implements ActivationResult {}

    /** The release must not decide, or cannot. */
    record ActivationRefused(Text why) implements ActivationResult {}

    /** Two persons are asked for, and the one who activates is the release's author. */
    record FourEyesViolation(@Nullable String author) implements ActivationResult {}

    /** Somebody else has activated or cancelled it meanwhile. */
    record AlreadyHandled() implements ActivationResult {}
}
