package littlegiant.submission;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import littlegiant.wording.Text;

/** Quotes submitted values in messages: shortened, printable, and without split characters. */
final class QuotedValue {
    private static final int LONGEST = 60;
    private static final Text OBJECT = Text.of("对象", "an object");
    private static final Text LIST = Text.of("列表", "a list");

    private QuotedValue() {}

    /** The shortened text, with unprintable characters replaced by U+FFFD. */
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

    /** The scalar at the parser's position, as it was written. */
    static String written(JsonParser parser) throws IOException {
        int shown = Math.min(parser.getTextLength(), LONGEST + 1);
        return of(new String(parser.getTextCharacters(), parser.getTextOffset(), shown));
    }

    /** The value at the parser's position: a scalar as it was written, or the kind of another value. */
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
