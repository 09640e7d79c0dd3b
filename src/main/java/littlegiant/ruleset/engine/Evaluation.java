package littlegiant.ruleset.engine;

import java.time.LocalDate;
import java.util.List;
import littlegiant.wording.Text;

/**
 * Everything that one policy of one release says of one enterprise on one day.
 *
 * @param referenceFiscalYear the last complete calendar year before {@code asOf}
 * @param decisions in the order of the files' names; files of support measures are not among them
 * @param support in the order of the files
 * @param warnings what the reader must know besides: a plan period that has ended, rules that could not be told to apply
 */
public record Evaluation(
        Policy policy,
        LocalDate asOf,
        int referenceFiscalYear,
        List<DecisionResult> decisions,
        List<SupportOffer> support,
        List<Text> warnings) {}
