package littlegiant.ruleset.release;

import littlegiant.ruleset.engine.Release;

/** The release that decides, its place in the history, and since when and why it decides. */
public record ActivatedRelease(PublishedRelease published, Release release, ReleaseActivation activation) {}
