package littlegiant.records;

import java.time.Instant;
import java.util.UUID;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an instance of the service says of itself.
 *
 * @param id of its process
 * @param host the name of the machine
 * @param version of the program
 * @param release by which it decides; null if it has none
 * @param fault the last fault in replacing that release; null if there is none
 * @param seenAt when it said so, by its own clock
 */
public record InstanceState(
        UUID id,
        String host,
        String version,
        Instant startedAt,
        @Nullable DecidingRelease release,
        @Nullable InstanceFault fault,
        Instant seenAt) {

    /**
     * The release by which an instance decides.
     *
     * @param since when this instance began to decide by it
     */
    public record DecidingRelease(int number, String hash, Instant since) {}

    /**
     * Why an instance does not decide by another release.
     *
     * @param at when it found that out; null if not known
     */
    public record InstanceFault(Text words, @Nullable Instant at) {}
}
