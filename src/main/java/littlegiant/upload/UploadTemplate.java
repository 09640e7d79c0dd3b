package littlegiant.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import littlegiant.assessment.AskedFacts;
import littlegiant.document.CsvSheet;
import littlegiant.document.Sheet;
import littlegiant.document.XlsxSheet;
import littlegiant.facts.Declarations;
import littlegiant.ruleset.engine.Policy;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * The table that an upload fills in: empty but for its headings and what it says of itself. Of a policy it has the facts that
 * the policy declares, and its notes name the clauses that ask for each column.
 *
 * @param title of the policy, with the number of its document; null where the template is for every policy
 * @param asked the clauses that ask for a fact, of {@link AskedFacts}
 */
record UploadTemplate(Columns columns, @Nullable String title, Map<String, String> asked) {
    /** Below the headings stands the row of hints. */
    private static final int FIRST_FILLED = 2;

    /** The template for every policy that declares these. */
    static UploadTemplate of(Declarations declared) {
        return new UploadTemplate(Columns.of(declared), null, Map.of());
    }

    /** The template for a policy, whose clauses are looked at as they hold on a day. */
    static UploadTemplate of(Policy policy, LocalDate day) {
        return new UploadTemplate(
                Columns.of(policy.header().declared()),
                policy.header().title() + " " + policy.header().documentNumber(),
                AskedFacts.of(policy, day));
    }

    /** Writes it as CSV, where its notes are rows that begin with #. */
    void csv(ByteArrayOutputStream out, Language language) throws IOException {
        try (Sheet sheet = new CsvSheet(out)) {
            titles(columns.of(Table.ENTERPRISES), sheet, language);
            TemplateNotes.hints(columns.of(Table.ENTERPRISES), sheet, language);
            TemplateNotes.general(sheet, language);
        }
    }

    /** Writes it as a workbook: a sheet for each table, with the words to choose where they are few, and one of notes. */
    void workbook(ByteArrayOutputStream out, Language language) throws IOException {
        try (XlsxSheet sheet = new XlsxSheet(out, Table.ENTERPRISES.label().in(language))) {
            for (Table table : Table.values()) {
                if (table != Table.ENTERPRISES) {
                    sheet.next(table.label().in(language));
                }
                List<Column> shown = columns.of(table);
                titles(shown, sheet, language);
                TemplateNotes.hints(shown, sheet, language);
                offer(shown, sheet, FIRST_FILLED, language);
            }
            sheet.next(TemplateNotes.SHEET.in(language));
            TemplateNotes.write(this, sheet, language);
        }
    }

    /** Offers the words of columns where they are few. */
    private static void offer(List<Column> columns, XlsxSheet sheet, int from, Language language) {
        for (int place = 0; place < columns.size(); place++) {
            sheet.offer(
                    place,
                    from,
                    columns.get(place).kind().words().stream()
                            .map(word -> word.in(language))
                            .toList());
        }
    }

    /** The clauses that ask for a column of a table; empty where none does, or of a template for every policy. */
    String clauses(Table table, Column column) {
        String path = column.path().substring(1).replace('/', '.');
        return AskedFacts.clauses(
                asked,
                switch (table) {
                    case ENTERPRISES -> column.ofRow() ? "years.*." + path : path;
                    case RIGHTS, VIOLATIONS -> table.list().substring(1) + '.' + path;
                });
    }

    private static void titles(List<Column> columns, Sheet sheet, Language language) throws IOException {
        sheet.titles(
                columns.stream().map(column -> column.heading().in(language)).toList());
    }
}
