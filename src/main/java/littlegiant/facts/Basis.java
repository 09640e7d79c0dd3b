package littlegiant.facts;

import littlegiant.wording.Text;

/** On what an attestation rests: a competent body's word, or only the enterprise's own. */
public enum Basis {
    ATTESTED(Text.of("主管部门核实", "attested")),
    SELF_DECLARED(Text.of("企业自述", "self-declared"));

    private final Text label;

    Basis(Text label) {
        this.label = label;
    }

    /** What an officer calls it. */
    public Text label() {
        return label;
    }
}
