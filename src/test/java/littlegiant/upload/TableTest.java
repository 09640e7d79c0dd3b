package littlegiant.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.facts.Attestation;
import littlegiant.facts.Attestations;
import littlegiant.facts.DeclaredAttestations;
import littlegiant.facts.DeclaredValues;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.Named;
import littlegiant.facts.Violation;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

/** The tables say whatever can be submitted. */
class TableTest {

    private static List<String> names(Class<?> record) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getType() == DeclaredValues.class || component.getType() == DeclaredAttestations.class) {
                // Columns of their own, by what a policy declares.
                continue;
            }
            Named named = component.getAnnotation(Named.class);
            names.add("/" + (named == null ? component.getName() : named.value()));
        }
        return names;
    }

    private static List<String> paths(Table table) {
        return table.columns().stream().map(Column::path).toList();
    }

    @Test
    void every_fact_that_can_be_submitted_has_a_column() {
        Set<String> facts = new TreeSet<>(names(Enterprise.class));
        facts.removeAll(Set.of("/years", "/attestations"));
        facts.addAll(names(FiscalYear.class));
        names(Attestations.class)
                .forEach(topic -> names(Attestation.class).forEach(part -> facts.add("/attestations" + topic + part)));
        assertThat(paths(Table.ENTERPRISES)).containsExactlyInAnyOrderElementsOf(facts);
        Set<String> rights = new TreeSet<>(names(IntellectualProperty.class));
        rights.add(Table.CODE);
        assertThat(paths(Table.RIGHTS)).containsExactlyInAnyOrderElementsOf(rights);
        Set<String> violations = new TreeSet<>(names(Violation.class));
        violations.add(Table.CODE);
        assertThat(paths(Table.VIOLATIONS)).containsExactlyInAnyOrderElementsOf(violations);
    }

    @Test
    void no_heading_of_a_table_is_another_columns_in_either_language() {
        for (Table table : Table.values()) {
            for (Column column : table.columns()) {
                for (Language language : Language.values()) {
                    String plain = Column.plain(column.heading().in(language));
                    assertThat(table.columns().stream().filter(one -> one.isNamed(plain)))
                            .as(plain)
                            .containsExactly(column);
                }
            }
        }
    }
}
