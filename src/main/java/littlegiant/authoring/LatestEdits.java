package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who saved each file of the working copy last through this service since it started. A file that is no longer what was
 * saved here was changed in the folder by hand, or through another service that shares the folder.
 */
@Singleton
public class LatestEdits {
    private final Map<String, LatestEdit> edits = new ConcurrentHashMap<>();
    private final Clock clock;

    LatestEdits(Clock clock) {
        this.clock = clock;
    }

    /**
     * An edit.
     *
     * @param by the name of whoever saved; null for a caller without one
     * @param etag of what was saved, without its quotes
     */
    public record LatestEdit(@Nullable String by, Instant at, String etag) {}

    void saved(WorkingPath path, @Nullable String by, String etag) {
        edits.put(path.toString(), new LatestEdit(by, clock.instant(), etag));
    }

    /**
     * The edit that made a file what it is.
     *
     * @param file its path below the rules folder
     * @param etag of what is there, without its quotes
     * @return empty where the file was not saved through this service, or was changed since
     */
    public Optional<LatestEdit> of(String file, String etag) {
        return Optional.ofNullable(edits.get(file)).filter(edit -> edit.etag().equals(etag));
    }
}
