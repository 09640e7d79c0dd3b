package littlegiant.records;

/** Signs what says which rules decide, when it is kept and has got its number. */
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
