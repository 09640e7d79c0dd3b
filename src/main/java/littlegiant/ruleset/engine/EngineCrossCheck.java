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
 * Parses the engine's text again with the engine's own parser, and each consequence by the Java grammar, and requires
 * the result to equal what was read: the same package, imports, rules and dates, the same patterns and constraints in
 * the same places, the same consequences, and only allowed forms. A difference would mean that the engine runs
 * something other than what was checked.
 */
final class EngineCrossCheck {
    private EngineCrossCheck() {}

    /**
     * The number of the first rule, from 1, that the engine reads differently, 0 for the head; empty if all are equal.
     *
     * @param source the text for the engine
     * @param packageName the package that it must name
     * @param rules the rules from which the text was written
     */
    static Optional<Integer> firstDifference(String source, String packageName, List<ReadRule> rules) {
        DrlParser parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        PackageDescr parsed;
        try {
            parsed = parser.parse(false, source);
        } catch (Exception unreadable) {
            // An exception of the parser adds nothing to the fact that it failed.
            return Optional.of(0);
        }
        if (parser.hasErrors() || parsed == null || !isSameHead(parsed, packageName, rules.size())) {
            return Optional.of(0);
        }
        for (int i = 0; i < rules.size(); i++) {
            if (!isSameRule(parsed.getRules().get(i), EngineSource.ruleName(i), rules.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean isSameHead(PackageDescr parsed, String packageName, int rules) {
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

    private static boolean isSameRule(RuleDescr parsed, String name, ReadRule rule) {
        return parsed.getName().equals(name)
                && areSameDates(parsed.getAttributes(), rule)
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

    private static boolean areSameDates(Map<String, AttributeDescr> attributes, ReadRule rule) {
        Set<String> dates = new HashSet<>();
        rule.effective().ifPresent(day -> dates.add("date-effective " + day));
        rule.expires().ifPresent(day -> dates.add("date-expires " + day));
        Set<String> read = new HashSet<>();
        attributes.forEach((name, attribute) -> read.add(name + " " + attribute.getValue()));
        return read.equals(dates);
    }
}
