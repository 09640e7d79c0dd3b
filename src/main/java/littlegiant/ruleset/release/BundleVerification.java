package littlegiant.ruleset.release;

import littlegiant.wording.Text;

/** What comes of verifying a release that came as a file. */
public sealed interface BundleVerification {

    /** It is what was published. */
    record SoundBundle(ReleaseBundle bundle, BundleTrust trust) implements BundleVerification {}

    /** It is not what was published, or nobody can tell. */
    record RefusedBundle(Text why) implements BundleVerification {}

    /** On what the trust in a release that came as a file rests. */
    enum BundleTrust {
        /** It is signed by a key that the reader trusts. */
        TRUSTED_KEY,

        /** It is signed by a key that is in the file itself: whoever made the file may have made the key. */
        ENCLOSED_KEY,

        /** It is not signed; its files have the hash that it names, and no more can be said. */
        NOT_SIGNED
    }
}
