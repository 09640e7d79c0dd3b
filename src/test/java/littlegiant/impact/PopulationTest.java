package littlegiant.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Declarations;
import littlegiant.facts.Fault;
import littlegiant.records.EnterpriseRepository;
import littlegiant.records.Opened;
import littlegiant.records.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a study goes through. */
class PopulationTest {
    private static final LocalDate DAY = LocalDate.parse("2017-06-30");

    /** Writes down what it is shown. */
    private static final class Seen implements Population.Visitor {
        private final List<String> seen = new ArrayList<>();

        @Override
        public boolean visit(PopulationMember member) {
            return seen.add(member.line() + " " + member.policy() + " " + member.asOf() + " "
                    + member.facts().name());
        }

        @Override
        public boolean refuse(long line, List<Fault> faults) {
            return seen.add(line + " " + faults.get(0).pointer());
        }

        @Override
        public boolean pass() {
            return seen.add("-");
        }
    }

    @Test
    void a_registry_without_anyone_shows_nobody(@TempDir Path folder) {
        try (Opened opened = Opened.sqlite(folder)) {
            RegistryPopulation none = new RegistryPopulation(
                    new EnterpriseRepository(opened.database()),
                    new Registry(opened.database()),
                    Optional.empty(),
                    DAY,
                    Declarations.NONE);
            Seen seen = new Seen();
            assertThat(none.total()).isZero();
            none.visitAll(seen);
            assertThat(seen.seen).isEmpty();
        }
    }

    @Test
    void lines_are_enterprises_or_requests_and_bad_ones_stop_nothing(@TempDir Path folder) throws IOException {
        String lines = String.join(
                "\n",
                "{\"name\":\"a\"}",
                "{\"policy\":\"p\",\"asOf\":\"2018-01-01\",\"enterprise\":{\"name\":\"b\"}}",
                "",
                "{\"nam\":\"c\"}",
                "{",
                "[]",
                "{\"asOf\":\"1900-01-01\",\"enterprise\":{}}",
                "{\"name\":\"" + "x".repeat(200) + "\"}",
                "{}",
                "{\"enterprise\":{},\"name\":\"d\"}",
                "{\"name\":\"e\"}");
        byte[] sent = lines.getBytes(StandardCharsets.UTF_8);
        Seen seen = new Seen();
        try (Population population = UploadedPopulation.of(
                folder.resolve("sent"),
                new ByteArrayInputStream(sent),
                Optional.of("haicheng-2017"),
                DAY,
                Declarations.NONE,
                sent.length,
                100)) {
            assertThat(population.total()).isEqualTo(11);
            population.visitAll(seen);
        }
        assertThat(seen.seen)
                .containsExactly(
                        "1 haicheng-2017 2017-06-30 a",
                        "2 p 2018-01-01 b",
                        "-",
                        "4 /nam",
                        "5 ",
                        "6 ",
                        "7 /asOf",
                        "8 ",
                        "9 /enterprise",
                        "10 /name",
                        "11 haicheng-2017 2017-06-30 e");
    }

    @Test
    void more_than_is_taken_is_refused_and_leaves_no_file(@TempDir Path folder) {
        byte[] sent = "{}\n{}\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> UploadedPopulation.of(
                        folder.resolve("sent"),
                        new ByteArrayInputStream(sent),
                        Optional.empty(),
                        DAY,
                        Declarations.NONE,
                        sent.length - 1L,
                        100))
                .isInstanceOf(UploadedPopulation.PopulationTooLarge.class);
        assertThat(folder).isEmptyDirectory();
    }
}
