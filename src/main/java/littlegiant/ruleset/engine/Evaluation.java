package littlegiant.ruleset.engine;

import java.time.LocalDate;
import java.util.List;
import littlegiant.wording.Text;

/**
 * The results of one policy of one release for one enterprise on one day.
 *
 * @param referenceFiscalYear the last complete calendar year before {@code asOf}
 * @param decisions in the order of the file names, without files of support measures
 * @param support in the order of the files
 * @param warnings further notes for the reader: a plan period that has ended, rules whose applicability is unknown
 */
public record Evaluation(
        Policy policy,
        LocalDate asOf,
        int referenceFiscalYear,
        List<DecisionResult> decisions,
        List<SupportOffer> support,
        List<Text> warnings) {}
