package littlegiant.console;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.document.CsvSheet;
import littlegiant.document.ExportFormat;
import littlegiant.document.Sheet;
import littlegiant.document.XlsxSheet;
import littlegiant.facts.Stage;
import littlegiant.records.RegistryCursor;
import littlegiant.records.RegistryEntry;
import littlegiant.records.RegistryFilter;
import littlegiant.records.RegistryOrder;
import littlegiant.records.RegistrySearch;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/** Writes what the list of enterprises means to a table, a page at a time. Waits for the disk and for the reader. */
@Singleton
class RegistryExport {
    private static final int TOGETHER = 500;

    private final RegistrySearch search;

    RegistryExport(RegistrySearch search) {
        this.search = search;
    }

    /**
     * Writes a table and ends it.
     *
     * @param decisions the titles of the decisions that have a column each
     */
    void write(
            RegistryFilter filter,
            RegistryOrder order,
            Map<String, String> decisions,
            ExportFormat format,
            Language language,
            OutputStream out)
            throws IOException {
        try (Sheet sheet =
                format == ExportFormat.CSV ? new CsvSheet(out) : new XlsxSheet(out, RegistryText.TITLE.in(language))) {
            sheet.titles(titles(decisions, language));
            Optional<RegistryCursor> after = Optional.empty();
            do {
                RegistrySearch.RegistryRows some = search.page(filter, order, after, TOGETHER);
                for (RegistryEntry entry : some.entries()) {
                    row(sheet, entry, decisions, language);
                }
                after = Optional.ofNullable(some.next());
            } while (after.isPresent());
        }
    }

    private static List<String> titles(Map<String, String> decisions, Language language) {
        List<String> titles = new ArrayList<>();
        for (Text title : List.of(
                RegistryText.CODE, RegistryText.NAME, RegistryText.TOWN, RegistryText.STAGE, RegistryText.RECOGNISED)) {
            titles.add(title.in(language));
        }
        titles.addAll(decisions.values());
        titles.add(RegistryText.ASSESSED.in(language));
        return titles;
    }

    private static void row(Sheet sheet, RegistryEntry entry, Map<String, String> decisions, Language language)
            throws IOException {
        sheet.text(entry.creditCode())
                .text(entry.name())
                .text(entry.townOrPark())
                .text(
                        entry.stage() == null
                                ? null
                                : Stage.valueOf(entry.stage()).label().in(language))
                .text((entry.recognised() ? RegistryText.IS_RECOGNISED : RegistryText.NOT_RECOGNISED).in(language));
        for (String decision : decisions.keySet()) {
            String outcome = entry.outcomes().get(decision);
            sheet.text(outcome == null ? null : Outcome.valueOf(outcome).label().in(language));
        }
        sheet.text(Amounts.moment(entry.assessedAt()).in(language));
        sheet.end();
    }
}
