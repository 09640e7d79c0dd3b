package littlegiant.ruleset.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.ruleset.language.ConditionTree;
import littlegiant.ruleset.language.UnreadableRule;
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

/** Converts the engine parser's tree of a rule's conditions into a {@link ConditionTree}. */
final class DroolsConditionReader {
    private DroolsConditionReader() {}

    /** The condition tree; empty if the conditions contain a form that no rule may use. */
    static Optional<ConditionTree> of(BaseDescr condition) {
        try {
            return Optional.of(read(condition));
        } catch (UnreadableRule foreign) {
            return Optional.empty();
        }
    }

    private static ConditionTree read(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            return pattern(pattern);
        }
        if (condition instanceof AndDescr and) {
            return ConditionTree.all(readAll(and.getDescrs()));
        }
        if (condition instanceof OrDescr or) {
            return ConditionTree.any(readAll(or.getDescrs()));
        }
        if (condition instanceof NotDescr not) {
            return new ConditionTree.Without(ConditionTree.all(readAll(not.getDescrs())));
        }
        if (condition instanceof ExistsDescr exists) {
            return new ConditionTree.Exists(ConditionTree.all(readAll(exists.getDescrs())));
        }
        throw new UnreadableRule();
    }

    private static List<ConditionTree> readAll(List<? extends BaseDescr> parts) {
        return parts.stream().map(DroolsConditionReader::read).toList();
    }

    private static ConditionTree pattern(PatternDescr pattern) {
        if (!pattern.getBehaviors().isEmpty() || pattern.isQuery() || pattern.isUnification()) {
            throw new UnreadableRule();
        }
        List<String> constraints = constraints(pattern);
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            return readAccumulate(accumulate, constraints);
        }
        if (pattern.getSource() != null) {
            throw new UnreadableRule();
        }
        String bound = pattern.getIdentifier() == null ? "" : pattern.getIdentifier();
        return new ConditionTree.Fact(bound, pattern.getObjectType(), List.of(), constraints);
    }

    private static ConditionTree readAccumulate(AccumulateDescr accumulate, List<String> results) {
        boolean code = accumulate.getFunctions().isEmpty()
                || accumulate.getActionCode() != null
                || accumulate.getInitCode() != null
                || accumulate.getReverseCode() != null
                || accumulate.getResultCode() != null;
        if (code) {
            throw new UnreadableRule();
        }
        List<String> statistics = new ArrayList<>();
        for (AccumulateFunctionCallDescr function : accumulate.getFunctions()) {
            boolean known = WhenReader.statistics().contains(function.getFunction());
            if (!known || function.isUnification() || function.getBind() == null) {
                throw new UnreadableRule();
            }
            statistics.add(function.getBind() + " : " + function.getFunction() + "( "
                    + String.join(", ", function.getParams()) + " )");
        }
        return new ConditionTree.Accumulated(read(accumulate.getInput()), statistics, List.of(), results);
    }

    private static List<String> constraints(PatternDescr pattern) {
        List<String> constraints = new ArrayList<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (!(constraint instanceof ExprConstraintDescr expression)
                    || expression.getType() != ExprConstraintDescr.Type.NAMED) {
                throw new UnreadableRule();
            }
            constraints.add(expression.getExpression());
        }
        return constraints;
    }
}
