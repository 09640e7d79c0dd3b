package littlegiant.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the field of a fact is called in the form: its place in the enterprise, a year's figure by its year. A figure of
 * 2016 is {@code years.2016.rdEmployees}, the conclusion of an attestation {@code attestations.managementTeam.holds}.
 */
final class FieldAddress {
    private static final Pattern OF_YEAR = Pattern.compile("/years/(\\d+|-)/(.+)");

    private FieldAddress() {}

    /**
     * The field of a fact.
     *
     * @param pointer a JSON pointer into the enterprise
     * @param enterprise the facts, which say of which years the figures are
     * @param referenceYear of which year a figure is whose year was not given
     */
    static String of(String pointer, JsonNode enterprise, int referenceYear) {
        Matcher figure = OF_YEAR.matcher(pointer);
        if (!figure.matches()) {
            return pointer.substring(1).replace('/', '.');
        }
        int year = figure.group(1).equals("-")
                ? referenceYear
                : enterprise
                        .path("years")
                        .path(Integer.parseInt(figure.group(1)))
                        .path("fiscalYear")
                        .asInt(referenceYear);
        return "years." + year + "." + figure.group(2).replace('/', '.');
    }

    /** The id of the field in the page, to which an address can lead. */
    static String id(String field) {
        return "f-" + field.replace('.', '-');
    }
}
