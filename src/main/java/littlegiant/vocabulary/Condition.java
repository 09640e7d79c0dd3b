package littlegiant.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.wording.Text;

/** Something that a situation meets, does not meet, lacks the facts for, or leaves to a person. */
public interface Condition {

    /** Judges the situation. Nothing is worded yet: that is done when the judgement is asked. */
    Judgement judge(Situation situation);

    /** The condition as an officer reads it in the catalogue. */
    Text words();

    /** The statuses that it can have at all; what no case can reach is not asked for. */
    Set<Status> possible();

    /** The thresholds that it holds something against, in the order in which they are written. */
    default List<Threshold> thresholds() {
        return children()
                .flatMap(child -> child.thresholds().stream())
                .distinct()
                .toList();
    }

    /** The conditions of which it is made. */
    default Stream<Condition> children() {
        return Stream.empty();
    }
}
