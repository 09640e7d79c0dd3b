package littlegiant.ruleset.release;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the fields that a signature covers: each in UTF-8, preceded by its length in bytes as four bytes, most
 * significant first, so that text cannot move between fields undetected. A field without a value has the length -1.
 */
public final class SignedFields {
    private SignedFields() {}

    /**
     * Encodes fields.
     *
     * @param context the kind of the signed record, so that a signature of one kind is never valid for another
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
