package littlegiant.upload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The facts of an enterprise in a file, with the row of each. Years and records are kept as JSON to save memory. */
final class EnterpriseRows {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .build();

    /** The path of declared facts. */
    private static final String MORE = "/more/";

    /** A fact of the enterprise, and the first row that contains it. */
    private record Given(JsonNode fact, int row) {}

    private final int firstRow;
    private final Map<Column, Given> facts = new LinkedHashMap<>();
    private final Map<Integer, Integer> years = new HashMap<>();
    private final Map<Table, List<byte[]>> lists = new EnumMap<>(Table.class);
    private final Map<Table, List<Integer>> rows = new EnumMap<>(Table.class);

    EnterpriseRows(int firstRow) {
        this.firstRow = firstRow;
    }

    /**
     * Adds a fact of the enterprise.
     *
     * @return the row with an earlier, different value; 0 if there is none
     */
    int give(Column column, JsonNode fact, int row) {
        Given before = facts.putIfAbsent(column, new Given(fact, row));
        return before == null || before.fact.equals(fact) ? 0 : before.row;
    }

    /** The first value of the fact. */
    JsonNode fact(Column column) {
        // Called only for columns with a value.
        return Objects.requireNonNull(facts.get(column)).fact;
    }

    boolean has(Column column) {
        return facts.containsKey(column);
    }

    /** The row of a fact of the enterprise; the enterprise's first row if the fact is missing. */
    int rowOf(Column column) {
        Given given = facts.get(column);
        return given == null ? firstRow : given.row;
    }

    /**
     * Adds a fiscal year.
     *
     * @return the row that already has it; 0 if none does
     */
    int takeYear(int fiscalYear, int row) {
        Integer before = years.putIfAbsent(fiscalYear, row);
        return before == null ? 0 : before;
    }

    /** Adds a year or a record. */
    void add(Table table, Map<Column, JsonNode> entry, int row) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        var more = JSON.createObjectNode();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (Map.Entry<Column, JsonNode> fact : entry.entrySet()) {
                String path = fact.getKey().path();
                if (path.startsWith(MORE)) {
                    more.set(path.substring(MORE.length()), fact.getValue());
                } else {
                    json.writeFieldName(path.substring(1));
                    json.writeTree(fact.getValue());
                }
            }
            if (!more.isEmpty()) {
                json.writeFieldName("more");
                json.writeTree(more);
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        lists.computeIfAbsent(table, one -> new ArrayList<>(2)).add(out.toByteArray());
        rows.computeIfAbsent(table, one -> new ArrayList<>(2)).add(row);
    }

    /** Adds the records of another object, found before the enterprise. */
    void join(EnterpriseRows other) {
        other.lists.forEach((table, entries) -> {
            lists.computeIfAbsent(table, one -> new ArrayList<>(2)).addAll(entries);
            rows.computeIfAbsent(table, one -> new ArrayList<>(2)).addAll(other.rows.get(table));
        });
    }

    boolean hasRecords(Table table) {
        return lists.containsKey(table);
    }

    /** The row of a year or a record. */
    int rowOf(Table table, int index) {
        return rows.getOrDefault(table, List.of()).get(index);
    }

    /**
     * The assessment request, JSON in UTF-8.
     *
     * @param asked the other properties of the request
     */
    byte[] request(Map<String, JsonNode> asked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2_048);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> entry : asked.entrySet()) {
                json.writeFieldName(entry.getKey());
                json.writeTree(entry.getValue());
            }
            json.writeFieldName("enterprise");
            JSON.writeTree(json, enterprise());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private JsonNode enterprise() {
        var enterprise = JSON.createObjectNode();
        Set<Column> columns = new LinkedHashSet<>(Table.ENTERPRISES.columns());
        columns.addAll(facts.keySet());
        for (Column column : columns) {
            if (facts.containsKey(column)) {
                String path = column.path();
                int leaf = path.lastIndexOf('/');
                (leaf == 0 ? enterprise : enterprise.withObject(path.substring(0, leaf)))
                        .set(path.substring(leaf + 1), fact(column));
            }
        }
        for (Map.Entry<Table, List<byte[]>> list : lists.entrySet()) {
            var entries = enterprise.putArray(list.getKey().list().substring(1));
            for (byte[] entry : list.getValue()) {
                entries.addRawValue(new RawValue(new String(entry, StandardCharsets.UTF_8)));
            }
        }
        return enterprise;
    }
}
