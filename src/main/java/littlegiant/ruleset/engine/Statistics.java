package littlegiant.ruleset.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.ruleset.language.ConditionTree;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of an {@code accumulate} and the constraints on them. A statistic over facts of which some are
 * missing, or whose membership is unknown, is itself unknown; for a count, bounds are known.
 */
public record Statistics(List<Statistic> statistics, FieldConstraint constraint) {
    private static final Pattern WRITTEN = Pattern.compile("(\\$\\w+) : (\\w+)\\( (\\$\\w+)? ?\\)");

    /**
     * A statistic.
     *
     * @param name the variable that holds it
     * @param function {@code count}, {@code sum}, {@code average}, {@code min} or {@code max}
     * @param of the variable over which it is computed; empty for a count of matches
     */
    private record Statistic(String name, String function, String of) {}

    static Statistics of(ConditionTree.Accumulated accumulated) {
        List<Statistic> statistics = new ArrayList<>();
        for (String written : accumulated.statistics()) {
            Matcher matcher = WRITTEN.matcher(written);
            if (!matcher.matches()) {
                throw new IllegalStateException(written);
            }
            String of = matcher.group(3);
            statistics.add(new Statistic(matcher.group(1), matcher.group(2), of == null ? "" : of));
        }
        return new Statistics(statistics, FieldConstraint.every(accumulated.results()));
    }

    /**
     * Evaluates the constraints after the match of the preceding parts.
     *
     * @param over the possible matches of the accumulated patterns
     */
    Applicability.Match match(List<Applicability.Match> over, Applicability.Match before) {
        Map<String, BoundValue> results = new HashMap<>();
        TruthValue any = TruthValue.TRUE;
        for (Statistic statistic : statistics) {
            BoundValue value = value(statistic, over);
            if (value == null) {
                // No value for a minimum, maximum or average.
                return before.and(TruthValue.FALSE);
            }
            boolean ofNothing = statistic.function.equals("count") || statistic.function.equals("sum");
            if (!ofNothing && !value.isKnown() && over.stream().noneMatch(match -> isCertain(statistic, match))) {
                // It is unknown whether there is any value, and so whether the rule applies; the engine, too, has no
                // minimum or maximum of missing values.
                any = any.and(TruthValue.unknown(value.missing()));
            }
            results.put(statistic.name, value);
        }
        TruthValue truth = constraint.holds(results::get);
        Map<String, BoundValue> bound = new HashMap<>(before.bound());
        bound.putAll(results);
        return new Applicability.Match(before.truth().and(any).and(truth), bound, before.several());
    }

    /** Whether the match certainly belongs to the statistic and its value is known. */
    private static boolean isCertain(Statistic statistic, Applicability.Match match) {
        BoundValue of = match.bound().get(statistic.of);
        return match.truth().isTrue() && of != null && of.isKnown();
    }

    /** The statistic's value; null if there are no values. */
    private static @Nullable BoundValue value(Statistic statistic, List<Applicability.Match> over) {
        Set<String> missing = new LinkedHashSet<>();
        List<BigDecimal> values = new ArrayList<>();
        long certain = 0;
        boolean several = false;
        for (Applicability.Match match : over) {
            BoundValue of = statistic.of.isEmpty() ? null : match.bound().get(statistic.of);
            boolean unread = of != null && !of.isKnown();
            if (match.truth().isUnknown() || unread) {
                missing.addAll(match.truth().missing());
                if (of != null && unread) {
                    missing.addAll(of.missing());
                }
                several |= match.several();
            } else {
                certain++;
                if (of != null && of.value() instanceof Number number) {
                    values.add(FieldConstraint.toDecimal(number));
                }
            }
        }
        if (statistic.function.equals("count")) {
            return missing.isEmpty()
                    ? BoundValue.known(certain)
                    : BoundValue.between(certain, several ? Long.MAX_VALUE : over.size(), missing);
        }
        if (!missing.isEmpty()) {
            return BoundValue.unknown(missing);
        }
        if (statistic.function.equals("sum")) {
            return BoundValue.known(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        if (values.isEmpty()) {
            return null;
        }
        return BoundValue.known(
                switch (statistic.function) {
                    case "min" -> values.stream().min(BigDecimal::compareTo).orElseThrow();
                    case "max" -> values.stream().max(BigDecimal::compareTo).orElseThrow();
                    case "average" ->
                        values.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
                    default -> throw new IllegalStateException(statistic.function);
                });
    }
}
