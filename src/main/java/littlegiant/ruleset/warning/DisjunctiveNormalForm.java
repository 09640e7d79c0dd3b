package littlegiant.ruleset.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import littlegiant.ruleset.language.ConditionTree;
import littlegiant.ruleset.language.ConditionTree.Constraint;
import littlegiant.ruleset.language.FactType;
import littlegiant.ruleset.language.FactTypes;
import littlegiant.ruleset.language.UnreadableRule;
import littlegiant.ruleset.warning.Reachability.OtherSubject;
import littlegiant.ruleset.warning.Reachability.ReachabilityTerm;
import org.jspecify.annotations.Nullable;

/** Expands the conditions of a rule into the alternatives in which it applies. */
final class DisjunctiveNormalForm {
    private static final String ENTERPRISE = "Enterprise";

    /** A limit above the alternatives of any clause; conditions with more are not analysed. */
    private static final int MOST = 256;

    private final List<String> disagree;

    /**
     * Creates an expansion.
     *
     * @param disagree receives each field or fact on which conditions contradict each other
     */
    DisjunctiveNormalForm(List<String> disagree) {
        this.disagree = disagree;
    }

    /**
     * The alternatives; empty if the rule can never apply.
     *
     * @throws UnreadableRule if there are too many
     */
    List<ReachabilityTerm> of(ConditionTree asked) {
        if (asked instanceof ConditionTree.All all) {
            List<ReachabilityTerm> terms = List.of(ReachabilityTerm.EVERYTHING);
            for (ConditionTree part : all.parts()) {
                terms = product(terms, of(part));
            }
            return terms;
        }
        if (asked instanceof ConditionTree.Any any) {
            return requireBounded(
                    any.parts().stream().flatMap(part -> of(part).stream()).toList());
        }
        if (asked instanceof ConditionTree.Exists exists) {
            return of(exists.part());
        }
        if (asked instanceof ConditionTree.Without without) {
            return without(without.part());
        }
        if (asked instanceof ConditionTree.Accumulated accumulated) {
            // Any enterprise may satisfy constraints on statistics.
            return List.of(new ReachabilityTerm(
                    Map.of(), Map.of(new OtherSubject("accumulate", accumulated.written()), true), true));
        }
        return fact((ConditionTree.Fact) asked);
    }

    private List<ReachabilityTerm> fact(ConditionTree.Fact fact) {
        if (fact.type().equals(ENTERPRISE)) {
            return constraints(fact, true);
        }
        if (constraints(fact, true).isEmpty()) {
            return List.of();
        }
        return List.of(existence(fact, true));
    }

    private List<ReachabilityTerm> without(ConditionTree part) {
        if (part instanceof ConditionTree.Fact fact && fact.type().equals(ENTERPRISE)) {
            return constraints(fact, false);
        }
        if (part instanceof ConditionTree.Fact fact) {
            boolean never = new DisjunctiveNormalForm(new ArrayList<>())
                    .constraints(fact, true)
                    .isEmpty();
            return List.of(never ? ReachabilityTerm.EVERYTHING : existence(fact, false));
        }
        return List.of(ReachabilityTerm.UNTOLD);
    }

    private ReachabilityTerm existence(ConditionTree.Fact fact, boolean holds) {
        // A value that another pattern binds relates the two patterns in a way that is not analysed.
        boolean exact = fact.constraintsWritten().stream().noneMatch(written -> written.contains("$"));
        ConditionTree.Fact unbound =
                new ConditionTree.Fact("", fact.type(), fact.constraints(), fact.constraintsWritten());
        return new ReachabilityTerm(Map.of(), Map.of(new OtherSubject(fact.type(), unbound.written()), holds), exact);
    }

    private List<ReachabilityTerm> constraints(ConditionTree.Fact fact, boolean holds) {
        return constraint(
                new Constraint.Every(fact.constraints()),
                FactTypes.patternTypes().get(fact.type()),
                holds);
    }

    private List<ReachabilityTerm> constraint(Constraint constraint, @Nullable FactType type, boolean holds) {
        if (constraint instanceof Constraint.Compared compared) {
            return comparison(compared, type == null ? null : type.fields().get(compared.field()), holds);
        }
        boolean every = constraint instanceof Constraint.Every;
        List<Constraint> parts =
                every ? ((Constraint.Every) constraint).parts() : ((Constraint.Either) constraint).parts();
        if (every == holds) {
            List<ReachabilityTerm> terms = List.of(ReachabilityTerm.EVERYTHING);
            for (Constraint part : parts) {
                terms = product(terms, constraint(part, type, holds));
            }
            return terms;
        }
        return requireBounded(parts.stream()
                .flatMap(part -> constraint(part, type, holds).stream())
                .toList());
    }

    private List<ReachabilityTerm> comparison(
            Constraint.Compared compared, FactType.@Nullable Field field, boolean holds) {
        if (field == null) {
            return List.of(ReachabilityTerm.UNTOLD);
        }
        String operator = compared.operator();
        if (operator.endsWith("matches") || operator.endsWith("contains")) {
            boolean asked = operator.startsWith("not ") != holds;
            boolean matches = operator.endsWith("matches");
            String value = compared.values().get(0);
            OtherSubject other = matches
                    ? new OtherSubject(field.name(), value)
                    : new OtherSubject(field.name() + " contains", field.name() + " contains " + value);
            Map<String, ValueDomain> fields = matches && asked
                    ? Map.of(field.name(), new ValueDomain.TextDomain(false, Set.of(ValueDomain.NULL)))
                    : Map.of();
            return List.of(new ReachabilityTerm(fields, Map.of(other, asked), true));
        }
        Optional<ValueDomain> domain = ValueDomain.of(field, operator, compared.values());
        Optional<ValueDomain> asked = holds ? domain : domain.flatMap(ValueDomain::not);
        return List.of(
                asked.map(one -> ReachabilityTerm.field(field.name(), one)).orElse(ReachabilityTerm.UNTOLD));
    }

    private List<ReachabilityTerm> product(List<ReachabilityTerm> left, List<ReachabilityTerm> right) {
        List<ReachabilityTerm> product = new ArrayList<>();
        for (ReachabilityTerm one : left) {
            for (ReachabilityTerm two : right) {
                one.and(two, disagree).ifPresent(product::add);
            }
        }
        return requireBounded(product);
    }

    private static List<ReachabilityTerm> requireBounded(List<ReachabilityTerm> terms) {
        if (terms.size() > MOST) {
            throw new UnreadableRule();
        }
        return terms;
    }
}
