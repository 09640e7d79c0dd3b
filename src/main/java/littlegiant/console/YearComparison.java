package littlegiant.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.assessment.Replay;
import littlegiant.records.AssessmentRecord;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import org.jspecify.annotations.Nullable;

/**
 * The assessments of an enterprise beside each other, one for each year, the earliest first.
 *
 * @param years the columns
 * @param decisions what each decision came to, a cell for each year
 * @param criteria the status and figure of each criterion, likewise
 */
public record YearComparison(List<ComparedYear> years, List<ComparedRow> decisions, List<ComparedRow> criteria) {

    /** A year, with the address of its assessment. */
    public record ComparedYear(int year, String address) {}

    /**
     * A row.
     *
     * @param id of the criterion, or the decision
     * @param cells null where it was not decided in that year
     */
    public record ComparedRow(String id, String clause, String title, List<@Nullable ComparedCell> cells) {

        /** Whether it has a figure in some year, which can be drawn. */
        public boolean isDrawable() {
            return cells.stream().anyMatch(cell -> cell != null && cell.value() != null);
        }
    }

    /**
     * What came of it in a year.
     *
     * @param value the figure as a number, to be drawn; null where it is none
     * @param threshold likewise
     */
    public record ComparedCell(
            StatusMark mark,
            String observed,
            String required,
            @Nullable BigDecimal value,
            @Nullable BigDecimal threshold) {}

    /** Compares assessments, the earliest first, one a year. */
    static YearComparison of(List<AssessmentRecord> byYear) {
        int many = byYear.size();
        List<ComparedYear> years = new ArrayList<>();
        Map<String, ComparedRow> decisions = new LinkedHashMap<>();
        Map<String, ComparedRow> criteria = new LinkedHashMap<>();
        // The latest answer comes first: its order and its words are those of the rows.
        for (int column = many - 1; column >= 0; column--) {
            AssessmentRecord one = byYear.get(column);
            years.add(
                    0,
                    new ComparedYear(
                            one.summary().asOf().getYear(),
                            "/console/assessments/" + one.summary().id()));
            for (JsonNode decision : Replay.parsed(one.answer()).path("decisions")) {
                put(
                        decisions,
                        decided(decision),
                        column,
                        many,
                        decision.path("decision").asText(),
                        decision);
                Outcome outcome = Outcome.valueOf(decision.path("outcome").asText());
                boolean grounds = List.of(Outcome.GROUNDS_FOUND, Outcome.UNDER_INVESTIGATION, Outcome.NO_GROUNDS)
                        .contains(outcome);
                for (JsonNode finding : decision.path("findings")) {
                    put(
                            criteria,
                            found(finding, grounds),
                            column,
                            many,
                            finding.path("criterion").asText(),
                            finding);
                }
            }
        }
        return new YearComparison(years, List.copyOf(decisions.values()), List.copyOf(criteria.values()));
    }

    private static void put(
            Map<String, ComparedRow> rows, ComparedCell cell, int column, int many, String id, JsonNode said) {
        ComparedRow row = rows.computeIfAbsent(id, none -> {
            List<@Nullable ComparedCell> cells = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                cells.add(null);
            }
            return new ComparedRow(
                    id, said.path("clause").asText(""), said.path("title").asText(id), cells);
        });
        row.cells().set(column, cell);
    }

    private static ComparedCell decided(JsonNode decision) {
        return new ComparedCell(
                StatusMark.of(Outcome.valueOf(decision.path("outcome").asText())), "", "", null, null);
    }

    private static ComparedCell found(JsonNode finding, boolean grounds) {
        Status status = Status.valueOf(finding.path("status").asText());
        String observed = finding.path("observed").asText("");
        String required = finding.path("required").asText("");
        Optional<ShownFigure> figure = ShownFigure.read(observed);
        Optional<ShownFigure> asked = ShownFigure.read(required)
                .filter(limit ->
                        figure.filter(is -> is.unit().equals(limit.unit())).isPresent());
        return new ComparedCell(
                grounds ? StatusMark.ofGround(status) : StatusMark.of(status),
                observed,
                required,
                asked.isPresent() ? figure.get().value() : null,
                asked.map(ShownFigure::value).orElse(null));
    }

    /** The row of a criterion that can be drawn: the one that is named, or the first; empty where none can. */
    Optional<ComparedRow> drawn(@Nullable String criterion) {
        return criteria.stream()
                .filter(ComparedRow::isDrawable)
                .filter(row -> criterion == null || row.id().equals(criterion))
                .findFirst()
                .or(() -> criteria.stream().filter(ComparedRow::isDrawable).findFirst());
    }
}
