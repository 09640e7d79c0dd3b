package littlegiant.upload;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredAttestation;
import littlegiant.facts.DeclaredFact;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/** The columns of the tables: the predefined ones, followed by those of declared facts. */
final class Columns {
    private final Map<Table, List<Column>> byTable = new EnumMap<>(Table.class);

    private Columns(Declarations declared) {
        for (Table table : Table.values()) {
            byTable.put(table, table.columns());
        }
        List<Column> all = new ArrayList<>(Table.ENTERPRISES.columns());
        Set<String> taken = new HashSet<>();
        all.forEach(column -> taken.addAll(plain(column.heading())));
        for (DeclaredFact fact : declared.facts().values()) {
            Text heading = heading(fact.label(), fact.id(), unit(fact), taken);
            all.add(new Column(fact.place(), heading, kind(fact).withNote(fact.hint()), fact.isOfYear()));
        }
        for (DeclaredAttestation attestation : declared.attestations().values()) {
            Text label = heading(attestation.label(), attestation.id(), NOTHING, taken);
            all.addAll(Table.attestation(attestation, label, attestation.hint()));
        }
        byTable.put(Table.ENTERPRISES, List.copyOf(all));
    }

    private static final Text NOTHING = Text.verbatim("");

    /** The columns for the declarations. */
    static Columns of(Declarations declared) {
        return new Columns(declared);
    }

    /** The columns of a table in the order of the template. */
    List<Column> of(Table table) {
        // Every table has columns.
        return Objects.requireNonNull(byTable.get(table));
    }

    /** The column of a fact. */
    Column column(Table table, String path) {
        return first(table, column -> column.path().equals(path)).orElseThrow();
    }

    Optional<Column> first(Table table, Predicate<Column> wanted) {
        return of(table).stream().filter(wanted).findFirst();
    }

    /** The label with its unit; the id if another column already has that heading. */
    private static Text heading(Text label, String id, Text unit, Set<String> taken) {
        Text called = plain(label).stream().anyMatch(taken::contains) ? Text.verbatim(id) : label;
        taken.addAll(plain(called));
        return Text.join(NOTHING, List.of(called, unit));
    }

    private static Set<String> plain(Text heading) {
        return Set.copyOf(List.of(Column.plain(heading.in(Language.ZH)), Column.plain(heading.in(Language.EN))).stream()
                .distinct()
                .toList());
    }

    private static Text unit(DeclaredFact fact) {
        return switch (fact.unitWritten()) {
            case YUAN -> Text.of("(元)", " (yuan)");
            case PEOPLE -> Text.of("(人)", " (heads)");
            case ITEMS -> Text.of("(项)", " (items)");
            case YEARS -> Text.of("(年)", " (years)");
            case RATIO -> Text.of("(%)", " (%)");
            case YES_NO, DAY -> NOTHING;
        };
    }

    private static CellType kind(DeclaredFact fact) {
        return switch (fact.unitWritten()) {
            case YUAN -> CellType.money();
            case PEOPLE -> CellType.count();
            case ITEMS -> CellType.number(Text.of("整数(项)", "a whole number (items)"));
            case YEARS -> CellType.number(Text.of("整数(年)", "a whole number (years)"));
            case RATIO -> CellType.ratio();
            case YES_NO -> CellType.flag();
            case DAY -> CellType.day();
        };
    }
}
