package littlegiant.console;

import littlegiant.wording.Text;

/**
 * One thing that is well or not, in words.
 *
 * @param style the status by which it is coloured and drawn, as pages style a status
 */
public record HealthLine(String style, Text says) {
    static HealthLine good(Text says) {
        return new HealthLine("met", says);
    }

    static HealthLine warning(Text says) {
        return new HealthLine("missing", says);
    }

    static HealthLine bad(Text says) {
        return new HealthLine("not-met", says);
    }
}
