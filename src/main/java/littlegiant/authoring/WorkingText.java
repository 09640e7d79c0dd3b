package littlegiant.authoring;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** The text of a rule file on its way in and out. */
final class WorkingText {
    private static final String PLAIN = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    private WorkingText() {}

    /** The entity tag of a file's bytes, without its quotes: the same bytes have the same tag. */
    static String tag(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes);
    }

    /** An answer with the text, and never taken for anything else than text. */
    static Response.ResponseBuilder answer(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Response.ok(bytes, PLAIN).tag(new EntityTag(tag(bytes))).header("X-Content-Type-Options", "nosniff");
    }

    /** The text of bytes in UTF-8; empty where they are no text: not UTF-8, or with control characters in it. */
    static Optional<String> read(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().anyMatch(WorkingText::isControl) ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
}
