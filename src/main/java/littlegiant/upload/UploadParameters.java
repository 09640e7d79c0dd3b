package littlegiant.upload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an upload, the same in the URL and in form fields.
 *
 * @param policy null for the only one
 * @param decisions names separated by commas; empty for all
 * @param asOf null for today
 * @param check null for false
 */
record UploadParameters(
        @Nullable String policy,
        List<String> decisions,
        @Nullable String asOf,
        @Nullable String check) {
    static final List<String> NAMES = List.of("policy", "decisions", "asOf", "check");

    private static final String DECISIONS = "decisions";
    private static final Template ONCE = Template.of(
            "{0} 只能给一次:在地址的参数中,或在表单的字段中",
            "give {0} once only: as a parameter of the address or as a field of the form");

    UploadParameters {
        decisions = List.copyOf(decisions);
    }

    /** Adds the fields of a form; throws a 400 problem if a parameter is given twice. */
    UploadParameters and(Map<String, List<String>> fields, Language language) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        give(all, "policy", policy);
        decisions.forEach(decision -> give(all, DECISIONS, decision));
        give(all, "asOf", asOf);
        give(all, "check", check);
        // Browsers also send unfilled fields.
        fields.forEach((name, values) ->
                values.stream().filter(value -> !value.isBlank()).forEach(value -> give(all, name, value)));
        all.forEach((name, values) -> {
            if (values.size() > 1 && !name.equals(DECISIONS)) {
                throw Problems.of(ProblemKind.BAD_REQUEST, ONCE.with(name), language);
            }
        });
        return new UploadParameters(
                only(all, "policy"), all.getOrDefault(DECISIONS, List.of()), only(all, "asOf"), only(all, "check"));
    }

    /** The same with the day as another writing of it. */
    UploadParameters withDay(UnaryOperator<String> written) {
        return new UploadParameters(policy, decisions, asOf == null ? null : written.apply(asOf), check);
    }

    private static void give(Map<String, List<String>> all, String name, @Nullable String value) {
        if (value != null) {
            all.computeIfAbsent(name, one -> new ArrayList<>()).add(value);
        }
    }

    private static @Nullable String only(Map<String, List<String>> all, String name) {
        List<String> values = all.get(name);
        return values == null ? null : values.get(0);
    }
}
