package littlegiant.plan;

import java.time.LocalDate;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.Policy;

/**
 * What is asked: how the enterprise would meet a decision on a day.
 *
 * @param decision the name of a decision of the policy that is made of criteria
 * @param asOf the day; where its reference year was not given, that year is planned, and those between
 */
public record PlanQuestion(Policy policy, String decision, LocalDate asOf, Enterprise enterprise, PlanTerms terms) {}
