package littlegiant.ruleset.engine;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostics;
import org.kie.api.KieBase;

/**
 * Compiles rule files one by one. A file whose canonical text equals that of a file that a live policy holds is not
 * compiled again; compiled files that no policy holds are garbage collected.
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
            List<DecisionFile> alone = List.of(file);
            base(file, found).ifPresent(base -> groups.add(new RuleGroup(alone, base, ApplicabilityCache.of(alone))));
        }
        return groups.size() == files.size() ? Optional.of(groups) : Optional.empty();
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
