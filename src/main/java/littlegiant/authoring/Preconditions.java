package littlegiant.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The preconditions of a write request (RFC 9110, 13.1): {@code If-Match} for an existing file,
 * {@code If-None-Match: *} for a new one. One of them is required.
 */
final class Preconditions {
    private static final Pattern TAG = Pattern.compile("\\G\\s*(W/)?\"([^\"]*)\"\\s*(?:,|$)");
    private static final String ANY = "*";

    private final Optional<List<String>> match;
    private final Optional<List<String>> noneMatch;

    /** The result of evaluating the preconditions. */
    enum PreconditionResult {
        YES,
        /** The current state is not the one the request is based on. */
        NO,
        /** The request has no precondition. */
        NOT_SAID
    }

    private Preconditions(Optional<List<String>> match, Optional<List<String>> noneMatch) {
        this.match = match;
        this.noneMatch = noneMatch;
    }

    /** Parses the headers; null for an absent one. */
    static Preconditions of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        return new Preconditions(
                Optional.ofNullable(ifMatch).map(Preconditions::strongTags),
                Optional.ofNullable(ifNoneMatch).map(Preconditions::strongTags));
    }

    /** The precondition that exactly this tag is current. */
    static Preconditions exactly(String tag) {
        return new Preconditions(Optional.of(List.of(tag)), Optional.empty());
    }

    /** The strong tags of a header; weak or malformed tags are left out and so match nothing. */
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
     * Evaluates the preconditions.
     *
     * @param current the tag of the current state, empty if the file does not exist
     */
    PreconditionResult evaluate(Optional<String> current) {
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
