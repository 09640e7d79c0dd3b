package littlegiant.vocabulary;

import java.util.List;
import java.util.Optional;
import littlegiant.wording.Text;

/** The status of a condition in a situation, with the reason. */
public interface Judgement {

    Status status();

    /** The judgement in a sentence, with the figures and the threshold. */
    Text message();

    /** The required value, as {@code ≥ 5%}; empty if it is no number. */
    default Optional<Text> required() {
        return Optional.empty();
    }

    /** The value found, rounded for display; empty if it is no number or unknown. */
    default Optional<Text> observed() {
        return Optional.empty();
    }

    /** Adds the facts that the condition read to the sheet. */
    default void cite(FactSheet sheet) {}

    /** The JSON pointers of the facts without which the condition could not be judged. */
    default List<String> missing() {
        return List.of();
    }

    /** The judgements of the condition's parts. */
    default List<Judgement> parts() {
        return List.of();
    }
}
