package littlegiant.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import littlegiant.wording.Language;

/**
 * Limits requests without credentials per address: a token bucket with the requests of one minute, refilled evenly.
 * Keeps the latest ten thousand addresses.
 */
@Singleton
public class PublicRequests {
    private static final double NANOS_PER_MINUTE = 60e9;

    private final int perMinute;
    private final Map<String, Bucket> buckets = new LatestEntries<>(true);

    private record Bucket(double left, long at) {}

    PublicRequests(AccessConfig config) {
        this.perMinute = config.access().publicRequestsPerMinute();
    }

    /** Counts a request of the caller; throws a 429 problem if its address has exceeded the limit. */
    public void count(Caller caller, HttpServerRequest request, Language language) {
        if (caller.name() == null) {
            long seconds = take(request.remoteAddress().hostAddress(), System.nanoTime());
            if (seconds > 0) {
                throw Refusals.tooManyRequests(perMinute, seconds, language);
            }
        }
    }

    /**
     * Takes one request of an address.
     *
     * @return 0 if it is allowed, otherwise the seconds until a retry
     */
    synchronized long take(String address, long now) {
        Bucket before = buckets.getOrDefault(address, new Bucket(perMinute, now));
        double left = Math.min(perMinute, before.left + (now - before.at) * perMinute / NANOS_PER_MINUTE);
        buckets.put(address, new Bucket(left < 1 ? left : left - 1, now));
        return left < 1 ? (long) Math.ceil((1 - left) * 60 / perMinute) : 0;
    }
}
