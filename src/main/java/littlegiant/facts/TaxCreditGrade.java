package littlegiant.facts;

import littlegiant.wording.Labelled;
import littlegiant.wording.Text;

/** The tax authority's credit grades. */
public enum TaxCreditGrade implements Labelled {
    A,
    B,
    /** Newly established, or without revenue in the year. */
    M,
    C,
    D;

    /** The letter of the grade, in every language. */
    @Override
    public Text label() {
        return Text.verbatim(name());
    }
}
