package littlegiant.records;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Generates UUIDs of version 7 (RFC 9562), whose order as text is their order in time, so that the primary key also
 * serves queries by time. Ids of one millisecond are in the order of their creation by this process: 42 bits count from
 * a random start (6.2, method 1), and 32 are random.
 */
public final class Ids {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final long VERSION = 7L << 12;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int COUNTED_BELOW = 30;
    /** The highest bit is zero at the start, so that the counter cannot overflow. */
    private static final int START_BITS = 41;

    private static final long RANDOM_BITS = 0xffff_ffffL;
    /** Concurrent threads may request ids of several milliseconds in any order. */
    private static final int REMEMBERED = 64;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long[] MOMENTS = new long[REMEMBERED];
    private static final long[] COUNTS = new long[REMEMBERED];

    private Ids() {}

    /** A new id for a time, stored to the millisecond; greater than the earlier ones for the same millisecond. */
    public static UUID at(Instant moment) {
        long millis = moment.toEpochMilli();
        long count;
        long random;
        synchronized (Ids.class) {
            count = count(millis);
            random = RANDOM.nextInt() & RANDOM_BITS;
        }
        return new UUID(
                millis << 16 | VERSION | count >>> COUNTED_BELOW,
                VARIANT | (count & (1L << COUNTED_BELOW) - 1) << 32 | random);
    }

    private static long count(long millis) {
        int place = (int) Math.floorMod(millis, (long) REMEMBERED);
        if (MOMENTS[place] == millis && COUNTS[place] != 0) {
            COUNTS[place]++;
        } else {
            MOMENTS[place] = millis;
            COUNTS[place] = 1 + (RANDOM.nextLong() >>> Long.SIZE - START_BITS);
        }
        return COUNTS[place];
    }

    /** Parses an id in lower case; empty if the text is none. */
    public static Optional<UUID> read(String written) {
        return FORM.matcher(written).matches() ? Optional.of(UUID.fromString(written)) : Optional.empty();
    }

    /** The smallest id for a time: ids from that time on are not smaller, and earlier ids are. */
    public static UUID least(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | VERSION, VARIANT);
    }

    /** The time in an id, to the millisecond. */
    static Instant moment(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
