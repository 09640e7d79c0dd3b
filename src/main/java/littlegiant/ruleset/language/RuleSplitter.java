package littlegiant.ruleset.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Splits a file into its head and its rules, so that a fault in one rule does not hide those of another. A rule ends at
 * its {@code end}, or where the next one visibly begins.
 */
public final class RuleSplitter {
    private static final int MOST_RULES = 1_000;

    private static final Template LACKING = Template.of("规则缺少 {0}", "the rule lacks its \"{0}\"");
    private static final Template OWN_LINE = Template.of("请补上单独一行 {0}", "add \"{0}\" on a line of its own");
    private static final Template MISTYPED = Template.of("不认识的词“{0}”", "the word \"{0}\" is unknown");
    private static final Template MEANT = Template.of("是否应为 {0}?", "did you mean {0}?");
    private static final Text NAME = Text.of("rule 后面缺少规则名称", "a rule has its name after the word rule");
    private static final Text QUOTE_NAME = Text.of("请写作 rule \"一句话说明\"", "write it as rule \"one sentence\"");
    private static final Template OUTSIDE = Template.of("规则之外出现了“{0}”", "\"{0}\" stands outside any rule");
    private static final Text STRUCTURE = Text.of(
            "规则写作 rule \"…\" … when … then … end;说明请写在 // 之后",
            "a rule is rule \"…\" … when … then … end; remarks follow //");
    private static final Template REFUSED = Template.of("规则文件中不能使用 {0}", "{0} is refused in rule files");
    private static final Template TOO_MANY = Template.of("规则过多,上限 {0} 条", "too many rules, of at most {0}");

    private static final List<String> KEYWORDS = List.of("when", "then", "end", "not", "exists", "and", "or");

    /** DRL statements other than rules, with what to write instead. */
    private static final Map<String, Text> ELSEWHERE = Map.ofEntries(
            Map.entry("function", Text.of("请用词汇表中的词表达计算", "say it with the words of the vocabulary")),
            Map.entry("query", Text.of("请把条件写在规则的 when 里", "write the condition in the rule's when")),
            Map.entry("global", Text.of("请把数值直接写在规则里", "write the value in the rule itself")),
            Map.entry("declare", Text.of("规则只使用 littlegiant.facts 的事实", "rules use the facts of littlegiant.facts")),
            Map.entry("unit", Text.of("请删除这一行", "delete this line")),
            Map.entry("dialect", Text.of("请删除这一行", "delete this line")),
            Map.entry("expander", Text.of("请直接书写规则", "write the rules themselves")),
            Map.entry("template", Text.of("请直接书写规则", "write the rules themselves")),
            Map.entry("salience", Text.of("规则之间没有先后,请删除", "rules have no order, delete it")),
            Map.entry("attributes", Text.of("请删除这一行", "delete this line")));

    private final List<Token> tokens;
    private final Faults faults;
    private final List<Token> head = new ArrayList<>();
    private final List<RuleText> rules = new ArrayList<>();
    private int at;
    /** Whether a keyword of the current rule was mistyped and had to be guessed. */
    private boolean mistyped;

    private RuleSplitter(List<Token> tokens, Faults faults) {
        this.tokens = tokens;
        this.faults = faults;
    }

    /**
     * A file in its parts.
     *
     * @param head the tokens of the {@code package} and {@code import} lines
     */
    public record Parts(List<Token> head, List<RuleText> rules) {}

    /** Splits a file; reports text that belongs neither to the head nor to a rule. */
    public static Parts cut(List<Token> tokens, Faults faults) {
        RuleSplitter cutter = new RuleSplitter(tokens, faults);
        cutter.cut();
        return new Parts(cutter.head, cutter.rules);
    }

    private void cut() {
        while (peek().kind() != Token.TokenKind.END) {
            if (ruleBegins(at)) {
                if (rules.size() == MOST_RULES) {
                    faults.error(peek(), TOO_MANY.with(MOST_RULES), null);
                    return;
                }
                rule();
                faults.setRule(null);
            } else if (rules.isEmpty() && (peek().is("package") || peek().is("import"))) {
                addHeadLine();
            } else {
                readOutsideRule();
            }
        }
    }

    private void addHeadLine() {
        head.add(next());
        while (peek().kind() != Token.TokenKind.END && !peek().leads()) {
            head.add(next());
        }
    }

