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

/** Encodes and decodes the text of rule files. */
final class WorkingText {
    private static final String PLAIN = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    private WorkingText() {}

    /** The entity tag of a file's bytes, without quotes: equal bytes have equal tags. */
    static String tag(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes);
    }

    /** A response with the text, with headers that keep browsers from guessing another type. */
    static Response.ResponseBuilder answer(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Response.ok(bytes, PLAIN).tag(new EntityTag(tag(bytes))).header("X-Content-Type-Options", "nosniff");
    }

    /** Decodes UTF-8; empty if the bytes are not UTF-8 or contain control characters. */
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
