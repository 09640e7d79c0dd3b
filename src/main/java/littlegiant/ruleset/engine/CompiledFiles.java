package littlegiant.ruleset.engine;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.RuleDefinition;
import org.kie.api.KieBase;

/**
 * Compiles rule files one by one, and of each the rules that consult the enterprise alone apart from those that match
 * years, rights or violations. What has the same canonical text as something that a live policy holds is not compiled
 * again; what no policy holds is garbage collected.
 */
final class CompiledFiles {
    private static final Map<Source, WeakReference<KieBase>> KNOWN = new ConcurrentHashMap<>();

    /** Everything on which the compiled form depends. */
    private record Source(String packageName, String text) {}

    private CompiledFiles() {}

    /**
     * Compiles the files of a policy.
     *
     * @param found receives every error of the engine
     * @return a group for each file; empty if there is an error
     */
    static Optional<List<RuleGroup>> of(List<DecisionFile> files, Diagnostics found) {
        List<RuleGroup> groups = new ArrayList<>(files.size());
        for (DecisionFile file : files) {
            group(file, found).ifPresent(groups::add);
        }
        return groups.size() == files.size() ? Optional.of(groups) : Optional.empty();
    }

    private static Optional<RuleGroup> group(DecisionFile file, Diagnostics found) {
        Optional<DecisionFile> settled = part(file, ApplicabilityCache::isCached);
        Optional<DecisionFile> matching = part(file, rule -> !ApplicabilityCache.isCached(rule));
        Optional<RuleGroup.CompiledPart> settledPart = settled.flatMap(part -> compiled(part, found));
        Optional<RuleGroup.CompiledPart> matchingPart = matching.flatMap(part -> compiled(part, found));
        return settledPart.isPresent() == settled.isPresent() && matchingPart.isPresent() == matching.isPresent()
                ? Optional.of(new RuleGroup(List.of(file), settledPart, matchingPart))
                : Optional.empty();
    }

    /** The file with those of its rules only; empty if there are none. */
    private static Optional<DecisionFile> part(DecisionFile file, Predicate<RuleDefinition> wanted) {
        List<Integer> numbers = IntStream.range(0, file.rules().size())
                .filter(number -> wanted.test(file.rules().get(number)))
                .boxed()
                .toList();
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new DecisionFile(
                        file.policy(),
                        file.decision(),
                        file.path(),
                        file.kind(),
                        numbers.stream().map(file.rules()::get).toList(),
                        numbers.stream().map(file.readRules()::get).toList()));
    }

    private static Optional<RuleGroup.CompiledPart> compiled(DecisionFile part, Diagnostics found) {
        return base(part, found).map(base -> new RuleGroup.CompiledPart(List.of(part), base));
    }

    private static Optional<KieBase> base(DecisionFile file, Diagnostics found) {
        Source source = new Source(file.packageName(), file.engineSource());
        WeakReference<KieBase> known = KNOWN.get(source);
        KieBase base = known == null ? null : known.get();
        if (base != null) {
            return Optional.of(base);
        }
        Optional<KieBase> compiled = RuleCompiler.compile(List.of(file), found);
        KNOWN.values().removeIf(held -> held.get() == null);
        compiled.ifPresent(made -> KNOWN.put(source, new WeakReference<>(made)));
        return compiled;
    }
}
