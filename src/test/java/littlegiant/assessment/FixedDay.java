package littlegiant.assessment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** In tests it is half past midnight of 1 January 2018 in Haicheng, and still 2017 in Greenwich. */
@Singleton
class FixedDay {
    static final Instant NOW = Instant.parse("2017-12-31T16:30:00Z");

    @Produces
    @Singleton
    Clock clock(AssessmentConfig config) {
        ZoneId zone = config.zone();
        return Clock.fixed(NOW, zone);
    }
}
