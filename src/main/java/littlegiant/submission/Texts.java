package littlegiant.submission;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads texts of limited length, of complete characters that every database can store. */
final class Texts {
    private static final int LONGEST = 1_000;
    private static final Text TEXT = Text.of("文本(加引号)", "a text in quotes");

    private Texts() {}

    static @Nullable String read(RequestBody body) throws IOException {
        if (body.parser().currentToken() != JsonToken.VALUE_STRING) {
            body.refuseKind(TEXT);
            return null;
        }
        int length = body.parser().getTextLength();
        if (length > LONGEST) {
            body.refuse(Refusal.LONG_TEXT, QuotedValue.written(body.parser()), length, LONGEST);
            return null;
        }
        String text = body.parser().getText();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == 0) {
                body.refuse(Refusal.NUL, QuotedValue.of(text));
                return null;
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == length || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    body.refuse(Refusal.SURROGATE, QuotedValue.of(text), "U+%04X".formatted((int) c));
                    return null;
                }
                i++;
            }
        }
        return text;
    }
}
