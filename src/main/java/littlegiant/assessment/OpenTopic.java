package littlegiant.assessment;

import java.util.List;
import littlegiant.wording.Text;

/**
 * An attestation topic that an enterprise's latest assessment left open.
 *
 * @param topic the property of the attestation
 * @param isSelfDeclared whether the enterprise itself has declared it; otherwise nothing was submitted
 * @param clauses the clauses of the criteria that depend on it, in the order of the answer
 */
public record OpenTopic(String topic, Text label, boolean isSelfDeclared, List<String> clauses) {
    public OpenTopic {
        clauses = List.copyOf(clauses);
    }
}
