package littlegiant.records;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person's decision on an open point of an assessment.
 *
 * @param previous the id of the assessment that left it open
 * @param topic the property of the attestation
 * @param holds whether the attested statement holds
 * @param body the attesting body
 * @param day the day of the attestation
 * @param note the grounds
 * @param person who decided
 */
public record SettlementRecord(
        UUID previous, String topic, boolean holds, String body, LocalDate day, String note, String person) {}
