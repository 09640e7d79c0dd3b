package littlegiant.ruleset.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import littlegiant.ruleset.language.ConditionTree;
import littlegiant.ruleset.language.EngineSource;
import littlegiant.ruleset.language.EngineSource.ReadRule;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;

/**
 * Has the engine's own parser read what the engine is given, head and all, and Java's grammar each consequence, and
 * requires that they see what was read: the same package, imports, rules and dates, the same patterns and constraints in
 * the same places, the same consequence, and nothing that is not allowed. Were they to differ, what was checked would not
 * be what runs.
 */
final class EngineCrossCheck {
    private EngineCrossCheck() {}

    /**
     * The number of the first rule that the engine reads otherwise, 0 where that is the head; empty where it reads all as
     * it was read.
     *
     * @param source the text for the engine
     * @param packageName the package that it is to name
     * @param rules the rules of which it was written
     */
    static Optional<Integer> otherwise(String source, String packageName, List<ReadRule> rules) {
        DrlParser parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        PackageDescr parsed;
        try {
            parsed = parser.parse(false, source);
        } catch (Exception unreadable) {
            // What the parser throws over a text says nothing that its having failed does not.
            return Optional.of(0);
        }
        if (parser.hasErrors() || parsed == null || !sameHead(parsed, packageName, rules.size())) {
            return Optional.of(0);
        }
        for (int i = 0; i < rules.size(); i++) {
            if (!same(parsed.getRules().get(i), EngineSource.ruleName(i), rules.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean sameHead(PackageDescr parsed, String packageName, int rules) {
        return parsed.getName().equals(packageName)
                && parsed.getImports().stream()
                        .map(ImportDescr::getTarget)
                        .toList()
                        .equals(EngineSource.imports())
                && parsed.getFunctionImports().stream()
                        .map(ImportDescr::getTarget)
                        .toList()
                        .equals(List.of(EngineSource.WORDS))
                && parsed.getRules().size() == rules
                && parsed.getFunctions().isEmpty()
                && parsed.getGlobals().isEmpty()
                && parsed.getTypeDeclarations().isEmpty()
                && parsed.getEnumDeclarations().isEmpty()
                && parsed.getEntryPointDeclarations().isEmpty()
                && parsed.getWindowDeclarations().isEmpty()
                && parsed.getAccumulateImports().isEmpty()
                && parsed.getAttributes().isEmpty();
    }

    private static boolean same(RuleDescr parsed, String name, ReadRule rule) {
        return parsed.getName().equals(name)
                && sameDates(parsed.getAttributes(), rule)
                && parsed.getAnnotationNames().isEmpty()
                && parsed.getNamedConsequences().isEmpty()
                && parsed.getParentName() == null
                && DroolsConditionReader.of(parsed.getLhs())
                        .map(ConditionTree::written)
                        .filter(rule.when().asked().written()::equals)
                        .isPresent()
                && String.valueOf(parsed.getConsequence()).strip().equals(rule.then())
                && ConsequenceAllowlist.allows(rule.then(), rule.when().variables());
    }

    private static boolean sameDates(Map<String, AttributeDescr> attributes, ReadRule rule) {
        Set<String> dates = new HashSet<>();
        rule.effective().ifPresent(day -> dates.add("date-effective " + day));
        rule.expires().ifPresent(day -> dates.add("date-expires " + day));
        Set<String> read = new HashSet<>();
        attributes.forEach((name, attribute) -> read.add(name + " " + attribute.getValue()));
        return read.equals(dates);
    }
}
