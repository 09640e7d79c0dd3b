package littlegiant.records;

/** Signs releases and activations after they got their numbers. */
public interface RecordSigner {
    /** Signs nothing. */
    RecordSigner NONE = new RecordSigner() {
        @Override
        public ReleaseRecord sign(ReleaseRecord release) {
            return release;
        }

        @Override
        public ActivationRecord sign(ActivationRecord activation) {
            return activation;
        }
    };

    /** The release with its signature. */
    ReleaseRecord sign(ReleaseRecord release);

    /** The activation with its signature. */
    ActivationRecord sign(ActivationRecord activation);
}
