package littlegiant.ruleset.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.Violation;
import littlegiant.ruleset.language.ConditionTree.Constraint;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Says for officers whom a rule applies to: what its {@code when} asks, with the labels of the facts and their values. What
 * is computed there, or compared with a variable or a pattern of letters, has no words.
 */
public final class ApplicabilityWords {
    private static final Text AND = Text.of("且", " and ");
    private static final Text OR = Text.of("或", " or ");
    private static final Template BRACKETS = Template.of("({0})", "({0})");
    private static final Template IS = Template.of("{0}为{1}", "{0} is {1}");
    private static final Template IS_NOT = Template.of("{0}不是{1}", "{0} is not {1}");
    private static final Template LESS = Template.of("{0}低于{1}", "{0} is below {1}");
    private static final Template AT_MOST = Template.of("{0}不高于{1}", "{0} is at most {1}");
    private static final Template MORE = Template.of("{0}高于{1}", "{0} is above {1}");
    private static final Template AT_LEAST = Template.of("{0}不低于{1}", "{0} is at least {1}");
    private static final Template HAS = Template.of("{0}中有{1}", "{0} include {1}");
    private static final Template HAS_NOT = Template.of("{0}中没有{1}", "{0} do not include {1}");
    private static final Template GIVEN = Template.of("填报了{0}", "{0} is given");
    private static final Template NOT_GIVEN = Template.of("没有填报{0}", "{0} is not given");
    private static final Text YES = Text.of("是", "yes");
    private static final Text NO = Text.of("否", "no");
    private static final Template THERE_IS = Template.of("有{0}", "there is {0}");
    private static final Template THERE_IS_WITH = Template.of("有{0},其{1}", "there is {0} of which {1}");
    private static final Template THERE_IS_NONE = Template.of("没有{0}", "there is not {0}");
    private static final Template THERE_IS_NONE_WITH = Template.of("没有这样的{0}:其{1}", "there is not {0} of which {1}");
    private static final Text YEAR = Text.of("年度数据", "a year");
    private static final Text RIGHT = Text.of("知识产权", "an intellectual property right");
    private static final Text VIOLATION = Text.of("违法记录", "a violation");

    private ApplicabilityWords() {}

    /** Thrown where something has no words. */
    private static final class NoWords extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoWords() {
            super("no words", null, false, false);
        }
    }

    /**
     * Whom the rule applies to, in words.
     *
     * @param asked the conditions of its {@code when}
     * @return an empty text for every enterprise; nothing where part of it has no words
     */
    public static Optional<Text> of(ConditionTree asked) {
        try {
            return Optional.of(joined(parts(List.of(asked)), AND));
        } catch (NoWords none) {
            return Optional.empty();
        }
    }

    private static List<Text> parts(List<ConditionTree> trees) {
        List<Text> parts = new ArrayList<>();
        for (ConditionTree tree : trees) {
            if (tree instanceof ConditionTree.All all) {
                parts.addAll(parts(all.parts()));
            } else if (tree instanceof ConditionTree.Any any) {
                parts.add(any(any.parts().stream()
                        .map(part -> joined(parts(List.of(part)), AND))
                        .toList()));
            } else if (tree instanceof ConditionTree.Fact fact) {
                parts.addAll(fact(fact, false));
            } else if (tree instanceof ConditionTree.Exists exists
                    && exists.part() instanceof ConditionTree.Fact fact) {
                parts.addAll(fact(fact, false));
            } else if (tree instanceof ConditionTree.Without without
                    && without.part() instanceof ConditionTree.Fact fact) {
                parts.addAll(fact(fact, true));
            } else {
                throw new NoWords();
            }
        }
        return parts;
    }

    private static List<Text> fact(ConditionTree.Fact fact, boolean absent) {
        FactType type = FactTypes.patternTypes().get(fact.type());
        if (type == null) {
            throw new NoWords();
        }
        List<Text> asked = constraints(type, fact.constraints());
        if (type.type() == Enterprise.class) {
            if (absent) {
                throw new NoWords();
            }
            return asked;
        }
        Text kind = kind(type);
        if (asked.isEmpty()) {
            return List.of((absent ? THERE_IS_NONE : THERE_IS).with(kind));
        }
        return List.of((absent ? THERE_IS_NONE_WITH : THERE_IS_WITH).with(kind, joined(asked, AND)));
    }

    private static Text kind(FactType type) {
        if (type.type() == FiscalYear.class) {
            return YEAR;
        }
        if (type.type() == IntellectualProperty.class) {
            return RIGHT;
        }
        if (type.type() == Violation.class) {
            return VIOLATION;
        }
        throw new NoWords();
    }

    private static List<Text> constraints(FactType type, List<Constraint> constraints) {
        List<Text> parts = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Every every) {
                parts.addAll(constraints(type, every.parts()));
            } else if (constraint instanceof Constraint.Either either) {
                parts.add(any(either.parts().stream()
                        .map(part -> joined(constraints(type, List.of(part)), AND))
                        .toList()));
            } else {
                parts.add(compared(type, (Constraint.Compared) constraint));
            }
        }
        return parts;
    }

    private static Text any(List<Text> parts) {
        return parts.size() == 1 ? parts.get(0) : BRACKETS.with(joined(parts, OR));
    }

    private static Text compared(FactType type, Constraint.Compared compared) {
        FactType.Field field = type.fields().get(compared.field());
        if (field == null) {
            throw new NoWords();
        }
        Text label = Vocabulary.label(type, field.property());
        List<String> values = compared.values();
        if (values.size() == 1 && values.get(0).equals("null")) {
            return switch (compared.operator()) {
                case "==" -> NOT_GIVEN.with(label);
                case "!=" -> GIVEN.with(label);
                default -> throw new NoWords();
            };
        }
        Text said = listed(values.stream().map(ApplicabilityWords::value).toList());
        return switch (compared.operator()) {
            case "==", "in" -> IS.with(label, said);
            case "!=", "not in" -> IS_NOT.with(label, said);
            case "<" -> LESS.with(label, said);
            case "<=" -> AT_MOST.with(label, said);
            case ">" -> MORE.with(label, said);
            case ">=" -> AT_LEAST.with(label, said);
            case "contains" -> HAS.with(label, said);
            case "not contains" -> HAS_NOT.with(label, said);
            default -> throw new NoWords();
        };
    }

    /** A value as the rule writes it: a constant by its label, a text without its quotes, a number. */
    private static Text value(String written) {
        if (written.equals("true") || written.equals("false")) {
            return written.equals("true") ? YES : NO;
        }
        int dot = written.indexOf('.');
        if (dot > 0) {
            Enum<?> constant = FactTypes.constants(written.substring(0, dot)).get(written.substring(dot + 1));
            if (constant != null) {
                return Vocabulary.label(constant);
            }
        }
        if (written.length() > 1 && written.startsWith("\"") && written.endsWith("\"")) {
            return Text.verbatim(written.substring(1, written.length() - 1));
        }
        if (written.matches("-?\\d+")) {
            return Text.verbatim(written);
        }
        throw new NoWords();
    }

    private static Text listed(List<Text> values) {
        int last = values.size() - 1;
        return last < 1
                ? joined(values, OR)
                : joined(List.of(joined(values.subList(0, last), Text.LISTED), values.get(last)), OR);
    }

    private static Text joined(List<Text> parts, Text by) {
        return parts.isEmpty() ? Text.verbatim("") : Text.join(by, parts);
    }
}
