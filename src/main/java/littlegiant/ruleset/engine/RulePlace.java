package littlegiant.ruleset.engine;

/**
 * The place of a rule among the files of its policy.
 *
 * @param file the number of its file, from 0
 * @param rule its own number in that file, from 0
 */
record RulePlace(int file, int rule) {}
