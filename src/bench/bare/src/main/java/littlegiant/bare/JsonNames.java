package littlegiant.bare;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;

/** Tells Jackson the JSON names that are not their components'. */
@Singleton
public class JsonNames implements ObjectMapperCustomizer {

    /** A violation's. */
    abstract static class OfViolation {
        @JsonProperty("ground")
        abstract ViolationGround kind();

        @JsonProperty("final")
        abstract Boolean finalDecision();
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addMixIn(Violation.class, OfViolation.class);
    }
}
