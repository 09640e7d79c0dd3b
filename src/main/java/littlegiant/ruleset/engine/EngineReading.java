package littlegiant.ruleset.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.ruleset.language.Asked;
import littlegiant.ruleset.language.Unreadable;
import littlegiant.ruleset.language.WhenReader;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Says what the engine's own parser understood of a rule's conditions, in the terms in which they are read here. */
final class EngineReading {
    private EngineReading() {}

    /** What it understood; empty where that is something that no rule may ask. */
    static Optional<Asked> of(BaseDescr condition) {
        try {
            return Optional.of(read(condition));
        } catch (Unreadable foreign) {
            return Optional.empty();
        }
    }

    private static Asked read(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            return pattern(pattern);
        }
        if (condition instanceof AndDescr and) {
            return Asked.all(each(and.getDescrs()));
        }
        if (condition instanceof OrDescr or) {
            return Asked.any(each(or.getDescrs()));
        }
        if (condition instanceof NotDescr not) {
            return new Asked.Without(Asked.all(each(not.getDescrs())));
        }
        if (condition instanceof ExistsDescr exists) {
            return new Asked.Exists(Asked.all(each(exists.getDescrs())));
        }
        throw new Unreadable();
    }

    private static List<Asked> each(List<? extends BaseDescr> parts) {
        return parts.stream().map(EngineReading::read).toList();
    }

    private static Asked pattern(PatternDescr pattern) {
        if (!pattern.getBehaviors().isEmpty() || pattern.isQuery() || pattern.isUnification()) {
            throw new Unreadable();
        }
        List<String> constraints = constraints(pattern);
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            return accumulated(accumulate, constraints);
        }
        if (pattern.getSource() != null) {
            throw new Unreadable();
        }
        String bound = pattern.getIdentifier() == null ? "" : pattern.getIdentifier();
        return new Asked.Fact(bound, pattern.getObjectType(), List.of(), constraints);
    }

    private static Asked accumulated(AccumulateDescr accumulate, List<String> results) {
        boolean code = accumulate.getFunctions().isEmpty()
                || accumulate.getActionCode() != null
                || accumulate.getInitCode() != null
                || accumulate.getReverseCode() != null
                || accumulate.getResultCode() != null;
        if (code) {
            throw new Unreadable();
        }
        List<String> statistics = new ArrayList<>();
        for (AccumulateFunctionCallDescr function : accumulate.getFunctions()) {
            boolean known = WhenReader.statistics().contains(function.getFunction());
            if (!known || function.isUnification() || function.getBind() == null) {
                throw new Unreadable();
            }
            statistics.add(function.getBind() + " : " + function.getFunction() + "( "
                    + String.join(", ", function.getParams()) + " )");
        }
        return new Asked.Accumulated(read(accumulate.getInput()), statistics, List.of(), results);
    }

    private static List<String> constraints(PatternDescr pattern) {
        List<String> constraints = new ArrayList<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (!(constraint instanceof ExprConstraintDescr expression)
                    || expression.getType() != ExprConstraintDescr.Type.NAMED) {
                throw new Unreadable();
            }
            constraints.add(expression.getExpression());
        }
        return constraints;
    }
}
