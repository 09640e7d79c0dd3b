package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.ruleset.language.CaseReader;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Text;

/** What cases expect and get, in the reader's words, as {@code caseWords:}. */
@TemplateData(namespace = "caseWords")
public final class CaseWords {
    private CaseWords() {}

    /** The label of a status or an outcome as a case file writes it; any other text as it is. */
    public static Text label(String written) {
        for (Status status : Status.values()) {
            if (status.name().equals(written)) {
                return status.label();
            }
        }
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equals(written)) {
                return outcome.label();
            }
        }
        return written.equals(CaseReader.NOT_STATED) ? CasesText.NOT_STATED : Text.verbatim(written);
    }
}
