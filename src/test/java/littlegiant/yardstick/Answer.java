package littlegiant.yardstick;

import java.util.Map;
import java.util.Set;

/**
 * What the notice says of an enterprise on a day.
 *
 * @param marks of all 23 criteria and 4 grounds
 * @param support the ids of the measures for which the enterprise may apply
 */
public record Answer(
        Map<Point, Mark> marks, Verdict cultivation, Verdict recognition, Verdict revocation, Set<String> support) {}
