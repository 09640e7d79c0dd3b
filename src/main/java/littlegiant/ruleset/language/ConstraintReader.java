package littlegiant.ruleset.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.ruleset.language.ConditionTree.Constraint;
import littlegiant.ruleset.language.WhenClause.ConditionVariable;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads the constraints of a pattern on its fact: comparisons joined by commas, {@code &&} and {@code ||}, and
 * bindings.
 */
final class ConstraintReader {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> WORDS = List.of("in", "memberOf", "matches", "contains", "not");

    private static final Template JOINER =
            Template.of("这里应是逗号、&& 或 ||,现为“{0}”", "a comma, && or || is expected here, not \"{0}\"");
    private static final Text COMMA = Text.of("条件之间请写逗号", "write a comma between conditions");
    private static final Text NUMBER_FORM =
            Text.of("条件中的数字不带单位,例如 5000000", "in a condition a number has no unit, as 5000000");
    private static final Template LACKING = Template.of("“{0}”没有与任何值比较", "\"{0}\" is compared with nothing");
    private static final Template UNKNOWN = Template.of("不认识的比较“{0}”", "the comparison \"{0}\" is unknown");
    private static final Template MEANT = Template.of("是否应为 {0}?", "did you mean {0}?");
    private static final Template WRITE = Template.of("请写作 {0}", "write {0}");
    private static final Text KNOWN = Text.of(
            "可用的比较:== != < <= > >= in、not in、memberOf、matches、contains",
            "the comparisons are == != < <= > >= in, not in, memberOf, matches, contains");
    private static final Template REFUSED = Template.of("条件中不能使用 {0}", "{0} is refused in a condition");
    private static final Text REPEAT = Text.of("每个比较都要写明字段", "each comparison names its field");
    private static final Template BIND_FIELD =
            Template.of("“{0}”不是字段,不能定义为变量", "\"{0}\" is no field, so no variable can be bound to it");
    private static final Text BIND_FORM = Text.of("请写作 $n : 字段", "write $n : field");
    private static final Text LIST =
            Text.of("in 后面写括号,括号内是用逗号隔开的值", "in is followed by brackets and values separated by commas");

    /** Stands for a constraint that could not be read; a rule with a fault is not analysed further. */
    private static final Constraint UNREAD = new Constraint.Every(List.of());

    private final Cursor cursor;
    private final Faults faults;
    private final Map<String, ConditionVariable> variables;
    private final WhenReader.Binder binder;
    private final OperandReader operands;
    private final ComparisonRules rules;
    private Set<String> consulted = new LinkedHashSet<>();

    /**
     * Creates a reader.
     *
     * @param fact the type of the pattern's fact; null for constraints on accumulated results
     * @param variables the bound variables by name; the reader adds those it meets
     */
    ConstraintReader(
            Cursor cursor,
            Faults faults,
            @Nullable FactType fact,
            Map<String, ConditionVariable> variables,
            WhenReader.Binder binder) {
        this.cursor = cursor;
        this.faults = faults;
        this.variables = variables;
        this.binder = binder;
        this.operands = new OperandReader(cursor, faults, fact, variables);
        this.rules = new ComparisonRules(faults);
    }

    /**
     * The constraints of a pattern.
     *
     * @param constraints all of which must hold
     * @param written each constraint or binding in the canonical text for the engine
     */
    record ReadConstraints(List<Constraint> constraints, List<String> written) {
        static final ReadConstraints NOTHING = new ReadConstraints(List.of(), List.of());
    }

    /** Reads up to the closing bracket, and adds the JSON pointers of the facts that are read to {@code noted}. */
    ReadConstraints read(Set<String> noted) {
        consulted = noted;
        if (cursor.peek().is(")")) {
            return ReadConstraints.NOTHING;
        }
        List<Constraint> constraints = new ArrayList<>();
        List<String> written = new ArrayList<>();
        do {
            try {
                written.add(constraint(constraints));
                Token next = cursor.peek();
                if (!next.is(",") && !next.is(")")) {
                    faults.error(next, JOINER.with(next.shown()), joinerFor(next));
                    throw new UnreadableRule();
                }
            } catch (UnreadableRule told) {
                cursor.skipTo(",");
            }
        } while (cursor.accept(","));
        return new ReadConstraints(List.copyOf(constraints), List.copyOf(written));
    }

    private Text joinerFor(Token written) {
        Token before = cursor.previous();
        if (before.kind() == Token.TokenKind.NUMBER && before.end() == written.start()) {
            return NUMBER_FORM;
        }
        return switch (written.text()) {
            case "and", "&" -> Correction.of(MEANT, written.text(), "&&");
            case "or", "|" -> Correction.of(MEANT, written.text(), "||");
            default -> COMMA;
        };
    }

    /**
     * Reads one constraint or binding, adds its constraint to {@code constraints}, and returns its canonical text for
     * the engine.
     */
    private String constraint(List<Constraint> constraints) {
        if (cursor.peek().isWord() && cursor.peek(1).is(":")) {
            Token name = cursor.next();
            cursor.next();
            Operand field = operands.read();
            if (field.kind() != Operand.OperandKind.FIELD && field.kind() != Operand.OperandKind.FAULTY) {
                faults.error(field.at(), BIND_FIELD.with(field.written()), BIND_FORM);
                throw new UnreadableRule();
            }
            variables.put(name.text(), binder.bind(name, field.type(), field.consulted()));
            if (cursor.peek().is(",") || cursor.peek().is(")")) {
                return name.text() + " : " + field.written();
            }
            Constraint asked = compared(field);
            constraints.add(asked);
            return name.text() + " : " + asked.written();
        }
        Constraint asked = or();
        constraints.add(asked);
        return asked.written();
    }

