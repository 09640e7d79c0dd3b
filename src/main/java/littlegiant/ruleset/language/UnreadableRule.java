package littlegiant.ruleset.language;

/** Thrown after a fault has been reported, to continue after the phrase that contains it. Caught within the readers. */
public final class UnreadableRule extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableRule() {
        super(null, null, false, false);
    }
}
