package littlegiant.assessment;

import java.nio.charset.StandardCharsets;

/** The properties of an assessment's JSON, with names encoded once together with the surrounding punctuation. */
enum Property {
    ID("id"),
    POLICY("policy"),
    RELEASE("release"),
    AS_OF("asOf"),
    ASSESSED_AT("assessedAt"),
    REFERENCE_FISCAL_YEAR("referenceFiscalYear"),
    CATEGORY("category"),
    VALUE("value"),
    STATED("stated"),
    WARNINGS("warnings"),
    DECISIONS("decisions"),
    DECISION("decision"),
    OUTCOME("outcome"),
    LABEL("label"),
    NOTE("note"),
    FINDINGS("findings"),
    CRITERION("criterion"),
    CLAUSE("clause"),
    TITLE("title"),
    STATUS("status"),
    MESSAGE("message"),
    REQUIRED("required"),
    OBSERVED("observed"),
    FACTS("facts"),
    MISSING("missing"),
    ACTION("action"),
    GAP("gap"),
    FACT("fact"),
    BY("by"),
    PARTS("parts"),
    SUPPORT("support"),
    MEASURE("measure"),
    POOL("pool"),
    FOUND("found"),
    NOT_MET("notMet"),
    REVIEW("review");

    private final String text;
    private final byte[] alone;
    private final byte[] first;
    private final byte[] next;

    Property(String text) {
        this.text = text;
        this.alone = ("\"" + text + "\":").getBytes(StandardCharsets.US_ASCII);
        this.first = ("{\"" + text + "\":").getBytes(StandardCharsets.US_ASCII);
        this.next = (",\"" + text + "\":").getBytes(StandardCharsets.US_ASCII);
    }

    /** Its name. */
    String text() {
        return text;
    }

    /** The encoded name without preceding punctuation. */
    byte[] alone() {
        return alone;
    }

    /** The encoded name as first property, with the opening brace. */
    byte[] first() {
        return first;
    }

    /** The encoded name after another property, with a comma. */
    byte[] next() {
        return next;
    }
}
