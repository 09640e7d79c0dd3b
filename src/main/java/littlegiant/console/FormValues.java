package littlegiant.console;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is typed in the form, as it is typed, by the addresses of its fields ({@link FieldAddress}); nothing of it is lost for
 * being wrong. Immutable.
 */
record FormValues(Map<String, String> typed) {
    /** The years of the columns that were added to the usual ones, as {@code 2013 2012}. */
    static final String YEARS = "years";

    static final String RIGHTS = "intellectualProperty";
    static final String VIOLATIONS = "violations";

    /** Says of a list that it was looked for and there is none. */
    static final String NONE = ".none";

    private static final Pattern OF_YEAR = Pattern.compile("years\\.(\\d{4})\\..+");
    private static final int USUAL_YEARS = 3;
    private static final int MOST_YEARS = 10;
    private static final int MOST_ENTRIES = 200;

    FormValues {
        typed = Map.copyOf(typed);
    }

    /** What is typed at an address; empty where nothing is. */
    String at(String address) {
        return typed.getOrDefault(address, "");
    }

    /** The same with something else typed at an address. */
    FormValues with(String address, String value) {
        Map<String, String> changed = new LinkedHashMap<>(typed);
        changed.put(address, value);
        return new FormValues(changed);
    }

    /**
     * The fiscal years that have a column, the latest first: the last three complete ones before the day, and every other one
     * for which something is typed or that was added.
     */
    List<Integer> years(LocalDate asOf) {
        TreeSet<Integer> years = new TreeSet<>(java.util.Comparator.reverseOrder());
        for (int back = 1; back <= USUAL_YEARS; back++) {
            years.add(asOf.getYear() - back);
        }
        for (String written : at(YEARS).split(" ", -1)) {
            if (written.matches("[12]\\d{3}")) {
                years.add(Integer.valueOf(written));
            }
        }
        typed.forEach((address, value) -> {
            Matcher figure = OF_YEAR.matcher(address);
            if (figure.matches() && !value.isBlank()) {
                years.add(Integer.valueOf(figure.group(1)));
            }
        });
        return years.stream().limit(MOST_YEARS).toList();
    }

    /** The same with a column for the year before the earliest. */
    FormValues withEarlierYear(LocalDate asOf) {
        List<Integer> years = years(asOf);
        int earlier = years.get(years.size() - 1) - 1;
        return with(YEARS, (at(YEARS) + " " + earlier).strip());
    }

    /** How many entries of a list have fields. */
    int entries(String list) {
        String count = at(list + ".count");
        int asked = count.matches("\\d{1,3}") ? Integer.parseInt(count) : 0;
        Pattern entry = Pattern.compile(Pattern.quote(list) + "\\.(\\d{1,3})\\..+");
        int given = typed.entrySet().stream()
                .filter(one -> !one.getValue().isBlank())
                .map(one -> entry.matcher(one.getKey()))
                .filter(Matcher::matches)
                .mapToInt(one -> Integer.parseInt(one.group(1)) + 1)
                .max()
                .orElse(0);
        return Math.min(MOST_ENTRIES, Math.max(asked, given));
    }

    /** The same with the fields of one more entry. */
    FormValues withEntry(String list) {
        return with(list + ".count", Integer.toString(entries(list) + 1));
    }

    /** Whether it is said that a list was looked for and there is none. */
    boolean isNone(String list) {
        return !at(list + NONE).isBlank();
    }
}
