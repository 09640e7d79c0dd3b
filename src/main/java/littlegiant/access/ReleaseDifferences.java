package littlegiant.access;

import java.util.List;
import java.util.Optional;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/** Says what changed from one release to another, in the terms of a policy. Whoever knows releases implements it. */
@FunctionalInterface
public interface ReleaseDifferences {

    /**
     * The changes, as they are answered. Waits for the disk.
     *
     * @param before the hash of the older release; null where there is none
     * @return empty where a release is not there, or not to be trusted
     */
    Optional<List<?>> between(@Nullable String before, String release, Language language);
}
