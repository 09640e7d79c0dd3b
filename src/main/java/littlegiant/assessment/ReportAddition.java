package littlegiant.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.Policy;
import littlegiant.wording.Text;

/** Adds sections to the report of an assessment. Called on worker threads. */
public interface ReportAddition {

    /** The section to add below a decision that is not met; empty for none. */
    Optional<Section> of(Policy policy, String decision, Enterprise enterprise, LocalDate asOf);

    /**
     * A section of the report.
     *
     * @param summary one line
     * @param points the items of a list; empty for no list
     */
    record Section(Text title, Text summary, List<Text> points) {
        public Section {
            points = List.copyOf(points);
        }
    }
}
