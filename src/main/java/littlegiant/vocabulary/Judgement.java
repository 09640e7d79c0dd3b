package littlegiant.vocabulary;

import java.util.List;
import java.util.Optional;
import littlegiant.wording.Text;

/** What a condition says of a situation, and why. */
public interface Judgement {

    Status status();

    /** The judgement in a sentence, with the figures and the threshold. */
    Text message();

    /** What is required, as {@code ≥ 5%}; empty where it is no figure. */
    default Optional<Text> required() {
        return Optional.empty();
    }

    /** What was found, rounded for display; empty where it is no figure or is not known. */
    default Optional<Text> observed() {
        return Optional.empty();
    }

    /** Writes down the facts at which the condition looked. */
    default void cite(FactSheet sheet) {}

    /** The facts without which it could not be judged, as JSON pointers into the enterprise. */
    default List<String> missing() {
        return List.of();
    }

    /** The judgements of which it is made. */
    default List<Judgement> parts() {
        return List.of();
    }
}
