package littlegiant.ruleset.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import littlegiant.vocabulary.Statement;

/**
 * A rule as its file states it, read without running it.
 *
 * @param file the path below the rules folder
 * @param line the line of the word {@code rule}
 * @param name the sentence by which officers know it, as its file writes it: with {@code {1}} for a threshold
 * @param clause the clause of the notice, from {@code @clause}
 * @param statement the statement that its {@code then} inserts, built with every variable of its {@code when} unknown
 * @param thresholds its thresholds, in the order in which they are written
 * @param consulted the JSON pointers of the facts that its {@code when} constrains ({@code /category}, {@code /years},
 *     …): if one of them is missing, it is unknown whether the rule applies
 * @param matched the fact types of its patterns
 * @param asked the condition tree of its {@code when}
 * @param used the variables of its {@code when} that its {@code then} uses
 * @param effective the first day on which it holds, from {@code date-effective}
 * @param expires the first day on which it no longer holds, from {@code date-expires}
 */
public record RuleDefinition(
        String file,
        int line,
        String name,
        String clause,
        Statement statement,
        List<ThresholdPlace> thresholds,
        Set<String> consulted,
        Set<Class<?>> matched,
        ConditionTree asked,
        Set<String> used,
        Optional<LocalDate> effective,
        Optional<LocalDate> expires) {

    /** The rule's name with its thresholds filled in: {@code … 不低于 5%}. */
    public String title() {
        return TitlePlaceholders.fill(name, thresholds);
    }

    /** Whether the rule holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return !effective.map(day::isBefore).orElse(false)
                && expires.map(day::isBefore).orElse(true);
    }
}
