package littlegiant.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The submitted facts of an enterprise; a null component was not submitted, which is never the same as false, zero or
 * an empty list.
 *
 * @param unifiedSocialCreditCode 18 characters, GB 32100-2015
 * @param creditCodeVerified whether a person has verified that the code is the enterprise's although its check
 *     character does not match, as for codes registered before 2016 in some cities
 * @param registeredDivision the division in which the enterprise is registered, six digits of GB/T 2260; the division
 *     in the credit code is the registering authority's and may differ
 * @param industryCode GB/T 4754, {@code C3089} or {@code 3089}
 * @param category as stated, or otherwise from the industry code: null only if neither gives it
 * @param years empty if none was submitted
 * @param attestations without any if none was submitted
 * @param violations null if the authorities have not been asked, empty if none is known
 * @param more the declared facts outside the years
 */
public record Enterprise(
        @Nullable String unifiedSocialCreditCode,
        @Nullable Boolean creditCodeVerified,
        @Nullable String name,
        @Nullable LocalDate establishedOn,
        @Nullable String registeredDivision,
        @Nullable String townOrPark,
        @Nullable String industryCode,
        @Nullable Category category,
        @Nullable Stage stage,
        @Nullable List<TechnologyEvidence> technologyEvidence,
        List<FiscalYear> years,
        @Nullable List<IntellectualProperty> intellectualProperty,
        @Nullable TaxCreditGrade taxCreditGrade,
        @Nullable String otherCreditRating,
        @Nullable Boolean abnormalOperation,
        @Nullable Boolean seriousDishonesty,
        Attestations attestations,
        List<Violation> violations,
        DeclaredValues more) {

    /** Converts the credit code to capital letters. */
    public Enterprise {
        unifiedSocialCreditCode =
                unifiedSocialCreditCode == null ? null : CreditCode.inCapitals(unifiedSocialCreditCode);
        category = category != null ? category : Category.ofCode(industryCode).orElse(null);
        technologyEvidence = technologyEvidence == null ? null : List.copyOf(technologyEvidence);
        years = years == null ? List.of() : List.copyOf(years);
        intellectualProperty = intellectualProperty == null ? null : List.copyOf(intellectualProperty);
        attestations = attestations == null ? Attestations.NONE : attestations;
        violations = violations == null ? null : List.copyOf(violations);
        more = more == null ? DeclaredValues.NONE : more;
    }

    /** Creates an enterprise without declared facts. */
    public Enterprise(
            String unifiedSocialCreditCode,
            Boolean creditCodeVerified,
            String name,
            LocalDate establishedOn,
            String registeredDivision,
            String townOrPark,
            String industryCode,
            Category category,
            Stage stage,
            List<TechnologyEvidence> technologyEvidence,
            List<FiscalYear> years,
            List<IntellectualProperty> intellectualProperty,
            TaxCreditGrade taxCreditGrade,
            String otherCreditRating,
            Boolean abnormalOperation,
            Boolean seriousDishonesty,
            Attestations attestations,
            List<Violation> violations) {
        this(
                unifiedSocialCreditCode,
                creditCodeVerified,
                name,
                establishedOn,
                registeredDivision,
                townOrPark,
                industryCode,
                category,
                stage,
                technologyEvidence,
                years,
                intellectualProperty,
                taxCreditGrade,
                otherCreditRating,
                abnormalOperation,
                seriousDishonesty,
                attestations,
                violations,
                DeclaredValues.NONE);
    }

    /** Whether the enterprise states the category itself, rather than by its industry code. */
    public boolean categoryIsStated() {
        return category != null
                && !category.equals(Category.ofCode(industryCode).orElse(null));
    }

    /** The index of a fiscal year in {@link #years()}, -1 if it was not submitted. */
    public int indexOfYear(int fiscalYear) {
        for (int i = 0; i < years.size(); i++) {
            if (years.get(i).fiscalYear() == fiscalYear) {
                return i;
            }
        }
        return -1;
    }

    /** The figures of a fiscal year; empty if they were not submitted. */
    public Optional<FiscalYear> year(int fiscalYear) {
        return Optional.ofNullable(yearOrNull(fiscalYear));
    }

    /** The figures of a fiscal year; null if they were not submitted. */
    public @Nullable FiscalYear yearOrNull(int fiscalYear) {
        int index = indexOfYear(fiscalYear);
        return index < 0 ? null : years.get(index);
    }

    /**
     * The JSON pointer of a number: into the entry of its year, or {@code /years/-/…} (RFC 6901's element after the
     * last) if the year was not submitted.
     */
    public String pointer(NumberFact fact, int fiscalYear) {
        return fact.isOfYear() ? fact.pointerInYear(indexOfYear(fiscalYear)) : fact.place();
    }
}
