package littlegiant.assessment;

import java.nio.charset.StandardCharsets;

/** A property of an assessment's JSON, its name encoded once with the marks that stand around it. */
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

    /** Its name behind a bracket that is there already. */
    byte[] alone() {
        return alone;
    }

    /** The beginning of an object of which it is the first property. */
    byte[] first() {
        return first;
    }

    /** Its name after another property. */
    byte[] next() {
        return next;
    }
}
