package littlegiant.ruleset.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.ruleset.language.DecisionFile.DecisionFileKind;
import littlegiant.vocabulary.Ground;
import littlegiant.vocabulary.Offer;
import littlegiant.vocabulary.Requirement;
import littlegiant.vocabulary.Statement;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Checks the rules of one file together: all must state the same kind of thing, names must be unique, and rules for one
 * criterion must not overlap.
 */
final class FileRules {
    private static final Text NONE = Text.of("文件里没有规则", "there is no rule in the file");
    private static final Text WRITE = Text.of(
            "请写作 rule \"…\" … when … then … end,或删除这个文件", "write rule \"…\" … when … then … end, or delete the file");
    private static final Template SAME_NAME =
            Template.of("规则名称与第 {0} 行的规则相同", "the rule of line {0} has the same name");
    private static final Text OTHER_NAME = Text.of("请换一个名称", "give it another name");
    private static final Template MIXED =
            Template.of("这个文件用的是 {0},这条规则却用了 {1}", "this file states by {0}, but this rule by {1}");
    private static final Template OTHER_FILE = Template.of("请把它移到用 {0} 的文件里", "move it to a file that states by {0}");
    private static final Template TWICE = Template.of(
            "“{0}”在第 {1} 行已对同样的企业、同一段时间作了规定", "line {1} states \"{0}\" for the same enterprises and days already");
    private static final Text TELL_APART = Text.of(
            "请删除一条,或用 when 的条件、date-effective 和 date-expires 把两条分开",
            "delete one, or tell them apart by when, date-effective and date-expires");

    private final Faults faults;

    private FileRules(Faults faults) {
        this.faults = faults;
    }

    /**
     * One rule as read.
     *
     * @param card the definition; empty if the rule has a fault
     */
    record RuleReading(RuleText text, Optional<RuleDefinition> card) {}

    /** Reports the faults between rules and returns the kind of thing they state; empty if there is none. */
    static Optional<DecisionFileKind> check(List<RuleReading> rules, Faults faults) {
        FileRules check = new FileRules(faults);
        if (rules.isEmpty()) {
            faults.error(1, 0, NONE, WRITE);
        }
        check.names(rules);
        List<RuleReading> whole =
                rules.stream().filter(rule -> rule.card().isPresent()).toList();
        check.checkUnique(whole);
        faults.setRule(null);
        return check.kind(whole);
    }

    private void names(List<RuleReading> rules) {
        Map<String, Token> named = new HashMap<>();
        for (RuleReading rule : rules) {
            Token name = rule.text().name();
            Token before = name.kind() == Token.TokenKind.TEXT
                    ? named.putIfAbsent(name.text().strip(), name)
                    : null;
            if (before != null) {
                faults.setRule(name.text());
                faults.error(name, SAME_NAME.with(before.line()), OTHER_NAME);
            }
        }
    }

    private Optional<DecisionFileKind> kind(List<RuleReading> rules) {
        Map<DecisionFileKind, Integer> uses = new EnumMap<>(DecisionFileKind.class);
        rules.forEach(rule -> uses.merge(kindOf(statement(rule)), 1, Integer::sum));
        Optional<DecisionFileKind> kind = uses.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey);
        for (RuleReading rule : rules) {
            DecisionFileKind own = kindOf(statement(rule));
            if (own != kind.orElse(own)) {
                faults.setRule(rule.text().name().text());
                Token at = rule.text().then().get(0);
                faults.error(at, MIXED.with(word(kind.get()), word(own)), OTHER_FILE.with(word(own)));
            }
        }
        return kind;
    }

    private void checkUnique(List<RuleReading> rules) {
        Map<String, List<RuleReading>> stated = new HashMap<>();
        for (RuleReading rule : rules) {
            String id = statement(rule).id();
            String key = id + " " + condition(rule.text());
            for (RuleReading before : stated.getOrDefault(key, List.of())) {
                if (overlaps(before.card().orElseThrow(), rule.card().orElseThrow())) {
                    faults.setRule(rule.text().name().text());
                    faults.error(
                            rule.text().then().get(0),
                            TWICE.with(id, before.text().rule().line()),
                            TELL_APART);
                    break;
                }
            }
            stated.computeIfAbsent(key, any -> new ArrayList<>()).add(rule);
        }
    }

    private static String condition(RuleText rule) {
        StringBuilder condition = new StringBuilder();
        rule.when().forEach(token -> condition.append(token.shown()).append(' '));
        return condition.toString();
    }

    private static boolean overlaps(RuleDefinition a, RuleDefinition b) {
        return firstDay(a).isBefore(firstDayAfter(b)) && firstDay(b).isBefore(firstDayAfter(a));
    }

    private static LocalDate firstDay(RuleDefinition card) {
        return card.effective().orElse(LocalDate.MIN);
    }

    private static LocalDate firstDayAfter(RuleDefinition card) {
        return card.expires().orElse(LocalDate.MAX);
    }

    private static Statement statement(RuleReading rule) {
        return rule.card().orElseThrow().statement();
    }

    private static DecisionFileKind kindOf(Statement statement) {
        if (statement instanceof Requirement) {
            return DecisionFileKind.CRITERIA;
        }
        if (statement instanceof Ground) {
            return DecisionFileKind.GROUNDS;
        }
        if (statement instanceof Offer) {
            return DecisionFileKind.SUPPORT;
        }
        throw new IllegalStateException("a statement of no kind: " + statement);
    }

    private static String word(DecisionFileKind kind) {
        return switch (kind) {
            case CRITERIA -> "require";
            case GROUNDS -> "ground";
            case SUPPORT -> "offer";
        };
    }
}
