package littlegiant.ruleset.language;

import java.util.List;
import java.util.stream.Collectors;

/** What the {@code when} of a rule asks of the facts, as it was read. */
public sealed interface ConditionTree {

    /** Nothing: conditions that a fault keeps from being read. */
    ConditionTree NOTHING = new All(List.of());

    /** Everything in it, in one form for whoever reads the rule: two readers that understood the same write the same. */
    String written();

    /** Several, all of which are asked. */
    record All(List<ConditionTree> parts) implements ConditionTree {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String written() {
            return joined(parts, "and");
        }
    }

    /** Several, one of which is asked. */
    record Any(List<ConditionTree> parts) implements ConditionTree {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String written() {
            return joined(parts, "or");
        }
    }

    /** That nothing of the kind is there. */
    record Without(ConditionTree part) implements ConditionTree {
        @Override
        public String written() {
            return "not( " + part.written() + " )";
        }
    }

    /** That something of the kind is there. */
    record Exists(ConditionTree part) implements ConditionTree {
        @Override
        public String written() {
            return "exists( " + part.written() + " )";
        }
    }

    /**
     * Statistics over facts.
     *
     * @param statistics as they are written, {@code $t : sum( $r )}
     * @param results what is asked of them
     * @param resultsWritten each of the results as it is written
     */
    record Accumulated(ConditionTree of, List<String> statistics, List<Constraint> results, List<String> resultsWritten)
            implements ConditionTree {
        @Override
        public String written() {
            return "accumulate( " + of.written() + "; " + String.join(", ", statistics) + "; "
                    + String.join(", ", resultsWritten) + " )";
        }
    }

    /**
     * A fact of a type.
     *
     * @param bound the variable that it is bound to, empty for none
     * @param type its simple name
     * @param constraints what is asked of it, all of it
     * @param constraintsWritten each of them as it is written
     */
    record Fact(String bound, String type, List<Constraint> constraints, List<String> constraintsWritten)
            implements ConditionTree {
        @Override
        public String written() {
            return (bound.isEmpty() ? "" : bound + " : ") + type + "( " + String.join(", ", constraintsWritten) + " )";
        }
    }

    /** The parts as one, those of parts of the same sort among them. */
    static ConditionTree all(List<ConditionTree> parts) {
        List<ConditionTree> flat = parts.stream()
                .flatMap(part -> part instanceof All all ? all.parts.stream() : List.of(part).stream())
                .toList();
        return flat.size() == 1 ? flat.get(0) : new All(flat);
    }

    /** One of the parts, those of parts of the same sort among them. */
    static ConditionTree any(List<ConditionTree> parts) {
        List<ConditionTree> flat = parts.stream()
                .flatMap(part -> part instanceof Any any ? any.parts.stream() : List.of(part).stream())
                .toList();
        return flat.size() == 1 ? flat.get(0) : new Any(flat);
    }

    private static String joined(List<ConditionTree> parts, String by) {
        return parts.stream().map(ConditionTree::written).collect(Collectors.joining(" " + by + " ", "( ", " )"));
    }

    /** What a pattern asks of its fact. */
    sealed interface Constraint {

        /**
         * The constraint in the one form in which the engine is given it, written from what was understood: its tokens
         * with a space between, and nothing of how the file puts it.
         */
        String written();

        private static String joined(List<Constraint> parts, String operator, Class<? extends Constraint> bracketed) {
            return parts.stream()
                    .map(part -> bracketed.isInstance(part) ? "( " + part.written() + " )" : part.written())
                    .collect(Collectors.joining(operator));
        }

        /** Several, all of which are asked. */
        record Every(List<Constraint> parts) implements Constraint {
            @Override
            public String written() {
                return joined(parts, " && ", Either.class);
            }
        }

        /** Several, one of which is asked. */
        record Either(List<Constraint> parts) implements Constraint {
            @Override
            public String written() {
                return joined(parts, " || ", Either.class);
            }
        }

        /**
         * A field, or a statistic, held against values.
         *
         * @param operator {@code ==}, {@code not in}, {@code matches}, …
         * @param values as they are written: {@code Category.SOFTWARE}, {@code "210381"}, {@code null}, {@code $n}
         */
        record Compared(String field, String operator, List<String> values) implements Constraint {
            @Override
            public String written() {
                String against = operator.endsWith("in")
                        ? "( " + String.join(" , ", values) + " )"
                        : operator.endsWith("matches") ? "\"" + values.get(0) + "\"" : values.get(0);
                return field + " " + operator + " " + against;
            }
        }
    }
}
