package littlegiant.console;

import java.util.List;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The form as a page shows it.
 *
 * @param years the years of the columns, the latest first
 * @param addedYears the years of columns that were added, separated by spaces, as the form sends them back
 * @param basics who it is
 * @param byYear the groups whose facts are of years: people, income, assets
 * @param declared what policies declare once for the enterprise
 * @param declaredByYear what they declare for each year
 */
public record ShownForm(
        List<Integer> years,
        String addedYears,
        List<ShownField> basics,
        List<YearGroup> byYear,
        List<ShownEntry> rights,
        ShownField noRights,
        List<ShownField> credit,
        List<ShownTopic> topics,
        List<ShownEntry> violations,
        ShownField noViolations,
        List<ShownField> declared,
        @Nullable YearGroup declaredByYear) {

    /** Facts of years, a row each. */
    public record YearGroup(String id, Text title, List<YearRow> rows) {}

    /** A fact of years. */
    public record YearRow(
            Text label,
            @Nullable Text unit,
            String askedBy,
            @Nullable String hint,
            List<ShownField> cells) {}

    /** An entry of a list. */
    public record ShownEntry(Text title, List<ShownField> fields) {}

    /** Something that can be attested. */
    public record ShownTopic(Text label, String askedBy, List<ShownField> fields) {}

    /** A word to choose. */
    public record ShownOption(String code, Text label, boolean chosen) {}

    /**
     * A field.
     *
     * @param name under which the form sends it
     * @param description what says which it is to those who do not see where it stands
     * @param value what is typed
     * @param last what it was the last time; null where it was not given
     * @param echo what was read from an amount; null where nothing was
     * @param fault what is wrong; null where nothing is
     * @param isAdded whether it is the first field of what was added just now, where whoever added it goes on
     */
    public record ShownField(
            String name,
            Text label,
            Text description,
            @Nullable Text unit,
            String control,
            boolean figure,
            List<ShownOption> options,
            @Nullable String hint,
            String askedBy,
            String value,
            @Nullable Text last,
            @Nullable Text echo,
            @Nullable Text fault,
            @Nullable MoneyQuestion question,
            boolean isAdded) {

        /** What stands in the page as its id: the anchor to which an answer leads that misses it. */
        public String id() {
            return FieldAddress.id(name);
        }
    }
}
