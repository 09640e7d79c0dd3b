package littlegiant.facts;

import littlegiant.wording.Text;

/** The tax authority's credit grades. */
public enum TaxCreditGrade {
    A,
    B,
    /** New or without revenue in the year. */
    M,
    C,
    D;

    /** What an officer calls it: its letter, in every language. */
    public Text label() {
        return Text.verbatim(name());
    }
}
