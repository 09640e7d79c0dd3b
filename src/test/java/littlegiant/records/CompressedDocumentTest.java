package littlegiant.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CompressedDocumentTest {

    @Property(tries = 300)
    void aDocumentComesBackAsItWas(@ForAll byte[] document) {
        assertThat(CompressedDocument.unpack(CompressedDocument.pack(document))).isEqualTo(document);
    }

    @Test
    void anAnswerTakesFarLessRoom() {
        byte[] answer = "{\"criterion\":\"C2\",\"clause\":\"四(一)2\",\"status\":\"MET\"},"
                .repeat(27)
                .getBytes(UTF_8);
        assertThat(CompressedDocument.pack(answer).length).isLessThan(answer.length / 10);
        assertThat(CompressedDocument.unpack(CompressedDocument.pack(answer))).isEqualTo(answer);
    }

    @Test
    void whatWasKeptUnpackedIsReadAsItIs() {
        for (String json : new String[] {"", "{", "{\"a\":1}", "[]"}) {
            assertThat(CompressedDocument.unpack(json.getBytes(UTF_8))).isEqualTo(json.getBytes(UTF_8));
        }
    }

    @Test
    void aDamagedDocumentIsNeverTakenForWhole() {
        byte[] packed = CompressedDocument.pack("{\"decisions\":[]}".repeat(100).getBytes(UTF_8));
        assertThatThrownBy(() -> CompressedDocument.unpack(Arrays.copyOf(packed, packed.length / 2)))
                .isInstanceOf(ZstdException.class);
        assertThatThrownBy(() -> CompressedDocument.unpack(Arrays.copyOf(packed, 4)))
                .isInstanceOf(RuntimeException.class);
    }
}
