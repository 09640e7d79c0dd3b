package littlegiant.ruleset.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import littlegiant.facts.Declarations;
import littlegiant.ruleset.release.RuleChecker;

/**
 * The content of a set of rule files, read without compiling it, for comparing two sets in the terms of a policy.
 * Unreadable parts are left out; {@link RuleChecker} reports them.
 *
 * @param policies by id
 */
public record RuleFilesOutline(SortedMap<String, PolicyOutline> policies) {
    private static final String THRESHOLD = "\u2022";

    /**
     * A policy.
     *
     * @param header empty if it cannot be read
     * @param unread the paths of its unreadable files, which are not in the lists
     */
    public record PolicyOutline(
            Optional<PolicyHeader> header, Set<String> unread, List<RuleOutline> rules, List<CaseOutline> cases) {

        /** What officers call a decision; its name where the header cannot be read or has none. */
        public String decisionTitle(String decision) {
            return header.map(read -> read.decisions().get(decision))
                    .map(PolicyHeader.DecisionNote::title)
                    .orElse(decision);
        }
    }

    /**
     * A rule.
     *
     * @param appliesTo the text between {@code when} and {@code then}, on one line
     * @param states the text between {@code then} and {@code end}, on one line, with a mark for each threshold
     */
    public record RuleOutline(String decision, RuleDefinition card, String appliesTo, String states) {}

    /**
     * A case.
     *
     * @param about the criterion or decision that it checks
     * @param says its whole content, for comparison
     */
    public record CaseOutline(String file, int line, String name, String about, String says) {}

    /** Reads the outline of rule files. */
    public static RuleFilesOutline of(RuleFiles files) {
        SortedMap<String, SortedMap<String, String>> byPolicy = new TreeMap<>();
        files.files()
                .forEach((path, text) -> byPolicy.computeIfAbsent(
                                path.substring(0, path.indexOf('/')), policy -> new TreeMap<>())
                        .put(path, text));
        SortedMap<String, PolicyOutline> policies = new TreeMap<>();
        byPolicy.forEach((policy, texts) -> policies.put(policy, policy(policy, texts)));
        return new RuleFilesOutline(policies);
    }

    private static PolicyOutline policy(String policy, SortedMap<String, String> texts) {
        Optional<PolicyHeader> header = Optional.empty();
        Declarations declared = HeaderReader.declared(policy, texts);
        Set<String> unread = new HashSet<>();
        List<RuleOutline> rules = new ArrayList<>();
        List<CaseOutline> cases = new ArrayList<>();
        for (Map.Entry<String, String> file : texts.entrySet()) {
            String path = file.getKey();
            if (path.endsWith(".drl")) {
                RuleReader.read(path, file.getValue(), declared, fault -> {})
                        .ifPresentOrElse(read -> rules.addAll(rules(read, file.getValue())), () -> unread.add(path));
            } else if (path.contains("/cases/")) {
                Diagnostics faults = new Diagnostics();
                List<Case> read = CaseReader.read(policy, path, file.getValue(), faults);
                if (faults.hasErrors()) {
                    unread.add(path);
                } else {
                    read.stream().map(RuleFilesOutline::caseOf).forEach(cases::add);
                }
            } else {
                header = HeaderReader.read(path, file.getValue(), new Diagnostics());
            }
        }
        return new PolicyOutline(header, unread, rules, cases);
    }

    private static List<RuleOutline> rules(DecisionFile file, String text) {
        Faults unheard = new Faults(file.path(), fault -> {});
        List<RuleText> texts =
                RuleSplitter.cut(Scanner.scan(text, unheard), unheard).rules();
        List<RuleOutline> rules = new ArrayList<>();
        for (int i = 0; i < Math.min(texts.size(), file.rules().size()); i++) {
            RuleDefinition card = file.rules().get(i);
            rules.add(new RuleOutline(
                    file.decision(),
                    card,
                    joined(texts.get(i).when(), Set.of()),
                    joined(
                            texts.get(i).then(),
                            card.thresholds().stream()
                                    .map(place -> place.line() + ":" + place.column())
                                    .collect(Collectors.toSet()))));
        }
        return rules;
    }

    private static String joined(List<Token> tokens, Set<String> thresholds) {
        StringBuilder joined = new StringBuilder();
        Token before = null;
        for (Token token : tokens) {
            if (before != null && token.start() > before.end()) {
                joined.append(' ');
            }
            joined.append(thresholds.contains(token.line() + ":" + token.column()) ? THRESHOLD : token.shown());
            before = token;
        }
        // Spaces inside brackets do not count as a difference.
        return joined.toString().replaceAll("\\s*([(),.])\\s*", "$1").replace(",", ", ");
    }

    private static CaseOutline caseOf(Case one) {
        String says = one.subject() + "|" + one.asOf() + "|" + one.given() + "|" + one.expectation();
        return new CaseOutline(one.file(), one.line(), one.name(), one.subject().id(), says);
    }
}
