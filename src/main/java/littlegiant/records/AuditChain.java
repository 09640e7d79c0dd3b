package littlegiant.records;

import java.util.Optional;
import littlegiant.wording.Text;

/**
 * What a walk along the audit trail found, from its first entry to its head.
 *
 * @param entries how many links hold
 * @param head the hash of the last of them; empty where there is none
 * @param signed whether a signature of the last was verified
 * @param broken the first link that does not hold; empty where all do
 */
public record AuditChain(long entries, String head, boolean signed, Optional<Text> broken) {}
