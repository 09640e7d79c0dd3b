package littlegiant.ruleset.release;

import java.time.Instant;
import java.util.Optional;

/**
 * The result of an attempt to publish.
 *
 * @param published empty if it was refused
 * @param at when it ended, to the millisecond
 * @param fresh whether this attempt published it; false if it was refused, or had been published before
 */
public record PublishAttempt(CheckResult check, Optional<PublishedRelease> published, Instant at, boolean fresh) {}
