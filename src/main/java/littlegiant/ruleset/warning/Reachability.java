package littlegiant.ruleset.warning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import littlegiant.ruleset.language.ConditionTree;
import littlegiant.ruleset.language.FactTypes;
import littlegiant.ruleset.language.UnreadableRule;

/**
 * The enterprises to which a rule may apply, as far as its {@code when} tells: a list of alternatives, each of which
 * allows some values of the enterprise's fields and requires other conditions to hold or not. Anything that cannot be
 * determined counts as possible, so that a correct rule gets no warning.
 */
final class Reachability {
    private final List<ReachabilityTerm> terms;
    private final boolean told;
    private final String conflict;

    private Reachability(List<ReachabilityTerm> terms, boolean told, String conflict) {
        this.terms = terms;
        this.told = told;
        this.conflict = conflict;
    }

    /**
     * A condition other than on a field's value: the presence of a fact, a text that matches.
     *
     * @param about the fact's type, or the field: two conditions with the same value may depend on each other
     */
    record OtherSubject(String about, String written) {}

    /**
     * One alternative.
     *
     * @param fields the allowed values of the enterprise's fields, by name
     * @param others the conditions that must hold (true) or must not (false)
     * @param exact whether the alternative is described completely
     */
    record ReachabilityTerm(Map<String, ValueDomain> fields, Map<OtherSubject, Boolean> others, boolean exact) {
        static final ReachabilityTerm EVERYTHING = new ReachabilityTerm(Map.of(), Map.of(), true);
        static final ReachabilityTerm UNTOLD = new ReachabilityTerm(Map.of(), Map.of(), false);

        static ReachabilityTerm field(String name, ValueDomain domain) {
            return new ReachabilityTerm(Map.of(name, domain), Map.of(), true);
        }

        boolean isEverything() {
            return exact && fields.isEmpty() && others.isEmpty();
        }

        /**
         * The conjunction of both; empty, with the contradicting field or fact added to {@code disagree}, if there is
         * none.
         */
        Optional<ReachabilityTerm> and(ReachabilityTerm other, List<String> disagree) {
            Map<String, ValueDomain> bothFields = new LinkedHashMap<>(fields);
            other.fields.forEach((name, domain) -> bothFields.merge(name, domain, ValueDomain::and));
            Map<OtherSubject, Boolean> bothOthers = new LinkedHashMap<>(others);
            for (Map.Entry<OtherSubject, Boolean> one : other.others.entrySet()) {
                Boolean before = bothOthers.put(one.getKey(), one.getValue());
                if (before != null && !before.equals(one.getValue())) {
                    disagree.add(one.getKey().about());
                    return Optional.empty();
                }
            }
            bothOthers.forEach((asked, holds) -> bothFields.computeIfPresent(
                    asked.about(),
                    (name, domain) -> domain instanceof ValueDomain.TextDomain texts
                            ? texts.matching(Pattern.compile(asked.written()), holds)
                            : domain));
            for (Map.Entry<String, ValueDomain> field : bothFields.entrySet()) {
                if (field.getValue().isEmpty()) {
                    disagree.add(field.getKey());
                    return Optional.empty();
                }
            }
            return Optional.of(new ReachabilityTerm(bothFields, bothOthers, exact && other.exact));
        }
    }

    /** The reachability of a rule with these conditions. */
    static Reachability of(ConditionTree asked) {
        List<String> disagree = new ArrayList<>();
        try {
            List<ReachabilityTerm> terms = new DisjunctiveNormalForm(disagree).of(asked);
            return new Reachability(terms, true, disagree.isEmpty() ? "" : disagree.get(disagree.size() - 1));
        } catch (UnreadableRule tooMany) {
            return new Reachability(List.of(ReachabilityTerm.UNTOLD), false, "");
        }
    }

    /** Whether the rule can apply to no enterprise at all. */
    boolean isNobody() {
        return terms.isEmpty();
    }

    /** The field or fact on which the conditions contradict each other; empty if none is known. */
    String conflict() {
        return conflict;
    }

    List<ReachabilityTerm> terms() {
        return terms;
    }

    /** Whether the rule may apply to an enterprise with these values. */
    boolean mayReach(Map<String, ValueDomain> values) {
        ReachabilityTerm point = new ReachabilityTerm(values, Map.of(), true);
        return !told
                || terms.stream()
                        .anyMatch(term -> term.and(point, new ArrayList<>()).isPresent());
    }

    /** An alternative in which both rules apply for certain; empty if there is none, or it cannot be determined. */
    Optional<ReachabilityTerm> shared(Reachability other) {
        for (ReachabilityTerm mine : terms) {
            for (ReachabilityTerm its : other.terms) {
                Optional<ReachabilityTerm> both = mine.and(its, new ArrayList<>());
                boolean certain = mine.isEverything() || its.isEverything() || independent(mine, its);
                if (both.isPresent() && certain) {
                    return both;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the other conditions of the two alternatives are independent of each other. */
    private static boolean independent(ReachabilityTerm a, ReachabilityTerm b) {
        if (!a.exact || !b.exact) {
            return false;
        }
        for (Map.Entry<OtherSubject, Boolean> one : a.others.entrySet()) {
            for (Map.Entry<OtherSubject, Boolean> two : b.others.entrySet()) {
                boolean related = one.getKey().about().equals(two.getKey().about())
                        && !one.getKey().equals(two.getKey());
                boolean facts =
                        FactTypes.patternTypes().containsKey(one.getKey().about());
                boolean compatible = facts ? one.getValue().equals(two.getValue()) : !one.getValue() && !two.getValue();
                if (related && !compatible) {
                    return false;
                }
            }
        }
        return true;
    }
}
