package littlegiant.records;

import java.time.Instant;

/**
 * What a person has typed of an enterprise's facts and not recorded yet.
 *
 * @param person who typed it
 * @param policy the policy under which it is to be assessed
 * @param creditCode whose facts they are; empty where no code is typed yet
 * @param typed what is typed, as its form keeps it
 * @param savedAt when it was kept last
 */
public record FactDraft(String person, String policy, String creditCode, String typed, Instant savedAt) {}
