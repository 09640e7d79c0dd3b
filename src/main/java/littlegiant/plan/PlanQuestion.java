package littlegiant.plan;

import java.time.LocalDate;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.Policy;

/**
 * A question to the planner: how the enterprise can meet a decision on a day.
 *
 * @param decision the name of a decision of the policy with criteria
 * @param asOf the day; if its reference year was not submitted, that year and the missing years before it are planned
 */
public record PlanQuestion(Policy policy, String decision, LocalDate asOf, Enterprise enterprise, PlanTerms terms) {}
