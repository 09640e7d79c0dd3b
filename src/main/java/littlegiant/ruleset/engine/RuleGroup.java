package littlegiant.ruleset.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Declarations;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.RuleDefinition;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Rule files whose rules are evaluated together. No rule sees what another inserts, so rules that consult the enterprise
 * alone are a part of their own, whose results are cached; only those that match years, rights or violations are put to the
 * engine for every enterprise.
 */
final class RuleGroup {
    private final List<DecisionFile> files;
    private final List<List<StatedCriterion>> criteria = new ArrayList<>();
    private final @Nullable RulePart settled;
    private final @Nullable RulePart matching;
    /** What comes of the group, where nothing has to be put to the engine for every enterprise. */
    private final @Nullable ApplicabilityCache<List<ApplicableRules>> whole;
    /** What comes of the settled rules, where others have to be. */
    private final @Nullable ApplicabilityCache<List<RuleResults>> partly;

    /**
     * Rules of a group's files and the base compiled from them.
     *
     * @param files the files, each with the rules of this part only
     */
    record CompiledPart(List<DecisionFile> files, KieBase base) {}

    /** Creates a group of which each enterprise's results are cached, or of which none are. */
    static RuleGroup of(List<DecisionFile> files, KieBase base, boolean cached) {
        CompiledPart all = new CompiledPart(files, base);
        return new RuleGroup(
                files, cached ? Optional.of(all) : Optional.empty(), cached ? Optional.empty() : Optional.of(all));
    }

    /**
     * Creates a group.
     *
     * @param files the files with all their rules
     * @param settled the rules whose results are cached: their files have an {@link ApplicabilityCache}
     * @param matching the other rules
     */
    RuleGroup(List<DecisionFile> files, Optional<CompiledPart> settled, Optional<CompiledPart> matching) {
        this.files = List.copyOf(files);
        files.forEach(file -> criteria.add(StatedCriterion.of(file)));
        Map<RuleDefinition, RulePlace> places = RulePlace.of(files);
        this.settled = settled.map(part -> part(part, places)).orElse(null);
        this.matching = matching.map(part -> part(part, places)).orElse(null);
        this.whole = matching.isPresent() ? null : cacheOf(settled);
        this.partly = matching.isPresent() && settled.isPresent() ? cacheOf(settled) : null;
    }

    private static RulePart part(CompiledPart part, Map<RuleDefinition, RulePlace> places) {
        return new RulePart(part.files(), part.base(), places);
    }

    private static <T> ApplicabilityCache<T> cacheOf(Optional<CompiledPart> settled) {
        return settled.flatMap(part -> ApplicabilityCache.<T>of(part.files())).orElseThrow();
    }

    /**
     * The input of one evaluation.
     *
     * @param declared the facts that the policy declares
     * @param withheld types of facts of which the enterprise has too many for the policy's rules
     * @param deadline the time by {@link System#nanoTime()} at which rules that match lists are stopped
     */
    record Question(
            Enterprise enterprise, LocalDate asOf, Declarations declared, Set<Class<?>> withheld, long deadline) {}

    /** The applicable rules of each file for the enterprise on the day, in the order of the files. */
    List<ApplicableRules> applicableRules(Question question) {
        return whole == null
                ? evaluate(question)
                : whole.get(question.enterprise(), question.asOf(), () -> evaluate(question));
    }

    private List<ApplicableRules> evaluate(Question question) {
        List<RuleResults> results = partly == null
                ? settledResults(question)
                : RuleResults.copies(
                        partly.get(question.enterprise(), question.asOf(), () -> settledResults(question)));
        if (matching != null) {
            matching.evaluate(question, results);
        }
        List<ApplicableRules> applied = new ArrayList<>(files.size());
        for (int f = 0; f < files.size(); f++) {
            DecisionFile file = files.get(f);
            applied.add(
                    file.kind() == DecisionFile.DecisionFileKind.SUPPORT
                            ? SupportMeasures.of(file, question.enterprise(), results.get(f))
                            : CriterionRequirements.of(criteria.get(f), results.get(f)));
        }
        return List.copyOf(applied);
    }

    private List<RuleResults> settledResults(Question question) {
        List<RuleResults> results = RuleResults.of(files);
        if (settled != null) {
            settled.evaluate(question, results);
        }
        return results;
    }
}
