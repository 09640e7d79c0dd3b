package littlegiant.ruleset.release;

import littlegiant.ruleset.engine.Release;

/** The active release with its record in the history and its activation. */
public record ActivatedRelease(PublishedRelease published, Release release, ReleaseActivation activation) {}
