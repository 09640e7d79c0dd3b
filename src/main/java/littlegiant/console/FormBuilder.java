package littlegiant.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import littlegiant.assessment.AskedFacts;
import littlegiant.console.FormField.FieldOption;
import littlegiant.console.ShownForm.ShownEntry;
import littlegiant.console.ShownForm.ShownField;
import littlegiant.console.ShownForm.ShownOption;
import littlegiant.console.ShownForm.ShownTopic;
import littlegiant.console.ShownForm.YearGroup;
import littlegiant.console.ShownForm.YearRow;
import littlegiant.facts.Declarations;
import littlegiant.facts.FactLabels;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Builds the form from the facts that can be submitted, with what is typed, what was read and what is wrong. */
final class FormBuilder {
    private static final Text SPACE = Text.verbatim(" ");
    private static final Text NOTHING = Text.verbatim("");

    private final FormValues values;
    private final FormValues last;
    private final String added;
    private final TypedRequest request;
    private final Map<String, Text> faults;
    private final Map<String, String> asked;
    private final Declarations declared;

    /**
     * A builder.
     *
     * @param faults what is wrong, by the addresses of the fields
     * @param asked the clauses that ask for a fact, of {@link AskedFacts}
     */
    FormBuilder(
            FormSession session,
            TypedRequest request,
            Map<String, Text> faults,
            Map<String, String> asked,
            Declarations declared) {
        this.values = session.values();
        this.last = session.last();
        this.added = session.added();
        this.request = request;
        this.faults = faults;
        this.asked = asked;
        this.declared = declared;
    }

    /** The form for an assessment on a day. */
    ShownForm build(LocalDate asOf) {
        List<Integer> years = values.years(asOf);
        List<FormField> declaredByYear = FormFields.declared(declared, true);
        return new ShownForm(
                years,
                values.at(FormValues.YEARS),
                fields(FormFields.basics()),
                List.of(
                        group("people", FormGroupText.PEOPLE, FormFields.people(), years),
                        group("income", FormGroupText.INCOME, FormFields.income(), years),
                        group("assets", FormGroupText.ASSETS, FormFields.assets(), years)),
                entries(FormValues.RIGHTS, FormFields.right()),
                none(FormValues.RIGHTS, AssessText.NO_RIGHTS),
                fields(FormFields.credit()),
                FormFields.topics(declared).stream()
                        .map(topic -> new ShownTopic(
                                topic.label(),
                                asked("attestations." + topic.property()),
                                FormFields.attestation(topic).stream()
                                        .map(field -> field(field.name(), field, topic.label()))
                                        .toList()))
                        .toList(),
                entries(FormValues.VIOLATIONS, FormFields.violation()),
                none(FormValues.VIOLATIONS, AssessText.NO_VIOLATIONS),
                fields(FormFields.declared(declared, false)),
                declaredByYear.isEmpty() ? null : group("more", FormGroupText.DECLARED, declaredByYear, years));
    }

    private List<ShownField> fields(List<FormField> fields) {
        return fields.stream().map(field -> field(field.name(), field, NOTHING)).toList();
    }

    private YearGroup group(String id, Text title, List<FormField> fields, List<Integer> years) {
        return new YearGroup(
                id,
                title,
                fields.stream()
                        .map(field -> new YearRow(
                                field.label(),
                                field.unit(),
                                asked("years.*." + field.name()),
                                field.hint(),
                                years.stream().map(year -> yearly(year, field)).toList()))
                        .toList());
    }

    private ShownField yearly(int year, FormField field) {
        Text label = FactLabels.ofYear(year, field.label());
        return field("years." + year + "." + field.name(), field, label, label);
    }

    private List<ShownEntry> entries(String list, List<FormField> fields) {
        return IntStream.range(0, values.entries(list))
                .mapToObj(place -> {
                    Text title = AssessText.ENTRY.with(place + 1);
                    return new ShownEntry(
                            title,
                            fields.stream()
                                    .map(field -> field(list + "." + place + "." + field.name(), field, title))
                                    .toList());
                })
                .toList();
    }

    private ShownField none(String list, Text label) {
        FormField field = new FormField("/" + list, label, null, FieldControl.CHOICE);
        return field(list + FormValues.NONE, field, NOTHING);
    }

    private ShownField field(String name, FormField field, Text context) {
        return field(
                name,
                field,
                field.label(),
                context == NOTHING ? field.label() : Text.join(SPACE, List.of(context, field.label())));
    }

    private ShownField field(String name, FormField field, Text label, Text description) {
        String value = values.at(name);
        JsonNode fact = request.read().get(name);
        return new ShownField(
                name,
                label,
                description,
                field.unit(),
                field.control().named(),
                field.control().isFigure(),
                options(field, value),
                field.hint(),
                asked(name),
                value,
                last(name, field),
                field.control() == FieldControl.MONEY && fact != null
                        ? AssessText.ECHO.with(Amounts.money(fact.decimalValue()))
                        : null,
                faults.get(name),
                question(name, field, value).orElse(null),
                name.equals(added));
    }

    private List<ShownOption> options(FormField field, String value) {
        Set<String> chosen = Arrays.stream(value.split("[、,]")).collect(Collectors.toSet());
        List<ShownOption> options = new ArrayList<>();
        for (FieldOption option : field.options()) {
            options.add(new ShownOption(option.code(), option.label(), chosen.contains(option.code())));
        }
        return options;
    }

    private @Nullable Text last(String name, FormField field) {
        String before = last.at(name);
        if (before.isEmpty() || !field.control().isFigure()) {
            return null;
        }
        return field.control() == FieldControl.MONEY ? Amounts.money(number(before)) : Text.verbatim(before);
    }

    /** What is asked about an amount at a field; empty where nothing is. */
    private Optional<MoneyQuestion> question(String name, FormField field, String value) {
        String before = last.at(name);
        return field.control() != FieldControl.MONEY || before.isEmpty()
                ? Optional.empty()
                : MoneyQuestion.about(value, number(before));
    }

    private static BigDecimal number(String grouped) {
        return new BigDecimal(grouped.replace(",", ""));
    }

    private String asked(String place) {
        return AskedFacts.clauses(asked, place);
    }
}
