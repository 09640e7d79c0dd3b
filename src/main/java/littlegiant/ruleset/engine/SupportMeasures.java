package littlegiant.ruleset.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FactLabels;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.Offer;
import littlegiant.vocabulary.Statement;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Determines which support measures of a file an enterprise may apply for, and why others are not listed. */
final class SupportMeasures {
    private static final Template STAGE_UNKNOWN =
            Template.of("缺少资料({0}),无法列出全部支持措施", "facts are missing ({0}), so not every support measure can be listed");
    private static final Template NOT_LISTED =
            Template.of("{0},因此支持措施未能全部列出", "{0}; so not every support measure is listed");

    private SupportMeasures() {}

    /**
     * Determines the measures.
     *
     * @param results of the file's rules
     */
    static ApplicableRules of(DecisionFile file, Enterprise enterprise, RuleResults results) {
        List<SupportOffer> offers = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        List<Text> warnings = new ArrayList<>();
        for (int r = 0; r < results.size(); r++) {
            RuleDefinition rule = file.rules().get(r);
            TruthValue truth = results.applies(r);
            TooManyCombinations crowded = results.crowded(r);
            Statement[] inserted = results.inserted(r);
            if (crowded != null) {
                warnings.add(NOT_LISTED.with(crowded.words()));
            } else if (truth != null && truth.isUnknown()) {
                missing.addAll(truth.missing());
            } else if (truth != null && truth.isTrue()) {
                if (inserted == null) {
                    warnings.add(NOT_LISTED.with(
                            TooManyCombinations.ofDisagreement(rule).words()));
                } else {
                    offers.add(new SupportOffer(rule, (Offer) inserted[0]));
                }
            }
        }
        if (!missing.isEmpty()) {
            warnings.add(STAGE_UNKNOWN.with(FactLabels.listed(List.copyOf(missing), enterprise)));
        }
        return new ApplicableRules(List.of(), List.copyOf(offers), List.copyOf(warnings));
    }
}
