package littlegiant.ruleset.language;

import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Checks that a text in a rule has only its literal meaning: no escapes and no template syntax. */
final class PlainText {
    private static final String REFUSED = "\\{}@$`";

    private static final Template BAD = Template.of("文字“{0}”中不能有 {1}", "no {1} may stand in the text \"{0}\"");
    private static final Text DELETE =
            Text.of("请删除;文字里只写字、数字和标点", "delete it; a text is of words, digits and punctuation");

    private PlainText() {}

    /** Reports a sign that has a special meaning to a later program. */
    static void check(Token text, Faults faults) {
        text.text()
                .chars()
                .filter(c -> REFUSED.indexOf(c) >= 0)
                .findFirst()
                .ifPresent(c -> faults.error(text, BAD.with(text.text(), (char) c), DELETE));
    }
}
