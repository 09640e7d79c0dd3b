package littlegiant.upload;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;

/** Settings of uploads, for a test. */
record Bounds(long file, long unpacked, int mostEnterprises, int mostRows, int mostAtOnce, int mostErrors)
        implements UploadConfig {
    static final Bounds USUAL = new Bounds(1 << 26, 1 << 28, 20_000, 400_000, 2, 200);

    @Override
    public MemorySize largestFile() {
        return new MemorySize(BigInteger.valueOf(file));
    }

    @Override
    public MemorySize largestUnpacked() {
        return new MemorySize(BigInteger.valueOf(unpacked));
    }
}
