package littlegiant.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a writer says of the state on which it builds (RFC 9110, 13.1): {@code If-Match} for what is there,
 * {@code If-None-Match: *} for what is not. One of them must be said.
 */
final class Preconditions {
    private static final Pattern TAG = Pattern.compile("\\G\\s*(W/)?\"([^\"]*)\"\\s*(?:,|$)");
    private static final String ANY = "*";

    private final Optional<List<String>> match;
    private final Optional<List<String>> noneMatch;

    /** How a precondition holds. */
    enum PreconditionResult {
        YES,
        /** What is there is not what the writer builds on. */
        NO,
        /** The writer did not say on what it builds. */
        NOT_SAID
    }

    private Preconditions(Optional<List<String>> match, Optional<List<String>> noneMatch) {
        this.match = match;
        this.noneMatch = noneMatch;
    }

    /** Reads the headers; null for one that is absent. */
    static Preconditions of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        return new Preconditions(
                Optional.ofNullable(ifMatch).map(Preconditions::strongTags),
                Optional.ofNullable(ifNoneMatch).map(Preconditions::strongTags));
    }

    /** That exactly this is there. */
    static Preconditions exactly(String tag) {
        return new Preconditions(Optional.of(List.of(tag)), Optional.empty());
    }

    /** The strong tags; a weak one, or what is none, matches nothing. */
    private static List<String> strongTags(String header) {
        if (header.strip().equals(ANY)) {
            return List.of(ANY);
        }
        List<String> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(header);
        while (tag.find()) {
            if (tag.group(1) == null) {
                tags.add(tag.group(2));
            }
        }
        return tags;
    }

    /**
     * Whether they hold.
     *
     * @param current the tag of what is there, empty where nothing is
     */
    PreconditionResult hold(Optional<String> current) {
        if (current.isPresent()) {
            if (noneMatch.filter(tags -> matches(tags, current.get())).isPresent()) {
                return PreconditionResult.NO;
            }
            return match.map(tags -> matches(tags, current.get()) ? PreconditionResult.YES : PreconditionResult.NO)
                    .orElse(PreconditionResult.NOT_SAID);
        }
        if (match.isPresent()) {
            return PreconditionResult.NO;
        }
        return noneMatch
                .filter(tags -> tags.contains(ANY))
                .map(any -> PreconditionResult.YES)
                .orElse(PreconditionResult.NOT_SAID);
    }

    private static boolean matches(List<String> tags, String current) {
        return tags.contains(ANY) || tags.contains(current);
    }
}
