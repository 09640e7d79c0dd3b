package littlegiant.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.Policy;
import littlegiant.wording.Text;

/** Says more in the report of an assessment than the assessment itself does. Called on worker threads. */
public interface ReportAddition {

    /** What is added below a decision that is not met; empty for nothing. */
    Optional<Section> of(Policy policy, String decision, Enterprise enterprise, LocalDate asOf);

    /**
     * A section of the report.
     *
     * @param summary in a line
     * @param points one for each item of a list; empty for no list
     */
    record Section(Text title, Text summary, List<Text> points) {
        public Section {
            points = List.copyOf(points);
        }
    }
}
