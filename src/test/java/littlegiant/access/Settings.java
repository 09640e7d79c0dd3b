package littlegiant.access;

import java.time.Duration;
import java.util.Optional;

/** Settings of access for tests without a service. */
record Settings(Optional<String> adminPassword, boolean separateDuties, boolean firstPasswordAnywhere)
        implements AccessConfig, AccessConfig.Access {
    static final Settings USUAL = new Settings(Optional.empty(), false, false);

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public Access access() {
        return this;
    }

    @Override
    public int bcryptCost() {
        return 4;
    }

    @Override
    public boolean openMetrics() {
        return false;
    }

    @Override
    public int publicRequestsPerMinute() {
        return 60;
    }

    @Override
    public Duration sessionIdle() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Duration sessionLongest() {
        return Duration.ofHours(12);
    }
}
