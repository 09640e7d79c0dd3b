package littlegiant.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise's facts as submitted; a component that is null was not given, which is never the same as false, zero
 * or an empty list.
 *
 * @param unifiedSocialCreditCode 18 characters, GB 32100-2015
 * @param creditCodeVerified whether a person has looked up that the code is the enterprise's although its check character
 *     does not match: codes registered before 2016 in some cities are so
 * @param registeredDivision six digits of GB/T 2260: where the enterprise is registered. The division inside the credit
 *     code is the registering authority's and says nothing of it
 * @param industryCode GB/T 4754, {@code C3089} or {@code 3089}
 * @param category as stated, or else from the industry code: null only where neither says it
 * @param years empty where none was given; whoever submits may leave them out
 * @param attestations without any where none was given; whoever submits may leave them out
 * @param violations null where nobody has asked the authorities, empty where none is known
 * @param more the facts of no year that policies declare
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

    /** The enterprise; its credit code is in capital letters whatever it was written in. */
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

    /** An enterprise without facts that policies declare. */
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

    /** Whether the category is the enterprise's own statement and not what its industry code says. */
    public boolean categoryIsStated() {
        return category != null
                && !category.equals(Category.ofCode(industryCode).orElse(null));
    }

    /** The place of a fiscal year in {@link #years()}, -1 where it was not given. */
    public int indexOfYear(int fiscalYear) {
        for (int i = 0; i < years.size(); i++) {
            if (years.get(i).fiscalYear() == fiscalYear) {
                return i;
            }
        }
        return -1;
    }

    /** The figures of a fiscal year, where they were given. */
    public Optional<FiscalYear> year(int fiscalYear) {
        int index = indexOfYear(fiscalYear);
        return index < 0 ? Optional.empty() : Optional.of(years.get(index));
    }

    /**
     * The JSON pointer of a number: into the year's entry where it is of a year, or {@code /years/-/…} (RFC 6901's element after the last)
     * where the year itself was not given.
     */
    public String pointer(NumberFact fact, int fiscalYear) {
        if (!fact.isOfYear()) {
            return fact.place();
        }
        int index = indexOfYear(fiscalYear);
        return "/years/" + (index < 0 ? "-" : Integer.toString(index)) + fact.place();
    }
}
