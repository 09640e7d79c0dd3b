package littlegiant.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import littlegiant.impact.ListedAnswer;
import littlegiant.impact.ListedAnswer.ChangedAnswer;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The enterprises that a change of the rules touches, those that filters mean.
 *
 * @param fields what can be asked
 * @param isFiltered whether anything is asked
 * @param found how many there are like that among those that were looked at
 * @param rows the first of them
 * @param searchedFirst whether not all of those that change were looked at
 */
public record ImpactList(
        List<ImpactField> fields, boolean isFiltered, int found, List<ImpactRow> rows, boolean searchedFirst) {

    /** A field of the filters. */
    public record ImpactField(String name, Text label, List<SelectOption> choices) {}

    /** An enterprise. {@code address}: where both its answers stand; null where they cannot be had. */
    public record ImpactRow(
            ListedAnswer enterprise,
            List<ImpactDecisionRow> decisions,
            @Nullable String address) {}

    /** A decision that comes out otherwise, or lacks one criterion. */
    public record ImpactDecisionRow(String title, String says, String criteria) {}

    /** What is asked of the list; null or empty is what is not asked. */
    public record ImpactFilter(
            @Nullable String decision,
            @Nullable String criterion,
            @Nullable String town,
            @Nullable String stage,
            @Nullable String category) {
        boolean asks() {
            return Stream.of(decision, criterion, town, stage, category).anyMatch(one -> !is(one, ""));
        }

        boolean means(ListedAnswer one) {
            return isAsked(town, one.townOrPark())
                    && isAsked(stage, one.stage())
                    && isAsked(category, one.category())
                    && one.decisions().stream().anyMatch(this::means);
        }

        private boolean means(ChangedAnswer changed) {
            return isAsked(decision, changed.decision())
                    && (is(criterion, "")
                            || changed.criteria().stream()
                                    .anyMatch(one -> one.criterion().equals(criterion) && one.before() != one.after()));
        }

        private static boolean isAsked(@Nullable String asked, @Nullable String has) {
            return is(asked, "") || is(asked, Objects.requireNonNullElse(has, ""));
        }

        private static boolean is(@Nullable String one, String other) {
            return Objects.requireNonNullElse(one, "").equals(other);
        }
    }

    /** The list of those who change. */
    static ImpactList of(ImpactView impact, ImpactFilter filter, int shown, Function<String, String> titles) {
        List<ListedAnswer> all = Objects.requireNonNullElse(impact.answer().enterprises(), List.of());
        List<ListedAnswer> meant = all.stream().filter(filter::means).toList();
        return new ImpactList(
                fields(impact, filter, titles),
                filter.asks(),
                filter.asks() ? meant.size() : (int) Math.min(Integer.MAX_VALUE, impact.changed()),
                meant.stream()
                        .limit(shown)
                        .map(one -> new ImpactRow(one, changes(one, titles), address(impact, one)))
                        .toList(),
                filter.asks() && all.size() < impact.changed());
    }

    /** The first of those who are one criterion away after the change. */
    static List<ImpactRow> within(ImpactView impact, int shown, Function<String, String> titles) {
        List<ListedAnswer> all =
                Objects.requireNonNullElse(impact.answer().withinReach().enterprises(), List.of());
        return all.stream()
                .limit(shown)
                .map(one -> new ImpactRow(
                        one,
                        one.within().stream()
                                .map(near -> new ImpactDecisionRow(
                                        titles.apply(near.decision()),
                                        near.message(),
                                        near.criterion() + ' ' + near.title()))
                                .toList(),
                        address(impact, one)))
                .toList();
    }

    private static List<ImpactDecisionRow> changes(ListedAnswer one, Function<String, String> titles) {
        return one.decisions().stream()
                .map(changed -> new ImpactDecisionRow(
                        titles.apply(changed.decision()),
                        Objects.requireNonNullElse(changed.beforeLabel(), "–") + " → "
                                + Objects.requireNonNullElse(changed.afterLabel(), "–"),
                        String.join(
                                " ",
                                changed.criteria().stream()
                                        .map(ListedAnswer.ListedCriterionAnswer::criterion)
                                        .toList())))
                .toList();
    }

    /** Only of the registry: what was sent along is not kept, and a masked code leads nowhere. */
    private static @Nullable String address(ImpactView impact, ListedAnswer one) {
        String code = one.creditCode();
        return one.line() != null || code == null || !code.matches("[0-9A-Z]{18}")
                ? null
                : "/console/impact/" + impact.id() + "/enterprises/" + code + "?policy="
                        + URLEncoder.encode(one.policy(), StandardCharsets.UTF_8);
    }

    private static List<ImpactField> fields(ImpactView impact, ImpactFilter filter, Function<String, String> titles) {
        List<ImpactField> fields = new ArrayList<>();
        fields.add(new ImpactField(
                "decision",
                ImpactText.DECISION,
                impact.answer().decisions().stream()
                        .filter(one -> one.changed() > 0)
                        .map(one -> choice(one.decision(), titles.apply(one.decision()), filter.decision()))
                        .distinct()
                        .toList()));
        fields.add(new ImpactField(
                "criterion",
                ImpactText.CRITERION,
                impact.criteria().stream()
                        .map(one -> choice(one.criterion(), one.criterion() + ' ' + one.title(), filter.criterion()))
                        .distinct()
                        .toList()));
        fields.add(group("town", ImpactText.TOWN, impact.towns(), filter.town()));
        fields.add(group("stage", ImpactText.STAGE, impact.stages(), filter.stage()));
        fields.add(group("category", ImpactText.CATEGORY, impact.categories(), filter.category()));
        return fields.stream().filter(one -> !one.choices().isEmpty()).toList();
    }

    private static ImpactField group(
            String name, Text label, List<ImpactView.ImpactGroupRow> rows, @Nullable String chosen) {
        return new ImpactField(
                name,
                label,
                rows.stream()
                        .filter(row -> row.value() != null)
                        .map(row -> choice(Objects.requireNonNull(row.value()), row.label(), chosen))
                        .toList());
    }

    private static SelectOption choice(String value, String label, @Nullable String chosen) {
        return new SelectOption(value, Text.verbatim(label), value.equals(chosen));
    }
}
