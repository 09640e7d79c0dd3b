package littlegiant.facts;

import java.util.List;

/** Enterprises of which only the facts in question are given. */
final class Enterprises {
    private Enterprises() {}

    static Enterprise with(String creditCode, String industryCode, Category category) {
        return of(creditCode, null, industryCode, category, List.of());
    }

    static Enterprise verified(String creditCode, Boolean verified) {
        return new Enterprise(
                creditCode,
                verified,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Enterprise with(FiscalYear... years) {
        return of(null, null, null, null, List.of(years));
    }

    static Enterprise of(
            String creditCode, String division, String industryCode, Category category, List<FiscalYear> years) {
        return new Enterprise(
                creditCode,
                null,
                null,
                null,
                division,
                null,
                industryCode,
                category,
                null,
                null,
                years,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
