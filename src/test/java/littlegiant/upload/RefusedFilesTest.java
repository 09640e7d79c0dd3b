package littlegiant.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake of a file is told where it stands. What is told of each file stands beside it. */
class RefusedFilesTest {
    private static final Path FILES = Path.of("src/test/resources/uploads");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream();
        }
    }

    /** Captured anew by -Dlittlegiant.update-examples=true. */
    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_told_all_its_mistakes(Path file) throws IOException {
        ReadFile read = ReadFile.of(file, Bounds.USUAL);
        String told = String.join("\n", read.told()) + "\n";
        Path expected = Path.of(file.toString().replace(".csv", ".txt"));
        if (Boolean.getBoolean("littlegiant.update-examples")) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
        read.mistakes()
                .forEach(mistake -> assertThat(mistake.message().in(Language.ZH))
                        .isNotBlank()
                        .isNotEqualTo(mistake.message().in(Language.EN)));
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(ReadFile.of(new byte[0], Bounds.USUAL).told()).containsExactly("0: the file is empty");
        assertThat(ReadFile.of("\n\n\n".getBytes(StandardCharsets.UTF_8), Bounds.USUAL)
                        .told())
                .hasSize(1)
                .first()
                .asString()
                .contains("there is no enterprise in the file");
    }

    @Test
    void an_old_workbook_is_told_from_a_table() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertThat(ReadFile.of(ole, Bounds.USUAL).told())
                .containsExactly(
                        "0: this is an old .xls workbook or an encrypted one: save it as .xlsx, without a password");
    }

    @Test
    void more_enterprises_than_one_transaction_records_are_refused_at_the_row_where_they_begin() {
        StringBuilder file = new StringBuilder("统一社会信用代码,会计年度\n");
        for (int i = 0; i < 4; i++) {
            file.append("91210381MA0P0001").append(10 + i).append(",2016\n");
        }
        Bounds three = new Bounds(1 << 20, 1 << 20, 3, 100, 1, 10);
        ReadFile read = ReadFile.of(file.toString().getBytes(StandardCharsets.UTF_8), three);
        assertThat(read.enterprises()).isEmpty();
        assertThat(read.told())
                .containsExactly("5: the file has more than 3 enterprises: split it, or send lines to"
                        + " /api/v1/assessments/batch");
    }

    @Test
    void mistakes_past_the_bound_are_counted() {
        StringBuilder file = new StringBuilder("统一社会信用代码,会计年度,职工总数\n");
        for (int i = 0; i < 1_000; i++) {
            file.append("91210381MA0P000187,").append(1950 + i).append(",x\n");
        }
        ReadFile read = ReadFile.of(file.toString().getBytes(StandardCharsets.UTF_8), Bounds.USUAL);
        assertThat(read.mistakes()).hasSize(200);
        assertThat(read.count()).isGreaterThanOrEqualTo(1_000);
        assertThat(read.told().get(199)).startsWith("C201 职工总数: ");
    }

    @Test
    void a_million_rows_are_refused_at_the_bound_without_being_held() throws IOException {
        Path file = Files.createTempFile("upload", ".test");
        try {
            try (var out = Files.newBufferedWriter(file)) {
                out.write("统一社会信用代码,会计年度\n");
                for (int i = 0; i < 1_000_000; i++) {
                    out.write("91210381MA0P000187,2016\n");
                }
            }
            ReadFile read = ReadFile.of(file, Bounds.USUAL);
            assertThat(read.told().get(0)).isEqualTo("400001: the file has more than 400000 rows: split it");
            assertThat(read.mistakes()).hasSize(200);
        } finally {
            Files.delete(file);
        }
    }
}
