package littlegiant.console;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import littlegiant.assessment.AskedFacts;
import littlegiant.facts.Declarations;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.PolicyHeader;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.RuleFilesOutline;
import littlegiant.ruleset.language.RuleFilesOutline.PolicyOutline;
import littlegiant.ruleset.release.Releases;
import littlegiant.vocabulary.Ground;

/** Quotes the rules of releases, read without compiling them; those read last are remembered. */
@Singleton
class RuleQuotes {
    private static final int REMEMBERED = 8;

    private final Releases releases;
    private final Map<String, Map<String, PolicyQuotes>> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, PolicyQuotes>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

    RuleQuotes(Releases releases) {
        this.releases = releases;
    }

    /** A rule as its file has it, from its first line. */
    record RuleQuote(String file, int line, String text) {}

    /** The rules of one policy of a release. */
    record PolicyQuotes(Optional<PolicyHeader> header, List<RuleDefinition> rules, Map<String, String> texts) {
        static final PolicyQuotes NONE = new PolicyQuotes(Optional.empty(), List.of(), Map.of());

        /** What the policy is called; its id where that is not known. */
        String title(String id) {
            return header.map(PolicyHeader::title).orElse(id);
        }

        /** What the policy declares. */
        Declarations declared() {
            return header.map(PolicyHeader::declared).orElse(Declarations.NONE);
        }

        /** Whether a decision's rules state grounds of revocation. */
        boolean statesGrounds(String decision) {
            return rules.stream().anyMatch(rule -> isOf(rule, decision) && rule.statement() instanceof Ground);
        }

        /** The rule of a criterion: the one of the title, or else the first. */
        Optional<RuleQuote> rule(String decision, String criterion, String title) {
            List<RuleDefinition> those = rules.stream()
                    .filter(rule ->
                            isOf(rule, decision) && rule.statement().id().equals(criterion))
                    .toList();
            return those.stream()
                    .filter(rule -> rule.title().equals(title))
                    .findFirst()
                    .or(() -> those.stream().findFirst())
                    .map(rule -> new RuleQuote(
                            rule.file(), rule.line(), excerpt(texts.getOrDefault(rule.file(), ""), rule.line())));
        }

        private static boolean isOf(RuleDefinition rule, String decision) {
            return rule.file().endsWith("/" + decision + ".drl");
        }

        private static String excerpt(String text, int line) {
            List<String> lines = text.lines().skip(line - 1L).toList();
            int end = 0;
            while (end < lines.size() && !lines.get(end).strip().equals("end")) {
                end++;
            }
            return String.join("\n", lines.subList(0, Math.min(lines.size(), end + 1)));
        }
    }

    /** The clauses that ask for each fact, of {@link AskedFacts}; reckoned once for a policy of a release. */
    Map<String, String> asked(Release release, Policy policy, LocalDate day) {
        if (asked.size() > REMEMBERED) {
            asked.clear();
        }
        // Rules may be dated to the day.
        return asked.computeIfAbsent(
                release.hash() + ' ' + policy.id() + ' ' + day, none -> AskedFacts.of(policy, day));
    }

    /** The rules of a policy of a release; none where it is not kept. Waits for the disk. */
    PolicyQuotes of(String release, String policy) {
        synchronized (read) {
            Map<String, PolicyQuotes> known = read.get(release);
            if (known != null) {
                return known.getOrDefault(policy, PolicyQuotes.NONE);
            }
        }
        Map<String, PolicyQuotes> found = files(release).map(RuleQuotes::quotes).orElseGet(Map::of);
        synchronized (read) {
            read.put(release, found);
        }
        return found.getOrDefault(policy, PolicyQuotes.NONE);
    }

    private Optional<RuleFiles> files(String release) {
        return releases.active()
                .filter(active -> active.release().hash().equals(release))
                .map(active -> active.release().files())
                .or(() -> releases.find(release).flatMap(releases::files));
    }

    /** The rules of a policy as files have them. */
    static PolicyQuotes of(RuleFiles files, String policy) {
        return quotes(files).getOrDefault(policy, PolicyQuotes.NONE);
    }

    private static Map<String, PolicyQuotes> quotes(RuleFiles files) {
        return RuleFilesOutline.of(files).policies().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, policy -> quotes(policy.getValue(), files)));
    }

    private static PolicyQuotes quotes(PolicyOutline policy, RuleFiles files) {
        return new PolicyQuotes(
                policy.header(),
                policy.rules().stream().map(RuleFilesOutline.RuleOutline::card).toList(),
                files.files());
    }
}
