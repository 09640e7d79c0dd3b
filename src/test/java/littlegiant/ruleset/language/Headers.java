package littlegiant.ruleset.language;

import littlegiant.wording.Language;

/** Reads headers of policies for tests of other packages. */
public final class Headers {
    private Headers() {}

    /** The header of a sound {@code policy.yaml}. */
    public static PolicyHeader read(String text) {
        Diagnostics found = new Diagnostics();
        return HeaderReader.read("city/policy.yaml", text, found)
                .orElseThrow(() -> new AssertionError(found.sorted().stream()
                        .map(fault -> fault.line() + ": " + fault.message().in(Language.EN))
                        .toList()));
    }
}
