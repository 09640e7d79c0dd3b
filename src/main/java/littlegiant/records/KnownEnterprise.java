package littlegiant.records;

import java.util.UUID;

/**
 * An enterprise of which an assessment was kept.
 *
 * @param first its earliest assessment
 * @param latest its latest assessment, by when it was assessed
 */
public record KnownEnterprise(String creditCode, UUID first, UUID latest) {}
