package littlegiant.ruleset.language;

import littlegiant.vocabulary.Threshold;

/**
 * A threshold and its place in a rule file.
 *
 * @param line the line of its literal, from 1
 * @param column the column of its opening quote, from 1
 */
public record ThresholdPlace(Threshold threshold, String file, int line, int column) {}
