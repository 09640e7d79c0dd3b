package littlegiant.ruleset.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Checks that the brackets of a part of a rule match and are not nested too deep, before any recursive parser reads it.
 */
final class Brackets {
    /** The engine's parser tries some forms twice at each level of nesting, so the time doubles with each level. */
    private static final int DEEPEST_WHEN = 10;

    private static final int DEEPEST_THEN = 40;

    /**
     * A limit on the length of a part, since parsers also recurse along long chains of operators. No clause comes near
     * it.
     */
    private static final int MOST_TOKENS = 3_000;

    private static final Template OPEN = Template.of("括号“{0}”没有闭合", "the bracket \"{0}\" is not closed");
    private static final Template CLOSE = Template.of("请补上 {0}", "add the {0} that closes it");
    private static final Template ODD = Template.of("多出了括号“{0}”", "the bracket \"{0}\" closes nothing");
    private static final Text DELETE = Text.of("请删除它,或补上与它成对的括号", "delete it, or add the one that opens it");
    private static final Template DEEP = Template.of("括号嵌套过深,上限 {0} 层", "brackets are nested too deep, of at most {0}");
    private static final Template LONG = Template.of("规则过长,上限 {0} 个词", "the rule is too long, of at most {0} words");
    private static final Text SPLIT = Text.of("请拆成几条规则", "split the rule");

    private Brackets() {}

    /** Whether the conditions of a rule can be parsed; reports the fault if not. */
    static boolean checkWhen(List<Token> tokens, Faults faults) {
        return check(tokens, DEEPEST_WHEN, faults);
    }

    /** Whether the consequence of a rule can be parsed; reports the fault if not. */
    static boolean checkThen(List<Token> tokens, Faults faults) {
        return check(tokens, DEEPEST_THEN, faults);
    }

    private static boolean check(List<Token> tokens, int deepest, Faults faults) {
        if (tokens.size() > MOST_TOKENS) {
            faults.error(tokens.get(MOST_TOKENS), LONG.with(MOST_TOKENS), SPLIT);
            return false;
        }
        if (tokens.stream().anyMatch(Token::isUnclosed)) {
            // An unclosed text may have swallowed brackets, so counting them would only add wrong messages.
            return false;
        }
        Deque<Token> open = new ArrayDeque<>();
        boolean fit = true;
        for (Token token : tokens) {
            if (token.opens()) {
                open.push(token);
                if (open.size() > deepest) {
                    faults.error(token, DEEP.with(deepest), SPLIT);
                    return false;
                }
            } else if (token.closes()) {
                if (!open.isEmpty() && closing(open.peek()).equals(token.text())) {
                    open.pop();
                } else {
                    faults.error(token, ODD.with(token.text()), DELETE);
                    fit = false;
                }
            }
        }
        for (Token unclosed : open) {
            faults.error(unclosed, OPEN.with(unclosed.text()), CLOSE.with(closing(unclosed)));
            fit = false;
        }
        return fit;
    }

    private static String closing(Token opening) {
        return switch (opening.text()) {
            case "(" -> ")";
            case "[" -> "]";
            default -> "}";
        };
    }
}
