package littlegiant.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import littlegiant.programme.EventPaper.AcceptedPaper;
import littlegiant.programme.EventPaper.RefusedPaper;
import littlegiant.records.EventDocument;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are kept as the paper of an event, and under which name and type they are given out again. */
class EventPaperTest {
    private static final byte[] PDF = "%PDF-1.4".getBytes(StandardCharsets.UTF_8);

    private static EventDocument accepted(String name, byte[] content) {
        return ((AcceptedPaper) EventPaper.check(name, content)).document();
    }

    private static String refused(byte[] content) {
        RefusedPaper refused = (RefusedPaper) EventPaper.check("x.pdf", content);
        assertThat(refused.fault().pointer()).isEqualTo("/file");
        return refused.fault().message().in(Language.EN);
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("Doc_0/Document.xml"));
            zip.write(PDF);
            zip.putNextEntry(new ZipEntry(entry));
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "批文.pdf, 批文.pdf",
        "page.html, page.pdf",
        "..\\..\\windows\\evil.exe, evil.pdf",
        "/etc/passwd, passwd.pdf",
        "'a\"b<c>:d.pdf', abcd.pdf",
        ".pdf, document.pdf",
        "'', document.pdf"
    })
    void a_name_loses_its_folders_and_ends_as_the_content_says(String given, String kept) {
        EventDocument paper = accepted(given, PDF);
        assertThat(paper.name()).isEqualTo(kept);
        assertThat(paper.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void what_a_file_is_is_read_from_its_content() throws IOException {
        assertThat(accepted("a.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0})
                        .mediaType())
                .isEqualTo("image/png");
        assertThat(accepted("a", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1})
                        .name())
                .isEqualTo("a.jpg");
        assertThat(accepted("a.zip", zip("OFD.xml")).mediaType()).isEqualTo("application/ofd");
        assertThat(refused(zip("word/document.xml"))).contains("no PDF");
        assertThat(refused("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .contains("no PDF");
        assertThat(refused(" %PDF-".getBytes(StandardCharsets.UTF_8))).contains("no PDF");
        assertThat(refused(Arrays.copyOf(zip("OFD.xml"), 40))).contains("no PDF");
    }

    @Test
    void an_empty_file_and_one_past_the_limit_are_refused() {
        assertThat(refused(new byte[0])).contains("empty");
        byte[] largest = Arrays.copyOf(PDF, EventPaper.LARGEST);
        assertThat(accepted("a.pdf", largest).content()).hasSize(EventPaper.LARGEST);
        assertThat(refused(Arrays.copyOf(PDF, EventPaper.LARGEST + 1))).contains("at most 10485760");
    }
}
