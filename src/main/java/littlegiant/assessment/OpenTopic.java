package littlegiant.assessment;

import java.util.List;
import littlegiant.wording.Text;

/**
 * Something about an enterprise that only a person can judge, and that its latest assessment left open.
 *
 * @param topic the property of the attestation
 * @param isSelfDeclared whether the enterprise itself has declared it; else nothing is known of it
 * @param clauses of the criteria that wait for it, in the order of the answer
 */
public record OpenTopic(String topic, Text label, boolean isSelfDeclared, List<String> clauses) {
    public OpenTopic {
        clauses = List.copyOf(clauses);
    }
}
