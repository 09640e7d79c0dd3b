package littlegiant.submission;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import littlegiant.wording.Text;

/** Quotes what was submitted, so that it can be recognised and printed: not at any length, and as whole characters. */
final class QuotedValue {
    private static final int LONGEST = 60;
    private static final Text OBJECT = Text.of("对象", "an object");
    private static final Text LIST = Text.of("列表", "a list");

    private QuotedValue() {}

    /** The text, shortened, with what cannot be printed as U+FFFD. */
    static String of(CharSequence text) {
        int end = Math.min(text.length(), LONGEST);
        StringBuilder quoted = new StringBuilder(end + 1);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                quoted.append(c).append(text.charAt(++i));
            } else {
                quoted.append(Character.isSurrogate(c) || Character.isISOControl(c) ? '\uFFFD' : c);
            }
        }
        return end < text.length() ? quoted.append('…').toString() : quoted.toString();
    }

    /** The scalar at which the parser stands, as it was written. */
    static String written(JsonParser parser) throws IOException {
        int shown = Math.min(parser.getTextLength(), LONGEST + 1);
        return of(new String(parser.getTextCharacters(), parser.getTextOffset(), shown));
    }

    /** The value at which the parser stands: a scalar as it was written, or what kind of thing it is. */
    static Text value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> OBJECT;
            case START_ARRAY -> LIST;
            case VALUE_STRING -> quotes(written(parser));
            default -> Text.verbatim(written(parser));
        };
    }

    private static Text quotes(String written) {
        return Text.of("“" + written + "”", "\"" + written + "\"");
    }
}
