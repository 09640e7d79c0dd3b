package littlegiant.ruleset.release;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that a signature is over: fields in UTF-8, each with its length in bytes before it, as four bytes with the
 * highest first, so that nothing can be moved from one field to the next unnoticed. A field without a value has the
 * length -1.
 */
public final class SignedFields {
    private SignedFields() {}

    /**
     * The bytes of fields.
     *
     * @param context what kind of thing is signed, so that a signature of one kind is never taken for another
     */
    public static byte[] bytes(String context, @Nullable String... fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, context);
            for (String field : fields) {
                write(out, field);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
