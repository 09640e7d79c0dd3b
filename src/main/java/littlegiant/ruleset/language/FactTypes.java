package littlegiant.ruleset.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Category;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Figure;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import littlegiant.facts.Severity;
import littlegiant.facts.SizeClass;
import littlegiant.facts.Stage;
import littlegiant.facts.TaxCreditGrade;
import littlegiant.facts.TechnologyEvidence;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;

/** The types of {@code littlegiant.facts} that a rule file may name; a rule file can reach no others. */
public final class FactTypes {
    private static final Map<String, FactType> PATTERNS = patterns();
    private static final Map<String, Class<? extends Enum<?>>> ENUMS = enums();
    private static final Set<String> IMPORTABLE = importableNames();

    private FactTypes() {}

    private static Map<String, FactType> patterns() {
        Map<String, FactType> patterns = new LinkedHashMap<>();
        for (FactType type : List.of(
                FactType.of(Enterprise.class, ""),
                FactType.of(FiscalYear.class, "/years"),
                FactType.of(IntellectualProperty.class, "/intellectualProperty"),
                FactType.of(Violation.class, "/violations"))) {
            patterns.put(type.type().getSimpleName(), type);
        }
        return Collections.unmodifiableMap(patterns);
    }

    private static Map<String, Class<? extends Enum<?>>> enums() {
        Map<String, Class<? extends Enum<?>>> enums = new LinkedHashMap<>();
        List.of(
                        Category.class,
                        Stage.class,
                        TechnologyEvidence.class,
                        TaxCreditGrade.class,
                        RightType.class,
                        RightStatus.class,
                        ViolationGround.class,
                        Severity.class,
                        SizeClass.class,
                        AttestationTopic.class,
                        Figure.class)
                .forEach(type -> enums.put(type.getSimpleName(), type));
        return Collections.unmodifiableMap(enums);
    }

    private static Set<String> importableNames() {
        Set<String> names = new TreeSet<>(PATTERNS.keySet());
        names.addAll(ENUMS.keySet());
        return Collections.unmodifiableSet(names);
    }

    /** The fact types that a pattern may match, by name. */
    public static Map<String, FactType> patternTypes() {
        return PATTERNS;
    }

    /** The enum types, by name. */
    public static Map<String, Class<? extends Enum<?>>> constantTypes() {
        return ENUMS;
    }

    /** The constants of the enum type with this name, by name; empty if there is no such type. */
    public static Map<String, Enum<?>> constants(String kind) {
        Class<? extends Enum<?>> type = ENUMS.get(kind);
        return type == null ? Map.of() : constants(type);
    }

    /** The simple names of the types that a file may import. */
    public static Set<String> importable() {
        return IMPORTABLE;
    }

    /** The constants of an enum type, by name. */
    public static Map<String, Enum<?>> constants(Class<? extends Enum<?>> type) {
        Map<String, Enum<?>> constants = new LinkedHashMap<>();
        for (Enum<?> constant : type.getEnumConstants()) {
            constants.put(constant.name(), constant);
        }
        return constants;
    }
}
