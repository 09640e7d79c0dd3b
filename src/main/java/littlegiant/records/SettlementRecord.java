package littlegiant.records;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a person settled about an enterprise, as it is kept.
 *
 * @param previous the assessment that left it open
 * @param topic the property of the attestation
 * @param holds whether what is attested holds
 * @param body that attests
 * @param day of the attestation
 * @param note the grounds for it
 * @param person who settled it
 */
public record SettlementRecord(
        UUID previous, String topic, boolean holds, String body, LocalDate day, String note, String person) {}
