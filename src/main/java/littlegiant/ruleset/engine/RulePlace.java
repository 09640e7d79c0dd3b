package littlegiant.ruleset.engine;

/**
 * The place of a rule among the files of its policy.
 *
 * @param file the index of its file, from 0
 * @param rule the index of the rule in that file, from 0
 */
record RulePlace(int file, int rule) {}
