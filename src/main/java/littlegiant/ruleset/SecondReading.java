package littlegiant.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;

/**
 * Has the engine's own parser read a rule that was found good, and requires that it sees the same rule: the same
 * patterns, the same consequence, and nothing that is not allowed. Were the two to differ, what was checked would not be
 * what runs.
 */
final class SecondReading {
    private static final Set<String> ATTRIBUTES = Set.of("date-effective", "date-expires");

    private static final Template UNREADABLE =
            Template.of("规则引擎读不懂这条规则(第 {0} 行附近)", "the engine cannot read this rule, near line {0}");
    private static final Text OTHERWISE =
            Text.of("规则引擎对这条规则的理解与此处不同", "the engine reads this rule otherwise than it is read here");
    private static final Text PLAINLY =
            Text.of("请对照 rules/README.md 的例子改写", "write it as the examples in rules/README.md are written");

    private final RuleText rule;
    private final String source;
    private final Faults faults;

    private SecondReading(RuleText rule, String source, Faults faults) {
        this.rule = rule;
        this.source = source;
        this.faults = faults;
    }

    /**
     * Tells where the engine reads the rule otherwise.
     *
     * @param source the file's text
     * @param when the rule's conditions as read
     */
    static void compare(RuleText rule, String source, When when, Faults faults) {
        new SecondReading(rule, source, faults).compare(when);
    }

    private void compare(When when) {
        DrlParser parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        PackageDescr parsed;
        try {
            parsed = parser.parse(
                    false, source.substring(rule.rule().start(), rule.end().end()));
        } catch (Exception unreadable) {
            // The parser's own failures are no better a description than that it has failed.
            faults.error(rule.rule().line(), 0, UNREADABLE.with(rule.rule().line()), PLAINLY);
            return;
        }
        for (DroolsError error : parser.getErrors()) {
            int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0] - 1);
            faults.error(
                    rule.rule().line() + line, 0, UNREADABLE.with(rule.rule().line() + line), PLAINLY);
        }
        if (!parser.hasErrors() && !same(parsed, when)) {
            faults.error(rule.rule().line(), 0, OTHERWISE, PLAINLY);
        }
    }

    private boolean same(PackageDescr parsed, When when) {
        boolean alone = parsed != null
                && parsed.getRules().size() == 1
                && parsed.getFunctions().isEmpty()
                && parsed.getGlobals().isEmpty()
                && parsed.getTypeDeclarations().isEmpty()
                && parsed.getEnumDeclarations().isEmpty()
                && parsed.getEntryPointDeclarations().isEmpty()
                && parsed.getWindowDeclarations().isEmpty()
                && parsed.getImports().isEmpty()
                && parsed.getFunctionImports().isEmpty()
                && parsed.getAccumulateImports().isEmpty()
                && parsed.getAttributes().isEmpty();
        if (!alone) {
            return false;
        }
        RuleDescr read = parsed.getRules().get(0);
        List<String> patterns = new ArrayList<>();
        return read.getName().equals(rule.name().text())
                && ATTRIBUTES.containsAll(read.getAttributes().keySet())
                && Set.of("clause").containsAll(read.getAnnotationNames())
                && read.getNamedConsequences().isEmpty()
                && read.getParentName() == null
                && allowed(read.getLhs(), patterns)
                && patterns.equals(when.patterns())
                && plain(String.valueOf(read.getConsequence())).equals(plain(consequence()));
    }

    /** Whether the condition is made of what a rule may use; notes the fact types of its patterns. */
    private static boolean allowed(BaseDescr condition, List<String> patterns) {
        if (condition instanceof PatternDescr pattern) {
            if (!pattern.getBehaviors().isEmpty() || pattern.isQuery()) {
                return false;
            }
            if (pattern.getSource() == null) {
                patterns.add(pattern.getObjectType());
            } else if (!(pattern.getSource() instanceof AccumulateDescr accumulated)
                    || accumulated.getFunctions().isEmpty()
                    || !allowed(accumulated.getInput(), patterns)) {
                return false;
            }
            return pattern.getConstraint().getDescrs().stream().allMatch(ExprConstraintDescr.class::isInstance);
        }
        List<? extends BaseDescr> parts;
        if (condition instanceof AndDescr and) {
            parts = and.getDescrs();
        } else if (condition instanceof OrDescr or) {
            parts = or.getDescrs();
        } else if (condition instanceof NotDescr not) {
            parts = not.getDescrs();
        } else if (condition instanceof ExistsDescr exists) {
            parts = exists.getDescrs();
        } else {
            return false;
        }
        return parts.stream().allMatch(part -> allowed(part, patterns));
    }

    private String consequence() {
        return source.substring(rule.consequence(), rule.end().start());
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }
}
