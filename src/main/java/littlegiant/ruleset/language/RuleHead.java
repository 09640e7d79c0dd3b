package littlegiant.ruleset.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The part of a rule before its {@code when}.
 *
 * @param clause empty if it is lacking or malformed
 * @param effective the first day on which the rule holds
 * @param expires the first day on which it no longer holds
 */
record RuleHead(String clause, Optional<LocalDate> effective, Optional<LocalDate> expires) {
    private static final String EFFECTIVE = "date-effective";
    private static final String EXPIRES = "date-expires";

    private static final Pattern NAME =
            Pattern.compile("(?:[^\\p{Cntrl}\"\\\\{};@$]|" + TitlePlaceholders.FORM + "){1,200}");

    private static final Template BAD_NAME = Template.of("规则名称“{0}”不可用", "the rule's name \"{0}\" is no good");
    private static final Text NAME_FORM = Text.of(
            "名称是一句话,1 至 200 字,不含引号、反斜杠、分号、@ 和 $;花括号只写门槛的序号,如 {1}",
            "a name is a sentence of 1 to 200 characters without quotes, backslashes, semicolons, @ and $; braces hold"
                    + " the number of a threshold only, as in {1}");
    private static final Text NO_CLAUSE = Text.of("规则没有写明条款", "the rule does not say its clause");
    private static final Text WRITE_CLAUSE =
            Text.of("请在规则名称下面写 @clause( \"四(一)2\" )", "write @clause( \"四(一)2\" ) below the rule's name");
    private static final Text TWO_CLAUSES = Text.of("条款写了两次", "the clause is given twice");
    private static final Text JOIN = Text.of("几个条款请写在一起:\"五1、五2\"", "write several in one: \"五1、五2\"");
    private static final Template BAD_CLAUSE = Template.of("条款“{0}”的写法不对", "\"{0}\" is not how a clause is written");
    private static final Text CLAUSE_FORM =
            Text.of("条款写作 \"四(一)2\"、\"五2\" 或 \"第三条第二款\"", "a clause is like \"四(一)2\", \"五2\" or \"第三条第二款\"");
    private static final Template WRITE = Template.of("请写作 {0}", "write {0}");
    private static final Template REFUSED = Template.of("规则不能使用 {0}", "{0} is refused in a rule");
    private static final Template UNKNOWN = Template.of("不认识“{0}”", "\"{0}\" means nothing here");
    private static final Template MEANT = Template.of("是否应为 {0}?", "did you mean {0}?");
    private static final Text ALLOWED = Text.of(
            "when 之前只能写 @clause、date-effective 和 date-expires",
            "before when stand @clause, date-effective and date-expires only");
    private static final Template BAD_DATE = Template.of("{0} 的日期“{1}”读不懂", "the date of {0} cannot be read: \"{1}\"");
    private static final Text DATE_FORM = Text.of("请写作 \"2018-01-01\"", "write it like \"2018-01-01\"");
    private static final Template TWICE = Template.of("{0} 写了两次", "{0} is given twice");
    private static final Text DELETE = Text.of("请删除一个", "delete one");
    private static final Template NEVER = Template.of(
            "date-expires {1} 不晚于 date-effective {0},规则永远不生效",
            "date-expires {1} is not after date-effective {0}, so the rule never holds");
    private static final Text MEANING = Text.of(
            "date-effective 是生效的第一天,date-expires 是失效的第一天",
            "date-effective is the first day on which it holds, date-expires the first on which it no longer does");

    private static final Text NO_ORDER = Text.of("规则之间没有先后,请删除", "rules have no order, delete it");
    private static final Text ONCE = Text.of("每条规则对一户企业只判断一次,请删除", "a rule decides an enterprise once, delete it");
    private static final Text NO_CLOCK =
            Text.of("规则不按时钟运行;生效日期请用 date-effective", "rules do not run by the clock; use date-effective");
    private static final Text NO_SWITCH =
            Text.of("停用规则请写 date-expires,或删除规则", "to end a rule give date-expires, or delete it");
    private static final Text ALONE = Text.of("每条规则自成一体,请把条件写全", "each rule stands alone, write its conditions out");
    private static final Map<String, Text> WHY = Map.ofEntries(
            Map.entry("salience", NO_ORDER),
            Map.entry("agenda-group", NO_ORDER),
            Map.entry("ruleflow-group", NO_ORDER),
            Map.entry("activation-group", NO_ORDER),
            Map.entry("auto-focus", NO_ORDER),
            Map.entry("no-loop", ONCE),
            Map.entry("lock-on-active", ONCE),
            Map.entry("timer", NO_CLOCK),
            Map.entry("duration", NO_CLOCK),
            Map.entry("calendars", NO_CLOCK),
            Map.entry("enabled", NO_SWITCH),
            Map.entry("extends", ALONE),
            Map.entry("dialect", Text.of("规则只有一种写法,请删除", "there is one way to write rules, delete it")));

