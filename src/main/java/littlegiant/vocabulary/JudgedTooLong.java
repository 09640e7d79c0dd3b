package littlegiant.vocabulary;

/** That judging an enterprise took longer than it may, so that what is not judged yet is for a person to settle. */
public final class JudgedTooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    JudgedTooLong() {
        super("judging took too long", null, false, false);
    }
}
