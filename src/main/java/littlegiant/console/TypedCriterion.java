package littlegiant.console;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import littlegiant.authoring.NewCriterion;
import littlegiant.authoring.NewCriterion.AskedComparison;
import littlegiant.authoring.NewCriterion.AskedKind;
import littlegiant.authoring.NewCriterion.ScorePart;
import littlegiant.facts.Category;
import littlegiant.facts.Fault;
import littlegiant.facts.Stage;
import littlegiant.problem.Problems;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/** The form of a new criterion as it was sent. */
final class TypedCriterion {
    /** So many parts of a score the form offers. */
    static final int PARTS = 4;

    private static final List<String> FACT = List.of("name", "unit", "yearly", "hint");

    private final MultivaluedMap<String, String> sent;

    TypedCriterion(MultivaluedMap<String, String> sent) {
        this.sent = sent;
    }

    /** The same without the fields of a fact, once it is declared. */
    TypedCriterion withoutFact() {
        MultivaluedMap<String, String> rest = new MultivaluedHashMap<>();
        rest.putAll(sent);
        FACT.forEach(rest::remove);
        return new TypedCriterion(rest);
    }

    /** What was typed in a field; empty for nothing. */
    String text(String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }

    /** What was chosen in a field. */
    List<String> all(String name) {
        return Objects.requireNonNullElse(sent.get(name), List.of());
    }

    /** What is asked; a figure where nothing that there is was chosen. */
    AskedKind kind() {
        return Arrays.stream(AskedKind.values())
                .filter(kind -> kind.name().equals(text("kind")))
                .findFirst()
                .orElse(AskedKind.FIGURE);
    }

    AskedComparison comparison() {
        return Arrays.stream(AskedComparison.values())
                .filter(one -> one.name().equals(text("comparison")))
                .findFirst()
                .orElse(AskedComparison.AT_LEAST);
    }

    private @Nullable LocalDate effective(Language language) {
        String written = text("effective");
        if (written.isEmpty()) {
            return null;
        }
        return WrittenDay.read(written)
                .orElseThrow(() ->
                        Problems.invalid(List.of(new Fault("/effective", AssessText.NO_DAY.with(written))), language));
    }

    private List<ScorePart> parts() {
        List<ScorePart> parts = new ArrayList<>();
        for (int i = 1; i <= PARTS; i++) {
            ScorePart part = new ScorePart(text("figure" + i), text("reaches" + i), text("points" + i));
            if (!part.figure().isEmpty()
                    || !part.threshold().isEmpty()
                    || !part.points().isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /**
     * The criterion as it is described; the threshold in its name stands as a mark.
     *
     * @param language that of the refusal: a 400 problem where something else than a day stands in the field of the day
     */
    NewCriterion asked(Language language) {
        String threshold = text("threshold");
        String title = text("title");
        return new NewCriterion(
                text("policy"),
                text("decision"),
                text("id"),
                threshold.isEmpty() || title.contains("{1}") ? title : title.replace(threshold, "{1}"),
                text("clause"),
                kind(),
                text("first"),
                text("second"),
                comparison(),
                threshold,
                all("chosen"),
                text("topic"),
                text("period"),
                parts(),
                one(Category.values(), text("category")),
                one(Stage.values(), text("stage")),
                effective(language),
                text("generally").equals("true"));
    }

    private static String one(Enum<?>[] values, String name) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(name)) ? name : "";
    }
}
