package littlegiant.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Declarations;
import littlegiant.facts.FactLabels;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/** Labels the facts that a recorded assessment lists in {@code missing} as JSON pointers. */
public final class MissingFacts {

    private MissingFacts() {}

    /**
     * The distinct labels of missing facts, joined.
     *
     * @param pointers a list of JSON pointers into the enterprise
     * @param enterprise the submitted facts, which contain the years of the figures
     * @param declared the declared facts, which have labels of their own
     * @return an empty text if nothing is missing
     */
    public static Text labels(JsonNode pointers, JsonNode enterprise, Declarations declared) {
        List<Integer> fiscalYears = new ArrayList<>();
        enterprise
                .path("years")
                .forEach(year -> fiscalYears.add(
                        year.path("fiscalYear").isInt()
                                ? (Integer) year.path("fiscalYear").intValue()
                                : null));
        List<Text> labels = new ArrayList<>();
        pointers.forEach(pointer -> labels.add(FactLabels.at(pointer.asText(), fiscalYears, declared)));
        return language -> joined(labels, language);
    }

    private static String joined(List<Text> labels, Language language) {
        Set<String> said = new LinkedHashSet<>();
        labels.forEach(label -> said.add(label.in(language)));
        return String.join(Text.LISTED.in(language), said);
    }
}
