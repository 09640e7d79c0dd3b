package littlegiant.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import littlegiant.document.CsvSheet;
import littlegiant.document.Sheet;
import littlegiant.document.XlsxSheet;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredAttestations;
import littlegiant.facts.DeclaredValues;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Named;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/** The template, filled in with enterprises as an office would: labels for codes, days as days, 无 for what there is not. */
final class FilledTemplate {
    private FilledTemplate() {}

    static byte[] csv(List<Enterprise> enterprises, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = new CsvSheet(out)) {
            table(Table.ENTERPRISES, enterprises, sheet, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] workbook(List<Enterprise> enterprises, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxSheet sheet = new XlsxSheet(out, TemplateNotes.SHEET.in(language))) {
            TemplateNotes.write(UploadTemplate.of(Declarations.NONE), sheet, language);
            for (Table table : List.of(Table.VIOLATIONS, Table.ENTERPRISES, Table.RIGHTS)) {
                sheet.next(table.label().in(language));
                table(table, enterprises, sheet, language);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void table(Table table, List<Enterprise> enterprises, Sheet sheet, Language language)
            throws IOException {
        sheet.titles(table.columns().stream()
                .map(column -> column.heading().in(language))
                .toList());
        TemplateNotes.hints(table.columns(), sheet, language);
        // Every enterprise's first row, then every second one: rows of one need not stand together.
        for (int n = 0; n < 100; n++) {
            for (Enterprise enterprise : enterprises) {
                JsonNode facts = node(enterprise, language);
                JsonNode rows = facts.at(table.list());
                if (n < rows.size() || n == 0 && table == Table.ENTERPRISES) {
                    row(table, facts, rows.path(n), n, Math.max(1, rows.size()), sheet, language);
                }
            }
        }
    }

    private static void row(Table table, JsonNode facts, JsonNode entry, int n, int of, Sheet sheet, Language language)
            throws IOException {
        for (Column column : table.columns()) {
            // What is said of the enterprise stands in one of its rows, another for each fact.
            boolean here = column.path().equals(Table.CODE) || column.path().length() % of == n;
            JsonNode fact =
                    column.ofRow() ? entry.at(column.path()) : here ? facts.at(column.path()) : entry.path("nothing");
            cell(fact, sheet, language);
        }
        sheet.end();
    }

    private static void cell(JsonNode fact, Sheet sheet, Language language) throws IOException {
        if (fact.isNumber()) {
            sheet.number(fact.decimalValue());
        } else if (fact.isBoolean()) {
            sheet.text(language == Language.ZH ? (fact.asBoolean() ? "是" : "否") : fact.asBoolean() ? "yes" : "no");
        } else if (fact.isArray()) {
            List<String> words = new ArrayList<>();
            fact.forEach(one -> words.add(one.asText()));
            boolean records = fact.size() > 0 && fact.get(0).isObject();
            sheet.text(records ? null : words.isEmpty() ? CellType.NONE.in(language) : String.join("、", words));
        } else if (fact.isPojo()) {
            sheet.day((LocalDate) ((com.fasterxml.jackson.databind.node.POJONode) fact).getPojo());
        } else {
            sheet.text(fact.isTextual() ? fact.asText() : null);
        }
    }

    /** A record as it would be submitted, but with labels for codes and days as days; null components are left out. */
    private static JsonNode node(Object fact, Language language) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (fact instanceof Record record) {
            ObjectNode node = json.objectNode();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object value = value(component, record);
                if (value != null && !(value instanceof DeclaredValues) && !(value instanceof DeclaredAttestations)) {
                    Named named = component.getAnnotation(Named.class);
                    node.set(named == null ? component.getName() : named.value(), node(value, language));
                }
            }
            return node;
        }
        if (fact instanceof List<?> list) {
            var node = json.arrayNode();
            list.forEach(one -> node.add(node(one, language)));
            return node;
        }
        if (fact instanceof Boolean flag) {
            return json.booleanNode(flag);
        }
        if (fact instanceof Number number) {
            return DecimalNode.valueOf(new BigDecimal(number.toString()));
        }
        if (fact instanceof LocalDate day) {
            return json.pojoNode(day);
        }
        return json.textNode(fact instanceof Enum<?> constant ? label(constant, language) : fact.toString());
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String label(Enum<?> constant, Language language) {
        try {
            return ((Text) constant.getClass().getMethod("label").invoke(constant)).in(language);
        } catch (ReflectiveOperationException none) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }
}
