package littlegiant.vocabulary;

import java.util.List;
import java.util.function.Consumer;
import littlegiant.wording.Text;

/**
 * A judgement on facts other than numbers.
 *
 * @param missing the JSON pointers of the facts without which it could not be made
 * @param cited adds the facts that were read to a sheet
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
