package littlegiant.vocabulary;

/** Thrown when judging an enterprise exceeds its time limit; the conditions not judged yet are left to a person. */
public final class JudgedTooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    JudgedTooLong() {
        super("judging took too long", null, false, false);
    }
}
