package littlegiant.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.assessment.Replay;
import littlegiant.console.ShownAnswer.ShownDecision;
import littlegiant.console.ShownAnswer.ShownFinding;
import littlegiant.impact.EnterpriseComparison.BothAnswers;
import littlegiant.ruleset.language.RuleFiles;
import org.jspecify.annotations.Nullable;

/** One enterprise as it comes out under both rules of a comparison, side by side. */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BothAnswersPage(
        String study,
        String title,
        String creditCode,
        String town,
        LocalDate asOf,
        String assessment,
        LocalDate factsOf,
        String base,
        String candidate,
        boolean workingCopy,
        List<PairedDecision> decisions)
        implements TemplateInstance {

    /**
     * A decision under both rules.
     *
     * @param before, after null where the rules do not have it
     * @param differing the criteria that come out otherwise
     */
    public record PairedDecision(
            String title,
            @Nullable StatusMark before,
            @Nullable StatusMark after,
            List<PairedFinding> differing,
            List<PairedFinding> same) {}

    /** A criterion under both rules. */
    public record PairedFinding(
            String criterion,
            String clause,
            String title,
            @Nullable ShownFinding before,
            @Nullable ShownFinding after) {

        /** Whether one of them is not there, or says something else. */
        boolean differs() {
            return before == null
                    || after == null
                    || !before.mark().equals(after.mark())
                    || !before.required().equals(after.required())
                    || !before.observed().equals(after.observed())
                    || !before.title().equals(after.title());
        }
    }

    static BothAnswersPage of(BothAnswers both, String policy) {
        JsonNode enterprise = Replay.parsed(both.latest().request()).path("enterprise");
        Optional<ShownAnswer> before = read(both.before(), enterprise, both.baseFiles(), policy);
        Optional<ShownAnswer> after = read(both.after(), enterprise, both.candidateFiles(), policy);
        String name = enterprise.path("name").asText("");
        String code = enterprise.path("unifiedSocialCreditCode").asText("");
        return new BothAnswersPage(
                both.study().id(),
                name.isEmpty() ? code : name,
                code,
                enterprise.path("townOrPark").asText(""),
                both.study().asOf(),
                both.latest().summary().id().toString(),
                both.latest().summary().asOf(),
                both.study().base(),
                both.study().candidate(),
                both.study().workingCopy(),
                decisions(before, after));
    }

    private static Optional<ShownAnswer> read(
            Optional<JsonNode> answer, JsonNode enterprise, RuleFiles files, String policy) {
        return answer.map(one -> AnswerReader.read(one, enterprise, RuleQuotes.of(files, policy), null));
    }

    private static List<PairedDecision> decisions(Optional<ShownAnswer> before, Optional<ShownAnswer> after) {
        Map<String, ShownDecision> then = byName(before);
        Map<String, ShownDecision> now = byName(after);
        Map<String, ShownDecision> all = new LinkedHashMap<>(now);
        then.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .map(name -> paired(then.get(name), now.get(name)))
                .toList();
    }

    private static Map<String, ShownDecision> byName(Optional<ShownAnswer> answer) {
        Map<String, ShownDecision> decisions = new LinkedHashMap<>();
        answer.ifPresent(one -> one.decisions().forEach(decision -> decisions.put(decision.decision(), decision)));
        return decisions;
    }

    private static PairedDecision paired(@Nullable ShownDecision before, @Nullable ShownDecision after) {
        Map<String, ShownFinding> then = byCriterion(before);
        Map<String, ShownFinding> now = byCriterion(after);
        Map<String, ShownFinding> all = new LinkedHashMap<>(now);
        then.forEach(all::putIfAbsent);
        List<PairedFinding> differing = new ArrayList<>();
        List<PairedFinding> same = new ArrayList<>();
        all.forEach((key, finding) -> {
            PairedFinding pair = new PairedFinding(
                    finding.criterion(), finding.clause(), finding.title(), then.get(key), now.get(key));
            (pair.differs() ? differing : same).add(pair);
        });
        ShownDecision named = after != null ? after : before;
        return new PairedDecision(
                named == null ? "" : named.title(),
                before == null ? null : before.mark(),
                after == null ? null : after.mark(),
                differing,
                same);
    }

    /** The findings by their criterion; where one has several, by their place among them. */
    private static Map<String, ShownFinding> byCriterion(@Nullable ShownDecision decision) {
        Map<String, ShownFinding> findings = new LinkedHashMap<>();
        if (decision != null) {
            for (ShownFinding finding : decision.all()) {
                int place = 0;
                while (findings.putIfAbsent(finding.criterion() + ' ' + place, finding) != null) {
                    place++;
                }
            }
        }
        return findings;
    }
}
