package littlegiant.facts;

import littlegiant.wording.Text;

/** The tax authority's credit grades. */
public enum TaxCreditGrade {
    A,
    B,
    /** Newly established, or without revenue in the year. */
    M,
    C,
    D;

    /** The letter of the grade, in every language. */
    public Text label() {
        return Text.verbatim(name());
    }
}
