package littlegiant.ruleset.language;

/** Thrown once a fault has been told, to go on behind the phrase in which it stands. Never leaves the reader. */
public final class UnreadableRule extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableRule() {
        super(null, null, false, false);
    }
}
