package littlegiant.records;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes the ids of records: UUIDs of version 7 (RFC 9562), whose order as text is their order in time, so that the
 * primary key also answers from when until when.
 */
public final class Ids {
    private static final long VERSION = 7L << 12;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final ThreadLocal<SecureRandom> RANDOM = ThreadLocal.withInitial(SecureRandom::new);

    private Ids() {}

    /** A new id of a moment, which is kept to the millisecond. */
    public static UUID at(Instant moment) {
        SecureRandom random = RANDOM.get();
        return new UUID(
                moment.toEpochMilli() << 16 | VERSION | random.nextInt(1 << 12), VARIANT | random.nextLong() >>> 2);
    }

    /** The least id of a moment: every id from this moment on is at least this one, and every earlier id is less. */
    public static UUID least(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | VERSION, VARIANT);
    }
}
