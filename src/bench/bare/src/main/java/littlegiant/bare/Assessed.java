package littlegiant.bare;

import java.time.LocalDate;
import java.util.List;
import littlegiant.facts.Enterprise;

/** The body of an assessment as Jackson reads it into records, unchecked. */
public record Assessed(String policy, List<String> decisions, LocalDate asOf, Enterprise enterprise) {}
