package littlegiant.vocabulary;

import java.util.List;
import java.util.Set;
import littlegiant.wording.Text;

/** A condition that a situation meets or does not meet, or for which facts are missing or a person must decide. */
public interface Condition {

    /** Judges the situation. Texts are built only when the judgement's methods are called. */
    Judgement judge(Situation situation);

    /** The condition as text for officers, in the catalogue. */
    Text words();

    /** The statuses that the condition can have; cases need not cover others. */
    Set<Status> possible();

    /** The thresholds of the condition, in the order in which the rule writes them. */
    default List<Threshold> thresholds() {
        return children().stream()
                .flatMap(child -> child.thresholds().stream())
                .distinct()
                .toList();
    }

    /** The direct parts of the condition. */
    default List<Condition> children() {
        return List.of();
    }
}
