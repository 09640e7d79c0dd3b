package littlegiant.facts;

import littlegiant.wording.Text;

/** The basis of an attestation: a competent body, or the enterprise's own declaration. */
public enum Basis {
    ATTESTED(Text.of("主管部门核实", "attested")),
    SELF_DECLARED(Text.of("企业自述", "self-declared"));

    private final Text label;

    Basis(Text label) {
        this.label = label;
    }

    /** The label, zh and en. */
    public Text label() {
        return label;
    }
}
