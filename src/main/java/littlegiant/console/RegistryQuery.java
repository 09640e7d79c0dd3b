package littlegiant.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import littlegiant.facts.Stage;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.RegistryFilter;
import littlegiant.records.RegistryOrder;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list of enterprises, as it stands in the page's address; null or empty is what is not asked.
 *
 * @param q part of a name or a code
 * @param recognised {@code yes} or {@code no}
 * @param outcome a decision, a colon and an outcome
 * @param order in which they are listed
 */
public record RegistryQuery(
        String policy,
        @Nullable String q,
        @Nullable String town,
        @Nullable String stage,
        @Nullable String recognised,
        @Nullable String outcome,
        @Nullable String criterion,
        @Nullable String status,
        @Nullable String order) {
    private static final int LONGEST = 200;

    public RegistryQuery {
        q = given(q);
        town = given(town);
        stage = given(stage);
        recognised = given(recognised);
        outcome = given(outcome);
        criterion = given(criterion);
        status = given(status);
        order = given(order);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() || value.indexOf('\0') >= 0 ? null : value.strip();
    }

    /** The filter that it means; a 400 problem where it means none. */
    RegistryFilter filter(Language language) {
        String[] parts = outcome == null ? new String[] {"", ""} : outcome.split(":", 2);
        boolean known = (stage == null || isOne(Stage.values(), stage))
                && (status == null || isOne(Status.values(), status))
                && (outcome == null || parts.length == 2 && isOne(Outcome.values(), parts[1]))
                && (order == null || isOne(RegistryOrder.values(), order))
                && (recognised == null || recognised.equals("yes") || recognised.equals("no"))
                && values().values().stream().allMatch(value -> value.length() <= LONGEST);
        if (!known) {
            throw Problems.of(ProblemKind.BAD_REQUEST, RegistryText.UNKNOWN_FILTER, language);
        }
        return new RegistryFilter(
                policy,
                q,
                town,
                stage,
                recognised == null ? null : (Boolean) recognised.equals("yes"),
                given(parts[0]),
                given(parts.length == 2 ? parts[1] : null),
                criterion,
                status);
    }

    private static boolean isOne(Enum<?>[] values, String name) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(name));
    }

    /** The order that it asks for. */
    RegistryOrder by() {
        return order == null ? RegistryOrder.CODE : RegistryOrder.valueOf(order);
    }

    /** Whether it asks for some enterprises only. */
    public boolean isFiltered() {
        return values().keySet().stream().anyMatch(name -> !name.equals("policy") && !name.equals("order"));
    }

    /** What stands behind the question mark of its address. */
    public String written() {
        return written(Map.of());
    }

    /** The same with more. */
    String written(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(values());
        all.putAll(more);
        return all.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "policy", policy);
        put(values, "q", q);
        put(values, "town", town);
        put(values, "stage", stage);
        put(values, "recognised", recognised);
        put(values, "outcome", outcome);
        put(values, "criterion", criterion);
        put(values, "status", status);
        put(values, "order", order);
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
