package littlegiant.ruleset.language;

import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of one rule as tokens; a part that is lacking is empty.
 *
 * @param rule the word {@code rule}
 * @param name the rule's name, or the word itself if the name is lacking
 * @param head the tokens before {@code when}: the clause and the dates
 * @param when the tokens between {@code when} and {@code then}
 * @param then the tokens between {@code then} and {@code end}
 * @param end the place at which the rule's text ends
 * @param whole whether all keywords of the rule are present
 */
public record RuleText(
        Token rule, Token name, List<Token> head, List<Token> when, List<Token> then, Token end, boolean whole) {

    /** The last token of the rule. */
    Token last() {
        if (whole) {
            return end;
        }
        return Stream.of(then, when, head)
                .filter(part -> !part.isEmpty())
                .findFirst()
                .map(part -> part.get(part.size() - 1))
                .orElse(name);
    }
}
