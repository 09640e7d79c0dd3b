package littlegiant.assessment;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Provides the clock in the time zone of the policies. */
@Dependent
class AssessmentClock {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock(AssessmentConfig config) {
        return Clock.system(config.zone());
    }
}
