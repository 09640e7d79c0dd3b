package littlegiant.access;

import java.util.List;
import java.util.Optional;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * Lists the changes from one release to another, in the terms of a policy. Implemented outside this package, which does
 * not know releases.
 */
@FunctionalInterface
public interface ReleaseDifferences {

    /**
     * The changes in the form of answers. Blocks on the database.
     *
     * @param before the hash of the older release; null if there is none
     * @return empty if a release does not exist or is not trusted
     */
    Optional<List<?>> between(@Nullable String before, String release, Language language);
}
