package littlegiant.ruleset.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.ruleset.language.FactTypes;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Describes example enterprises for warnings, by the values that their fields may have. */
final class ExampleEnterprise {
    private static final Text EVERY = Text.of("所有企业", "every enterprise");
    private static final Template IS = Template.of("{0} 为 {1}", "{0} is {1}");
    private static final Template IS_ABSENT = Template.of("{0} 未报", "{0} not given");

    private static final Template THERE = Template.of("有 {0}", "there is {0}");
    private static final Template NOT_THERE = Template.of("没有 {0}", "there is no {0}");
    private static final Template MATCHES = Template.of("{0} 符合样式 {1}", "{0} matches {1}");

    private ExampleEnterprise() {}

    /** Describes the enterprises of an alternative. */
    static Text of(Reachability.ReachabilityTerm term) {
        List<Text> parts = parts(term.fields());
        term.others().forEach((other, holds) -> {
            if (FactTypes.patternTypes().containsKey(other.about())) {
                parts.add((holds ? THERE : NOT_THERE).with(other.written()));
            } else if (holds) {
                boolean matches = !other.written().startsWith(other.about());
                parts.add(matches ? MATCHES.with(other.about(), other.written()) : Text.verbatim(other.written()));
            }
        });
        return joined(parts);
    }

    /** Describes the enterprises with these values. */
    static Text of(Map<String, ValueDomain> fields) {
        return joined(parts(fields));
    }

    private static Text joined(List<Text> parts) {
        return parts.isEmpty() ? EVERY : Text.join(Text.of(",", ", "), parts);
    }

    private static List<Text> parts(Map<String, ValueDomain> fields) {
        List<Text> parts = new ArrayList<>();
        fields.forEach((name, domain) -> {
            List<String> values = values(domain);
            if (!values.isEmpty()) {
                boolean absent = values.equals(List.of(ValueDomain.NULL));
                parts.add(absent ? IS_ABSENT.with(name) : IS.with(name, String.join(" / ", withoutNull(values))));
            }
        });
        return parts;
    }

    private static List<String> values(ValueDomain domain) {
        if (domain instanceof ValueDomain.Some some) {
            // A field that may have every value except null tells the reader nothing.
            boolean any = some.values().size() + 1 >= some.of().size();
            return any ? List.of() : List.copyOf(some.values());
        }
        return domain instanceof ValueDomain.TextDomain texts && texts.these()
                ? List.copyOf(texts.values())
                : List.of();
    }

    private static List<String> withoutNull(List<String> values) {
        return values.stream().filter(value -> !value.equals(ValueDomain.NULL)).toList();
    }
}
