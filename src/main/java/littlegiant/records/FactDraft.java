package littlegiant.records;

import java.time.Instant;

/**
 * Facts of an enterprise that a person has typed and not yet recorded.
 *
 * @param person the author
 * @param policy the policy under which it is to be assessed
 * @param creditCode the enterprise's code; empty if none was typed yet
 * @param typed the form's values
 * @param savedAt the time of the last save
 */
public record FactDraft(String person, String policy, String creditCode, String typed, Instant savedAt) {}
