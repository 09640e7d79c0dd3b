package littlegiant.ruleset.language;

import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of one rule as they stand in the file; a part that is lacking is empty.
 *
 * @param rule the word {@code rule}
 * @param name the rule's name, or the word itself where the name is lacking
 * @param head what stands before {@code when}: the clause and the dates
 * @param when what stands between {@code when} and {@code then}
 * @param then what stands between {@code then} and {@code end}
 * @param end where the rule's text ends
 * @param whole whether all the words that hold a rule together are there
 */
public record RuleText(
        Token rule, Token name, List<Token> head, List<Token> when, List<Token> then, Token end, boolean whole) {

    /** The last token that belongs to the rule. */
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
