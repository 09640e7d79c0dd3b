package littlegiant.records;

import java.time.Instant;

/**
 * A second person's refusal of a release.
 *
 * @param release the release's number
 * @param at the time
 * @param by the person
 * @param reason the reason
 */
public record ReleaseRefusal(int release, Instant at, String by, String reason) {}
