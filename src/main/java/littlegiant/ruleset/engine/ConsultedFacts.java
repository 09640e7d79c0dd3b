package littlegiant.ruleset.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import littlegiant.facts.Enterprise;
import org.jspecify.annotations.Nullable;

/** Reads the facts of an enterprise on which the applicability of rules depends. */
final class ConsultedFacts {
    private static final String CATEGORY = "/category";
    private static final String INDUSTRY = "/industryCode";

    /** Accessors of an enterprise's own facts, by JSON pointer. */
    private static final Map<String, Function<Enterprise, Object>> FACTS = Map.ofEntries(
            Map.entry("/unifiedSocialCreditCode", Enterprise::unifiedSocialCreditCode),
            Map.entry("/creditCodeVerified", Enterprise::creditCodeVerified),
            Map.entry("/name", Enterprise::name),
            Map.entry("/establishedOn", Enterprise::establishedOn),
            Map.entry("/registeredDivision", Enterprise::registeredDivision),
            Map.entry("/townOrPark", Enterprise::townOrPark),
            Map.entry(INDUSTRY, Enterprise::industryCode),
            Map.entry(CATEGORY, Enterprise::category),
            Map.entry("/stage", Enterprise::stage),
            Map.entry("/technologyEvidence", Enterprise::technologyEvidence),
            Map.entry("/years", enterprise -> enterprise.years().isEmpty() ? null : enterprise.years()),
            Map.entry("/intellectualProperty", Enterprise::intellectualProperty),
            Map.entry("/taxCreditGrade", Enterprise::taxCreditGrade),
            Map.entry("/otherCreditRating", Enterprise::otherCreditRating),
            Map.entry("/abnormalOperation", Enterprise::abnormalOperation),
            Map.entry("/seriousDishonesty", Enterprise::seriousDishonesty),
            Map.entry("/violations", Enterprise::violations));

    private ConsultedFacts() {}

    /** Whether the pointer names one of an enterprise's own facts. */
    static boolean isFact(String pointer) {
        return FACTS.containsKey(pointer);
    }

    /** Accessors of the facts at the pointers, for each of which {@link #isFact} returns true. */
    static List<Function<Enterprise, Object>> accessors(Collection<String> pointers) {
        List<Function<Enterprise, Object>> accessors = new ArrayList<>(pointers.size());
        for (String pointer : pointers) {
            accessors.add(Objects.requireNonNull(FACTS.get(pointer), pointer));
        }
        return List.copyOf(accessors);
    }

    /** The value of the fact at the pointer; null if it was not submitted. */
    static @Nullable Object value(String pointer, Enterprise enterprise) {
        // Callers pass only pointers for which isFact returns true.
        return Objects.requireNonNull(FACTS.get(pointer)).apply(enterprise);
    }

    /**
     * The pointers whose facts the enterprise did not submit.
     *
     * @param pointers JSON pointers into the enterprise; pointers to anything other than its own facts are ignored
     */
    static List<String> missing(Collection<String> pointers, Enterprise enterprise) {
        Set<String> missing = new LinkedHashSet<>();
        for (String pointer : pointers) {
            if (isFact(pointer) && value(pointer, enterprise) == null) {
                missing.add(pointer);
                if (pointer.equals(CATEGORY)) {
                    // The industry code determines the category, so either fact may be supplied.
                    missing.add(INDUSTRY);
                }
            }
        }
        return new ArrayList<>(missing);
    }
}
