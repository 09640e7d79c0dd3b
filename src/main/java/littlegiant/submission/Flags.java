package littlegiant.submission;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads booleans. */
final class Flags {
    private static final Text FLAG = Text.of(" true 或 false", "true or false");

    private Flags() {}

    static @Nullable Boolean read(RequestBody body) throws IOException {
        JsonToken token = body.parser().currentToken();
        if (!token.isBoolean()) {
            body.refuseKind(FLAG);
            return null;
        }
        return token == JsonToken.VALUE_TRUE;
    }
}
