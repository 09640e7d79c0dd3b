package littlegiant.ruleset.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.ruleset.language.ConditionTree;
import littlegiant.ruleset.language.FactType;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.Situation;

/**
 * Decides, from the known facts alone, whether a rule applies to an enterprise. The engine treats a missing fact as a
 * value, so that {@code !=} holds for it and {@code not} finds nothing. This class evaluates the same conditions in
 * three-valued logic ({@link TruthValue}), in which a missing fact settles nothing.
 *
 * <p>A result of {@code TRUE} or {@code FALSE} means that the engine would give the same answer for every way to supply
 * the missing facts. Several missing facts are treated as independent, so the result may be unknown where they are not.
 */
final class Applicability {
    /** A limit above what the engine gets for all rules together; only products of missing years exceed it. */
    private static final int MOST_MATCHES = 4 * (int) JoinSize.MOST;

    private final ConditionTree asked;
    private final Set<String> used;
    private final Map<ConditionTree.Fact, FactPattern> patterns = new HashMap<>();
    private final Map<ConditionTree.Accumulated, Statistics> statistics = new HashMap<>();
    private final PatternRow.YearsNamed years;
    private final boolean ofEveryEnterprise;

    private Applicability(RuleDefinition rule) {
        asked = rule.asked();
        used = rule.used();
        prepare(asked);
        years = FactPattern.yearsNamed(patterns.values());
        ofEveryEnterprise = used.isEmpty()
                && asked instanceof ConditionTree.Fact fact
                && fact.constraintsWritten().isEmpty()
                && patterns.values().stream().allMatch(pattern -> pattern.type().type() == Enterprise.class);
    }

    /** Prepares a rule for evaluation. The result is immutable and safe for any number of threads. */
    static Applicability of(RuleDefinition rule) {
        return new Applicability(rule);
    }

    private void prepare(ConditionTree part) {
        if (part instanceof ConditionTree.Fact fact) {
            patterns.computeIfAbsent(fact, FactPattern::of);
        } else if (part instanceof ConditionTree.All all) {
            all.parts().forEach(this::prepare);
        } else if (part instanceof ConditionTree.Any any) {
            any.parts().forEach(this::prepare);
        } else if (part instanceof ConditionTree.Without without) {
            prepare(without.part());
        } else if (part instanceof ConditionTree.Exists exists) {
            prepare(exists.part());
        } else if (part instanceof ConditionTree.Accumulated accumulated) {
            prepare(accumulated.of());
            statistics.computeIfAbsent(accumulated, Statistics::of);
        }
    }

    /**
     * Whether the rule applies on the day. A rule whose consequence uses variables of its conditions applies for
     * certain only if everything that it could match is known, since another match would require something else.
     *
     * @throws TooManyMatches if too many combinations of facts would have to be compared
     */
    TruthValue of(Enterprise enterprise, LocalDate asOf) {
        // Most rules are so: there is nothing to evaluate.
        return ofEveryEnterprise ? TruthValue.TRUE : new Trial(enterprise, Situation.referenceYear(asOf)).applies();
    }

