package littlegiant.ruleset.language;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Detects in which encoding other than UTF-8 a file was saved. Editors on Chinese systems use others by default. */
final class ForeignEncoding {
    private static final Charset CHINESE = Charset.forName("GB18030");

    private ForeignEncoding() {}

    /** The encoding of a file that is not UTF-8; empty if it cannot be detected. */
    static Optional<String> of(byte[] bytes) {
        if (isUtf16(bytes)) {
            return Optional.of("UTF-16");
        }
        try {
            String text = CHINESE.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean chinese =
                    text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
            return chinese && text.chars().noneMatch(c -> c == 0) ? Optional.of("GBK") : Optional.empty();
        } catch (CharacterCodingException otherBytes) {
            return Optional.empty();
        }
    }

    /**
     * Whether the bytes begin with a UTF-16 byte order mark, or every second one of the first bytes is zero, as in
     * ASCII text in UTF-16.
     */
    static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return false;
        }
        boolean littleEnd = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        boolean bigEnd = bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        boolean lowFirst = bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0;
        boolean highFirst = bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0;
        return littleEnd || bigEnd || lowFirst || highFirst;
    }
}
