package littlegiant.ruleset.release;

import littlegiant.wording.Text;

/** The result of verifying a release bundle. */
public sealed interface BundleVerification {

    /** The bundle is complete and unchanged. */
    record SoundBundle(ReleaseBundle bundle, BundleTrust trust) implements BundleVerification {}

    /** The bundle was changed, or cannot be verified. */
    record RefusedBundle(Text why) implements BundleVerification {}

    /** The basis of the trust in a verified bundle. */
    enum BundleTrust {
        /** It is signed by a key that the reader trusts. */
        TRUSTED_KEY,

        /** It is signed by a key from the bundle itself, which its maker may have created. */
        ENCLOSED_KEY,

        /** It is not signed; only its hash has been verified. */
        NOT_SIGNED
    }
}