    private void readOutsideRule() {
        Token stray = next();
        if (ELSEWHERE.containsKey(stray.text()) && stray.isWord()) {
            faults.error(stray, REFUSED.with(stray.text()), ELSEWHERE.get(stray.text()));
            skipElsewhere(stray);
            return;
        }
        Text suggestion = Nearest.of(stray.text(), List.of("package", "import", "rule"))
                .map(word -> Correction.of(MEANT, stray.text(), word))
                .orElse(STRUCTURE);
        faults.error(stray, OUTSIDE.with(stray.shown()), suggestion);
        while (peek().kind() != Token.TokenKind.END && !peek().leads()) {
            at++;
        }
    }

    /** Skips a refused statement: up to its {@code end} or closing brace, or otherwise to the end of the line. */
    private void skipElsewhere(Token word) {
        String last = word.is("function") ? "}" : word.is("query") || word.is("declare") ? "end" : null;
        while (peek().kind() != Token.TokenKind.END && !ruleBegins(at) && (last != null || !peek().leads())) {
            if (next().is(String.valueOf(last))) {
                return;
            }
        }
    }

    /**
     * Whether a rule begins at the token: the word {@code rule} and a name, or a similar word at the start of a line.
     */
    private boolean ruleBegins(int i) {
        Token token = tokens.get(i);
        if (!token.isWord()) {
            return false;
        }
        boolean named = tokens.get(i + 1).kind() == Token.TokenKind.TEXT;
        if (token.text().equals("rule")) {
            return named || token.leads();
        }
        return named
                && token.leads()
                && !ELSEWHERE.containsKey(token.text())
                && Nearest.of(token.text(), List.of("rule")).isPresent();
    }

    private void rule() {
        Token rule = next();
        boolean named = peek().kind() == Token.TokenKind.TEXT;
        Token name = named ? next() : rule;
        if (named) {
            faults.setRule(name.text());
        }
        mistyped = !rule.text().equals("rule");
        if (mistyped) {
            faults.error(rule, MISTYPED.with(rule.text()), Correction.of(MEANT, rule.text(), "rule"));
        }
        if (!named) {
            faults.errorAfter(rule, NAME, QUOTE_NAME);
            while (!peek().leads() && !peek().is("when") && peek().kind() != Token.TokenKind.END) {
                at++;
            }
        }
        List<Token> ruleHead = upTo("when", "then", "end");
        boolean hasWhen = skipKeyword("when");
        List<Token> when = upTo("then", "end");
        boolean hasThen = skipKeyword("then");
        List<Token> then = hasThen ? upTo("end") : List.of();
        Token end = peek();
        boolean hasEnd = skipKeyword("end");
        boolean whole = hasWhen && hasThen && hasEnd && named && !mistyped;
        rules.add(new RuleText(rule, name, ruleHead, hasWhen ? when : List.of(), then, end, whole));
    }

    private List<Token> upTo(String... words) {
        int from = at;
        while (peek().kind() != Token.TokenKind.END && !ruleBegins(at) && matchKeyword(words) == null) {
            at++;
        }
        return tokens.subList(from, at);
    }

    /**
     * Skips the keyword, or reports that it is lacking and continues as if it were present.
     *
     * @return whether it was present
     */
    private boolean skipKeyword(String word) {
        String here = peek().kind() == Token.TokenKind.END || ruleBegins(at) ? null : matchKeyword(word);
        if (here != null) {
            if (!peek().text().equals(word)) {
                faults.error(peek(), MISTYPED.with(peek().text()), Correction.of(MEANT, peek().text(), word));
                mistyped = true;
            }
            at++;
            return true;
        }
        faults.errorAfter(tokens.get(at - 1), LACKING.with(word), OWN_LINE.with(word));
        return false;
    }

    /**
     * The one of the words that the current token is, exactly or, alone on its line, with a typing error; null if none.
     */
    private @Nullable String matchKeyword(String... words) {
        Token token = peek();
        if (!token.isWord()) {
            return null;
        }
        List<String> known = List.of(words);
        if (known.contains(token.text())) {
            return token.text();
        }
        if (KEYWORDS.contains(token.text())) {
            return null;
        }
        boolean alone =
                token.leads() && tokens.get(at + 1).leads() && token.text().length() >= 3;
        return alone ? Nearest.of(token.text(), known).orElse(null) : null;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(at++);
    }
}
