package littlegiant.ruleset.language;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.facts.Attestation;
import littlegiant.facts.Attestations;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.Named;
import littlegiant.facts.Violation;

/** The JSON property names under which facts are submitted. */
final class FactProperties {
    private static final Set<String> ALL = named(
            Enterprise.class,
            FiscalYear.class,
            IntellectualProperty.class,
            Attestations.class,
            Attestation.class,
            Violation.class);

    private FactProperties() {}

    /** Every property of an enterprise and of its nested facts, in alphabetical order. */
    static Set<String> all() {
        return ALL;
    }

    private static Set<String> named(Class<?>... records) {
        Set<String> names = new TreeSet<>();
        for (Class<?> record : records) {
            for (RecordComponent component : record.getRecordComponents()) {
                Named named = component.getAnnotation(Named.class);
                names.add(named == null ? component.getName() : named.value());
            }
        }
        return names;
    }
}
