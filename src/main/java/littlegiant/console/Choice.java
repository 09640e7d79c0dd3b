package littlegiant.console;

import littlegiant.wording.Text;

/**
 * What can be chosen in a field.
 *
 * @param value as it is sent
 * @param isChosen whether it is chosen now
 */
public record Choice(String value, Text label, boolean isChosen) {}