    /** Thrown when more combinations of facts would have to be compared than is possible in reasonable time. */
    static final class TooManyMatches extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyMatches() {
            super("too many matches", null, false, false);
        }
    }

    /**
     * A combination of facts that may match.
     *
     * @param truth whether it matches
     * @param bound the variables that it binds
     * @param several whether it stands for any number of combinations
     */
    record Match(TruthValue truth, Map<String, BoundValue> bound, boolean several) {
        static final Match NOTHING = new Match(TruthValue.TRUE, Map.of(), false);

        Match and(TruthValue more) {
            return new Match(truth.and(more), bound, several);
        }
    }

    /** The evaluation of the rule for one enterprise. */
    private final class Trial {
        private final Enterprise enterprise;
        private final int referenceYear;
        /** By the class of the type, of which a rule language has one type each: the hash of a type takes all its fields. */
        private final Map<Class<?>, List<PatternRow>> rows = new HashMap<>();

        private int matches;

        Trial(Enterprise enterprise, int referenceYear) {
            this.enterprise = enterprise;
            this.referenceYear = referenceYear;
        }

        TruthValue applies() {
            if (used.isEmpty()) {
                return any(asked, Match.NOTHING);
            }
            boolean[] applies = {false};
            Set<String> missing = new LinkedHashSet<>();
            boolean[] open = {false};
            each(asked, Match.NOTHING, match -> {
                if (match.truth().isUnknown()) {
                    open[0] = true;
                    missing.addAll(match.truth().missing());
                    return true;
                }
                applies[0] = true;
                for (String variable : used) {
                    BoundValue value = match.bound().get(variable);
                    if (value != null && !value.isKnown()) {
                        open[0] = true;
                        missing.addAll(value.missing());
                    }
                }
                return true;
            });
            return open[0] ? TruthValue.unknown(missing) : TruthValue.of(applies[0]);
        }

        /** Whether there is any match of the part. */
        private TruthValue any(ConditionTree part, Match before) {
            TruthValue[] found = {TruthValue.FALSE};
            Match only = new Match(TruthValue.TRUE, before.bound(), before.several());
            each(part, only, match -> {
                found[0] = found[0].or(match.truth());
                return !found[0].isTrue();
            });
            return found[0];
        }

        /**
         * Passes every possible match of the part to {@code then}.
         *
         * @param before the match of the preceding parts
         * @param then receives each match that is not false, and returns whether to continue
         * @return whether to continue
         */
        private boolean each(ConditionTree part, Match before, Predicate<Match> then) {
            if (part instanceof ConditionTree.All all) {
                return all(all.parts(), 0, before, then);
            }
            if (part instanceof ConditionTree.Any any) {
                for (ConditionTree one : any.parts()) {
                    if (!each(one, before, then)) {
                        return false;
                    }
                }
                return true;
            }
            if (part instanceof ConditionTree.Without without) {
                return given(before.and(any(without.part(), before).not()), then);
            }
            if (part instanceof ConditionTree.Exists exists) {
                return given(before.and(any(exists.part(), before)), then);
            }
            if (part instanceof ConditionTree.Accumulated accumulated) {
                return accumulated(accumulated, before, then);
            }
            // The constructor has prepared every pattern and statistic of the condition tree.
            return fact(Objects.requireNonNull(patterns.get((ConditionTree.Fact) part)), before, then);
        }

        private boolean all(List<ConditionTree> parts, int from, Match before, Predicate<Match> then) {
            return from == parts.size()
                    ? given(before, then)
                    : each(parts.get(from), before, match -> all(parts, from + 1, match, then));
        }

        private boolean given(Match match, Predicate<Match> then) {
            return match.truth().isFalse() || then.test(match);
        }

        private boolean fact(FactPattern pattern, Match before, Predicate<Match> then) {
            for (PatternRow row : rows(pattern.type())) {
                if (++matches > MOST_MATCHES) {
                    throw new TooManyMatches();
                }
                if (!given(pattern.match(row, before, enterprise), then)) {
                    return false;
                }
            }
            return true;
        }

        private boolean accumulated(ConditionTree.Accumulated accumulated, Match before, Predicate<Match> then) {
            List<Match> over = new ArrayList<>();
            Match only = new Match(TruthValue.TRUE, before.bound(), false);
            each(accumulated.of(), only, match -> over.add(match));
            return given(Objects.requireNonNull(statistics.get(accumulated)).match(over, before), then);
        }

        private List<PatternRow> rows(FactType type) {
            return rows.computeIfAbsent(
                    type.type(),
                    any -> PatternRow.of(
                            type,
                            enterprise,
                            type.type() == FiscalYear.class ? years : PatternRow.YearsNamed.NONE,
                            referenceYear));
        }
    }

    /** The condition tree as text. */
    @Override
    public String toString() {
        return asked.written() + used.stream().collect(Collectors.joining(", ", " -> ", ""));
    }
}
