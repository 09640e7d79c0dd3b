package littlegiant.ruleset.language;

import java.util.List;
import java.util.stream.Collectors;

/** The conditions in the {@code when} of a rule, as a tree. */
public sealed interface ConditionTree {

    /** The tree of conditions that could not be read because of a fault. */
    ConditionTree NOTHING = new All(List.of());

    /** The canonical text of the tree: two readers that understood the same conditions produce the same text. */
    String written();

    /** All of the parts must hold. */
    record All(List<ConditionTree> parts) implements ConditionTree {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String written() {
            return joined(parts, "and");
        }
    }

    /** At least one of the parts must hold. */
    record Any(List<ConditionTree> parts) implements ConditionTree {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String written() {
            return joined(parts, "or");
        }
    }

    /** No match of the part exists ({@code not}). */
    record Without(ConditionTree part) implements ConditionTree {
        @Override
        public String written() {
            return "not( " + part.written() + " )";
        }
    }

    /** At least one match of the part exists. */
    record Exists(ConditionTree part) implements ConditionTree {
        @Override
        public String written() {
            return "exists( " + part.written() + " )";
        }
    }

    /**
     * Statistics over facts.
     *
     * @param statistics as the rule writes them, {@code $t : sum( $r )}
     * @param results the constraints on the statistics
     * @param resultsWritten each of the constraints as the rule writes it
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
     * @param bound the variable to which the fact is bound, empty for none
     * @param type the type's simple name
     * @param constraints the constraints on the fact, all of which must hold
     * @param constraintsWritten each of the constraints as the rule writes it
     */
    record Fact(String bound, String type, List<Constraint> constraints, List<String> constraintsWritten)
            implements ConditionTree {
        @Override
        public String written() {
            return (bound.isEmpty() ? "" : bound + " : ") + type + "( " + String.join(", ", constraintsWritten) + " )";
        }
    }

    /** Combines the parts with "and", merging nested "and" nodes. */
    static ConditionTree all(List<ConditionTree> parts) {
        List<ConditionTree> flat = parts.stream()
                .flatMap(part -> part instanceof All all ? all.parts.stream() : List.of(part).stream())
                .toList();
        return flat.size() == 1 ? flat.get(0) : new All(flat);
    }

    /** Combines the parts with "or", merging nested "or" nodes. */
    static ConditionTree any(List<ConditionTree> parts) {
        List<ConditionTree> flat = parts.stream()
                .flatMap(part -> part instanceof Any any ? any.parts.stream() : List.of(part).stream())
                .toList();
        return flat.size() == 1 ? flat.get(0) : new Any(flat);
    }

    private static String joined(List<ConditionTree> parts, String by) {
        return parts.stream().map(ConditionTree::written).collect(Collectors.joining(" " + by + " ", "( ", " )"));
    }

    /** A constraint of a pattern on its fact. */
    sealed interface Constraint {

        /** The canonical text that the engine receives: the tokens that were read, separated by one space. */
        String written();

        private static String joined(List<Constraint> parts, String operator, Class<? extends Constraint> bracketed) {
            return parts.stream()
                    .map(part -> bracketed.isInstance(part) ? "( " + part.written() + " )" : part.written())
                    .collect(Collectors.joining(operator));
        }

        /** All of the parts must hold. */
        record Every(List<Constraint> parts) implements Constraint {
            @Override
            public String written() {
                return joined(parts, " && ", Either.class);
            }
        }

        /** At least one of the parts must hold. */
        record Either(List<Constraint> parts) implements Constraint {
            @Override
            public String written() {
                return joined(parts, " || ", Either.class);
            }
        }

        /**
         * Compares a field, or a statistic, with values.
         *
         * @param operator {@code ==}, {@code not in}, {@code matches}, …
         * @param values as the rule writes them: {@code Category.SOFTWARE}, {@code "210381"}, {@code null}, {@code $n}
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
