package littlegiant.records;

/** Signs what says which rules decide, when it is kept and has got its number. */
public interface Signing {
    /** Signs nothing. */
    Signing NONE = new Signing() {
        @Override
        public KeptRelease sign(KeptRelease release) {
            return release;
        }

        @Override
        public KeptActivation sign(KeptActivation activation) {
            return activation;
        }
    };

    /** The release with its signature. */
    KeptRelease sign(KeptRelease release);

    /** The activation with its signature. */
    KeptActivation sign(KeptActivation activation);
}
