package littlegiant.ruleset;

import java.util.Set;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;

/**
 * Has the engine's own parser read the conditions of a rule that was found good, and Java's grammar its consequence, and
 * requires that they see the same rule: the same patterns and constraints in the same places, the same consequence, and
 * nothing that is not allowed. Were they to differ, what was checked would not be what runs.
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
        return read.getName().equals(rule.name().text())
                && ATTRIBUTES.containsAll(read.getAttributes().keySet())
                && Set.of("clause").containsAll(read.getAnnotationNames())
                && read.getNamedConsequences().isEmpty()
                && read.getParentName() == null
                && EngineReading.of(read.getLhs())
                        .map(Asked::written)
                        .filter(when.asked().written()::equals)
                        .isPresent()
                && plain(String.valueOf(read.getConsequence())).equals(plain(consequence()))
                && AllowedJava.allows(consequence(), rule.then(), when.variables());
    }

    private String consequence() {
        return source.substring(rule.consequence(), rule.end().start());
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }
}
