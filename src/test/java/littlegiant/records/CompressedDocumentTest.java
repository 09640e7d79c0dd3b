package littlegiant.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class CompressedDocumentTest {

    @Property(tries = 300)
    void aDocumentComesBackAsItWas(@ForAll byte[] document) {
        assertThat(CompressedDocument.unpack(CompressedDocument.pack(document))).isEqualTo(document);
    }

    @Property(tries = 300)
    void aDocumentComesBackByItsDictionary(@ForAll byte[] document, @ForAll @NotEmpty byte[] content) {
        DocumentDictionary dictionary = new DocumentDictionary(content);
        byte[] packed = CompressedDocument.pack(document, dictionary);
        assertThat(CompressedDocument.dictionaryOf(packed)).isEqualTo(dictionary.id());
        assertThat(CompressedDocument.unpack(packed, new ZstdDictDecompress(content)))
                .isEqualTo(document);
    }

    @Test
    void aHeaderThatIsCutOffIsTold() {
        byte[] packed = CompressedDocument.pack(new byte[] {1}, new DocumentDictionary(new byte[] {1, 2, 3}));
        assertThatThrownBy(() -> CompressedDocument.dictionaryOf(Arrays.copyOf(packed, 9)))
                .isInstanceOf(RuntimeException.class);
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
