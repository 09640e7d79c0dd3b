package littlegiant.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import littlegiant.console.ShownAnswer.ShownFinding;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Text;

/** Says of a decision in one line what is short, what is to be supplied and what waits for a person. */
final class AnswerSummary {
    private AnswerSummary() {}

    /**
     * The line.
     *
     * @param findings all of the decision
     * @param open those that need attention, the worst first
     * @param settled how many do not
     * @param grounds whether they are grounds of revocation
     */
    static Text of(List<JsonNode> findings, List<ShownFinding> open, int settled, boolean grounds) {
        long unmet = count(findings, grounds ? Status.MET : Status.NOT_MET);
        long review = count(findings, Status.REVIEW);
        Set<String> missing = new LinkedHashSet<>();
        findings.forEach(finding -> finding.path("missing").forEach(pointer -> missing.add(pointer.asText())));
        List<Text> said = new ArrayList<>();
        if (unmet > 0) {
            said.add(
                    grounds
                            ? AnswerText.GROUNDS.with(unmet)
                            : unmet == 1
                                    ? AnswerText.SHORT_OF_ONE.with(why(open.get(0)))
                                    : AnswerText.SHORT_OF.with(unmet));
        }
        if (!missing.isEmpty()) {
            said.add(AnswerText.TO_SUPPLY.with(missing.size()));
        }
        if (review > 0) {
            said.add(AnswerText.TO_SETTLE.with(review));
        }
        if (said.isEmpty()) {
            return grounds ? AnswerText.NONE_ESTABLISHED : AnswerText.ALL_MET.with(settled);
        }
        return Text.join(AnswerText.BETWEEN, said);
    }

    private static Text why(ShownFinding unmet) {
        return unmet.shortGap() != null ? unmet.shortGap() : Text.verbatim(unmet.title());
    }

    private static long count(List<JsonNode> findings, Status status) {
        return findings.stream()
                .filter(finding -> AnswerReader.status(finding) == status)
                .count();
    }
}
