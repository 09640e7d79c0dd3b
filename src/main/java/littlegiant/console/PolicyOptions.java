package littlegiant.console;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import littlegiant.programme.Enterprises;
import littlegiant.programme.PolicyChoice;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.PolicyHeader.DecisionNote;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** What the active release offers to choose from: its policies, and the decisions and criteria of one. Waits for the disk. */
@Singleton
class PolicyOptions {
    private static final int LONGEST_TITLE = 40;

    private final PolicyChoice policies;
    private final Enterprises enterprises;
    private final PolicyInUse inUse;

    PolicyOptions(PolicyChoice policies, Enterprises enterprises, PolicyInUse inUse) {
        this.policies = policies;
        this.enterprises = enterprises;
        this.inUse = inUse;
    }

    /** The policy that is named; where none is, the one in use or the first of the active release. A 400 problem of an unknown one. */
    String chosen(@Nullable String named, Language language) {
        if (named != null && !named.isBlank()) {
            return policies.ofQuery(named, language);
        }
        return enterprises
                .release()
                .filter(release -> !release.policies().isEmpty())
                .map(release -> inUse.among(release.policies().keySet())
                        .orElseGet(() -> release.policies().firstKey()))
                .orElseGet(() -> policies.ofQuery(null, language));
    }

    /** The policies, one of which is chosen. */
    List<SelectOption> policies(String chosen) {
        return enterprises.release().map(Release::policies).stream()
                .flatMap(all -> all.values().stream())
                .map(policy -> new SelectOption(
                        policy.id(),
                        Text.verbatim(policy.header().title()),
                        policy.id().equals(chosen)))
                .toList();
    }

    /** The title of a policy; its id where the active release does not have it. */
    String title(String policy) {
        return enterprises.policy(policy).map(rules -> rules.header().title()).orElse(policy);
    }

    /** The title of a decision of a policy; its id where it has none. */
    String title(String policy, String decision) {
        return enterprises
                .policy(policy)
                .map(rules -> rules.header().decisions().get(decision))
                .map(DecisionNote::title)
                .orElse(decision);
    }

    /** The criteria and grounds of a policy, each once, with clause and title. */
    List<SelectOption> criteria(String policy, @Nullable String chosen) {
        List<SelectOption> criteria = new ArrayList<>();
        rules(policy).forEach(rule -> {
            String id = rule.statement().id();
            if (criteria.stream().noneMatch(known -> known.value().equals(id))) {
                criteria.add(new SelectOption(
                        id, Text.verbatim(rule.clause() + " " + shortened(rule.title())), id.equals(chosen)));
            }
        });
        return criteria;
    }

    private Stream<RuleDefinition> rules(String policy) {
        return enterprises.policy(policy).stream()
                .flatMap(rules -> rules.files().stream())
                .filter(file -> file.kind() != DecisionFile.DecisionFileKind.SUPPORT)
                .flatMap(file -> file.rules().stream());
    }

    /** The decisions of a policy that have outcomes. */
    List<DecisionFile> decisions(String policy) {
        return enterprises.policy(policy).map(Policy::files).orElse(List.of()).stream()
                .filter(file -> file.kind() != DecisionFile.DecisionFileKind.SUPPORT)
                .toList();
    }

    /** Every status, one of which may be chosen. */
    static List<SelectOption> statuses(@Nullable String chosen) {
        return Stream.of(Status.values())
                .map(status -> new SelectOption(
                        status.name(), status.label(), status.name().equals(chosen)))
                .toList();
    }

    /** The rules of a policy of the active release; empty where it has none of the name. */
    Optional<Policy> rulesOf(String policy) {
        return enterprises.policy(policy);
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }
}
