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
 * @param name the sentence by which officers know it, as its file writes it: with {@code {1}} where a threshold stands
 * @param clause the clause of the notice, from {@code @clause}
 * @param statement what its {@code then} inserts, built with every variable of its {@code when} unknown
 * @param thresholds the thresholds in it, in the order in which they are written
 * @param consulted the facts that its {@code when} constrains, as JSON pointers into the enterprise ({@code /category},
 *     {@code /years}, …): where one of them is missing, whether the rule applies cannot be told
 * @param matched the fact types of its patterns
 * @param asked what its {@code when} asks of the facts, part by part
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

    /** The rule's name as people read it, with its thresholds filled in: {@code … 不低于 5%}. */
    public String title() {
        return TitlePlaceholders.filled(name, thresholds);
    }

    /** Whether the rule holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return !effective.map(day::isBefore).orElse(false)
                && expires.map(day::isBefore).orElse(true);
    }
}