    private Constraint or() {
        List<Constraint> parts = new ArrayList<>(List.of(and()));
        while (cursor.accept("||")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Constraint.Either(parts);
    }

    private Constraint and() {
        List<Constraint> parts = new ArrayList<>(List.of(relation()));
        while (cursor.accept("&&")) {
            parts.add(relation());
        }
        return parts.size() == 1 ? parts.get(0) : new Constraint.Every(parts);
    }

    private Constraint relation() {
        Token first = cursor.peek();
        if (cursor.accept("(")) {
            Constraint inside = or();
            if (!cursor.accept(")")) {
                faults.error(cursor.peek(), JOINER.with(cursor.peek().shown()), joinerFor(cursor.peek()));
                throw new UnreadableRule();
            }
            return inside;
        }
        if (COMPARISONS.contains(first.text()) && first.kind() == Token.TokenKind.SIGN) {
            faults.error(first, REPEAT, WRITE.with("employees > 10 && employees < 20"));
            throw new UnreadableRule();
        }
        if (first.is("!")) {
            faults.error(first, REFUSED.with("!"), WRITE.with("… == false"));
            throw new UnreadableRule();
        }
        return compared(operands.read());
    }

    private Constraint compared(Operand left) {
        Token operator = cursor.peek();
        if (operator.is(",") || operator.closes() || operator.is("&&") || operator.is("||") || cursor.atEnd()) {
            if (left.kind() != Operand.OperandKind.FAULTY) {
                faults.error(
                        left.at(),
                        LACKING.with(left.written()),
                        left.type() == Boolean.class ? WRITE.with(left.written() + " == true") : KNOWN);
            }
            return UNREAD;
        }
        cursor.next();
        if (operator.kind() == Token.TokenKind.SIGN && COMPARISONS.contains(operator.text())) {
            addConsulted(left);
            Operand right = operands.read();
            addConsulted(right);
            rules.checkComparison(left, operator, right);
            boolean turned = left.kind() != Operand.OperandKind.FIELD && right.kind() == Operand.OperandKind.FIELD;
            return turned
                    ? new Constraint.Compared(right.written(), reverse(operator.text()), List.of(left.written()))
                    : new Constraint.Compared(left.written(), operator.text(), List.of(right.written()));
        }
        Token word = operator;
        if (operator.is("not")) {
            word = cursor.next();
        }
        addConsulted(left);
        List<String> against = new ArrayList<>();
        if (word.is("in")) {
            List<Operand> values = values();
            values.forEach(value -> against.add(value.written()));
            rules.checkIn(left, values);
        } else if (word.is("memberOf")) {
            if (cursor.peek().is("(")) {
                faults.error(word, UNKNOWN.with("memberOf ("), WRITE.with("in ( … )"));
                throw new UnreadableRule();
            }
            Operand list = operands.read();
            addConsulted(list);
            against.add(list.written());
            rules.checkMemberOf(left, word, list);
        } else if (word.is("contains")) {
            Operand value = operands.read();
            addConsulted(value);
            against.add(value.written());
            rules.checkContains(left, word, value);
        } else if (word.is("matches")) {
            Token pattern = cursor.peek();
            if (pattern.kind() == Token.TokenKind.TEXT) {
                cursor.next();
            }
            against.add(pattern.text());
            rules.checkMatches(left, word, pattern);
        } else {
            unknown(word);
        }
        return new Constraint.Compared(left.written(), (word == operator ? "" : "not ") + word.text(), against);
    }

    /** The operator with its two sides exchanged: {@code >} for {@code <}. */
    private static String reverse(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
        };
    }

    private void unknown(Token word) {
        Text suggestion = switch (word.text()) {
            case "=" ->
                cursor.peek().is("<") || cursor.peek().is(">")
                        ? MEANT.with(cursor.peek().text() + "=")
                        : Correction.of(MEANT, "=", "==");
            case "+", "-", "*", "/", "%" ->
                Text.of(
                        "条件中不能计算,请写到 then 里,例如 ratio( … )、growth( … )",
                        "nothing is computed in a condition; do that in then, with ratio( … ) or growth( … )");
            default ->
                Nearest.of(word.text(), WORDS)
                        .map(near -> Correction.of(MEANT, word.text(), near))
                        .orElse(KNOWN);
        };
        faults.error(word, UNKNOWN.with(word.shown()), suggestion);
        throw new UnreadableRule();
    }

    private List<Operand> values() {
        if (!cursor.accept("(")) {
            faults.error(cursor.peek(), LACKING.with("in"), LIST);
            throw new UnreadableRule();
        }
        List<Operand> values = new ArrayList<>();
        do {
            values.add(operands.read());
        } while (cursor.accept(","));
        if (!cursor.accept(")")) {
            faults.error(cursor.peek(), JOINER.with(cursor.peek().shown()), LIST);
            throw new UnreadableRule();
        }
        return values;
    }

    private void addConsulted(Operand operand) {
        consulted.addAll(operand.consulted());
    }
}
