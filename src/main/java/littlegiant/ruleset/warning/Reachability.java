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
 * Whom a rule reaches, as far as its {@code when} alone tells: one of several alternatives, each of which leaves some
 * values to fields of the enterprise and asks other things to hold or not to hold. What cannot be told is taken to be
 * possible, so nothing is said of a rule that might be right.
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
     * Something other than a field's value that is asked: that a fact is there, that a text matches.
     *
     * @param about the fact's type, or the field: two of the same may have to do with each other
     */
    record OtherSubject(String about, String written) {}

    /**
     * One alternative.
     *
     * @param fields the values that it leaves to the enterprise's fields, by their names
     * @param others what else must hold, or must not
     * @param exact whether that is all that it asks
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

        /** Both at once; where that cannot be, the field or fact over which they disagree is told. */
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

    /** Whom a rule reaches that asks this. */
    static Reachability of(ConditionTree asked) {
        List<String> disagree = new ArrayList<>();
        try {
            List<ReachabilityTerm> terms = new DisjunctiveNormalForm(disagree).of(asked);
            return new Reachability(terms, true, disagree.isEmpty() ? "" : disagree.get(disagree.size() - 1));
        } catch (UnreadableRule tooMany) {
            return new Reachability(List.of(ReachabilityTerm.UNTOLD), false, "");
        }
    }

    /** Whether it reaches nobody at all. */
    boolean isNobody() {
        return terms.isEmpty();
    }

    /** The field or fact over which its conditions disagree; empty where none is known. */
    String conflict() {
        return conflict;
    }

    List<ReachabilityTerm> terms() {
        return terms;
    }

    /** Whether it may reach an enterprise that has these values. */
    boolean mayReach(Map<String, ValueDomain> values) {
        ReachabilityTerm point = new ReachabilityTerm(values, Map.of(), true);
        return !told
                || terms.stream()
                        .anyMatch(term -> term.and(point, new ArrayList<>()).isPresent());
    }

    /** An enterprise that both reach for certain; empty where there is none, or that cannot be told. */
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

    /** Whether what they ask has nothing to do with each other beyond the fields that both name. */
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
