package littlegiant.records;

import java.time.Instant;

/** That a second person did not agree to a release: its number, when, who, and why. */
public record ReleaseRefusal(int release, Instant at, String by, String reason) {}
