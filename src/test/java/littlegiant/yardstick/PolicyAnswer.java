package littlegiant.yardstick;

import java.util.Map;

/** What a policy other than the notice says of an enterprise: by the ids of its criteria, and of its decisions. */
public record PolicyAnswer(Map<String, Mark> marks, Map<String, Verdict> verdicts) {}
