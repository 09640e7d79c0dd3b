package littlegiant.assessment;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Says what time it is, where the policies hold. */
@Dependent
class AssessmentClock {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock(AssessmentConfig config) {
        return Clock.system(config.zone());
    }
}
