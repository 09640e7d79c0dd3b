package littlegiant.console;

import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Text;

/**
 * A status as pages show it: a word, and the style that gives it its colour and its icon.
 *
 * @param style the class of the style sheet
 * @param label the word
 */
public record StatusMark(String style, Text label) {
    private static final Text ESTABLISHED = Text.of("触发", "established");
    private static final Text ALLEGED = Text.of("核查中", "under investigation");
    private static final Text NONE = Text.of("未触发", "none");

    /** Of a criterion. */
    public static StatusMark of(Status status) {
        return new StatusMark(
                switch (status) {
                    case MET -> "met";
                    case NOT_MET -> "not-met";
                    case MISSING -> "missing";
                    case REVIEW -> "review";
                    case NOT_APPLICABLE -> "not-applicable";
                },
                status.label());
    }

    /** Of a ground of revocation, which is met where it is established. */
    public static StatusMark ofGround(Status status) {
        return switch (status) {
            case MET -> new StatusMark("established", ESTABLISHED);
            case NOT_MET -> new StatusMark("no-grounds", NONE);
            case REVIEW -> new StatusMark("alleged", ALLEGED);
            case MISSING, NOT_APPLICABLE -> of(status);
        };
    }

    /** Of a decision. */
    public static StatusMark of(Outcome outcome) {
        return new StatusMark(
                switch (outcome) {
                    case QUALIFIED -> "met";
                    case NOT_QUALIFIED -> "not-met";
                    case INCOMPLETE -> "missing";
                    case NEEDS_REVIEW -> "review";
                    case GROUNDS_FOUND -> "established";
                    case UNDER_INVESTIGATION -> "alleged";
                    case NO_GROUNDS -> "no-grounds";
                },
                outcome.label());
    }
}
