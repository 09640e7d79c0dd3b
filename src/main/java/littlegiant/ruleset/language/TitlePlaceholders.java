package littlegiant.ruleset.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The placeholders of a rule's name: {@code {1}} stands for the first threshold that its {@code then} writes, so that a
 * figure stands once in the file and a title is never stale.
 */
final class TitlePlaceholders {
    /** A placeholder as a rule's name may hold it: a number from 1 to 99. */
    static final String FORM = "\\{[1-9][0-9]?\\}";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([1-9][0-9]?)\\}");

    private TitlePlaceholders() {}

    /**
     * The greatest number of a placeholder.
     *
     * @return 0 where the name has none
     */
    static int greatest(String name) {
        return PLACEHOLDER
                .matcher(name)
                .results()
                .mapToInt(placeholder -> Integer.parseInt(placeholder.group(1)))
                .max()
                .orElse(0);
    }

    /** The name with each threshold as the file writes it; a placeholder without a threshold stays. */
    static String filled(String name, List<ThresholdPlace> thresholds) {
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
