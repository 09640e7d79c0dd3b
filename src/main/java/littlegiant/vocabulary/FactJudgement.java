package littlegiant.vocabulary;

import java.util.List;
import java.util.function.Consumer;
import littlegiant.wording.Text;

/**
 * A judgement about facts that are no figures.
 *
 * @param missing the facts without which it could not be judged, as JSON pointers into the enterprise
 * @param cited writes down the facts at which was looked
 */
record FactJudgement(Status status, Text message, List<String> missing, Consumer<FactSheet> cited)
        implements Judgement {

    FactJudgement(Status status, Text message, List<String> missing) {
        this(status, message, missing, sheet -> {});
    }

    @Override
    public void cite(FactSheet sheet) {
        cited.accept(sheet);
    }
}
