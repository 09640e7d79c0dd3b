package littlegiant.facts;

/** The tax authority's credit grades. */
public enum TaxCreditGrade {
    A,
    B,
    /** New or without revenue in the year. */
    M,
    C,
    D
}