    /** Reads the head of a rule. */
    static RuleHead read(RuleText rule, Faults faults) {
        return new Reading(rule, faults).read();
    }

    private static final class Reading {
        private final RuleText rule;
        private final Faults faults;
        private final Cursor cursor;
        private @Nullable String clause;
        private @Nullable LocalDate effective;
        private @Nullable LocalDate expires;

        Reading(RuleText rule, Faults faults) {
            this.rule = rule;
            this.faults = faults;
            this.cursor = new Cursor(rule.head(), rule.end());
        }

        RuleHead read() {
            String name = rule.name().text();
            if (!NAME.matcher(name).matches() || name.isBlank()) {
                faults.error(rule.name(), BAD_NAME.with(name), NAME_FORM);
            }
            while (!cursor.atEnd()) {
                if (cursor.peek().is("@")) {
                    annotation(cursor.next());
                } else {
                    attribute(cursor.next());
                }
            }
            if (clause == null) {
                faults.error(rule.rule().line(), 0, NO_CLAUSE, WRITE_CLAUSE);
            }
            if (effective != null && expires != null && !effective.isBefore(expires)) {
                faults.error(rule.rule().line(), 0, NEVER.with(effective, expires), MEANING);
            }
            return new RuleHead(
                    clause == null ? "" : clause, Optional.ofNullable(effective), Optional.ofNullable(expires));
        }

        private void annotation(Token sign) {
            Token name = cursor.next();
            List<Token> content = cursor.peek().opens() ? cursor.bracketed() : List.of();
            if (!name.is("clause")) {
                faults.error(sign, REFUSED.with("@" + name.text()), nearestTo("@" + name.text()));
                clause = name.text().equalsIgnoreCase("clause") || nearClause(name) ? "" : clause;
            } else if (clause != null) {
                faults.error(sign, TWO_CLAUSES, JOIN);
            } else if (content.size() != 1 || content.get(0).kind() != Token.TokenKind.TEXT) {
                clause = "";
                faults.error(name, BAD_CLAUSE.with(shown(content)), WRITE.with("@clause( \"四(一)2\" )"));
            } else {
                clause = content.get(0).text();
                if (!Clause.wellFormed(clause)) {
                    String mended = Clause.corrected(clause);
                    faults.error(
                            content.get(0),
                            BAD_CLAUSE.with(clause),
                            Clause.wellFormed(mended)
                                    ? Correction.of(WRITE, "\"" + clause + "\"", "\"" + mended + "\"")
                                    : CLAUSE_FORM);
                }
            }
        }

        private static boolean nearClause(Token name) {
            return Nearest.of(name.text(), List.of("clause")).isPresent();
        }

        private void attribute(Token first) {
            String name = first.text();
            Token last = first;
            while (first.isWord()
                    && cursor.peek().is("-")
                    && cursor.peek().start() == last.end()
                    && cursor.peek(1).isWord()) {
                cursor.next();
                last = cursor.next();
                name += "-" + last.text();
            }
            if (name.equals(EFFECTIVE) || name.equals(EXPIRES)) {
                date(first, name);
                return;
            }
            Text why = WHY.get(name);
            if (why != null) {
                faults.error(first, REFUSED.with(name), why);
            } else {
                faults.error(
                        first,
                        UNKNOWN.with(first.kind() == Token.TokenKind.TEXT ? first.shown() : name),
                        nearestTo(name));
            }
            while (!cursor.atEnd() && !cursor.peek().leads() && !cursor.peek().is("@")) {
                cursor.next();
            }
        }

        private void date(Token at, String name) {
            boolean given = name.equals(EFFECTIVE) ? effective != null : expires != null;
            Token value = cursor.peek();
            if (value.kind() != Token.TokenKind.TEXT) {
                faults.error(at, BAD_DATE.with(name, cursor.atEnd() ? "" : value.shown()), DATE_FORM);
                while (!cursor.atEnd()
                        && !cursor.peek().leads()
                        && !cursor.peek().is("@")) {
                    cursor.next();
                }
                return;
            }
            cursor.next();
            if (given) {
                faults.error(at, TWICE.with(name), DELETE);
                return;
            }
            Optional<LocalDate> day = IsoDate.read(value.text());
            if (day.isEmpty()) {
                faults.error(value, BAD_DATE.with(name, value.text()), DATE_FORM);
            } else if (name.equals(EFFECTIVE)) {
                effective = day.get();
            } else {
                expires = day.get();
            }
        }

        private static Text nearestTo(String written) {
            return Nearest.of(written, List.of("@clause", EFFECTIVE, EXPIRES, "when"))
                    .map(near -> Correction.of(MEANT, written, near))
                    .orElse(ALLOWED);
        }

        private static String shown(List<Token> tokens) {
            StringBuilder shown = new StringBuilder();
            tokens.forEach(token -> shown.append(token.shown()));
            return shown.toString();
        }
    }
}
