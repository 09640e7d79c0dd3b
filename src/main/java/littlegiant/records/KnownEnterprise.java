package littlegiant.records;

import java.util.UUID;

/**
 * An enterprise with a stored assessment.
 *
 * @param first the id of its earliest assessment
 * @param latest the id of its latest assessment
 */
public record KnownEnterprise(String creditCode, UUID first, UUID latest) {}
