package littlegiant.ruleset.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The placeholders in a rule's name: {@code {1}} stands for the first threshold that its {@code then} writes, so that
 * the file states each figure once and the name never differs from the threshold.
 */
final class TitlePlaceholders {
    /** A placeholder in a rule's name: a number from 1 to 99 in braces. */
    static final String FORM = "\\{[1-9][0-9]?\\}";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([1-9][0-9]?)\\}");

    private TitlePlaceholders() {}

    /**
     * The greatest number of a placeholder in the name.
     *
     * @return 0 if the name has none
     */
    static int greatestNumber(String name) {
        return PLACEHOLDER
                .matcher(name)
                .results()
                .mapToInt(placeholder -> Integer.parseInt(placeholder.group(1)))
                .max()
                .orElse(0);
    }

    /**
     * The name with each placeholder replaced by its threshold as the file writes it; a placeholder without a threshold
     * stays.
     */
    static String fill(String name, List<ThresholdPlace> thresholds) {
        return name.indexOf('{') < 0
                ? name
                : PLACEHOLDER.matcher(name).replaceAll(placeholder -> {
                    int number = Integer.parseInt(placeholder.group(1));
                    return Matcher.quoteReplacement(
                            number <= thresholds.size()
                                    ? thresholds.get(number - 1).threshold().written()
                                    : placeholder.group());
                });
    }
}
