package littlegiant.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import littlegiant.wording.RedactedException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

/** A name that somebody chose stands in one line of the service's log, whatever it consists of. */
@QuarkusTest
class LogLineFilterTest {
    private static final String FORGED = "a\n2026-12-01 00:00:00,000 ERROR [records] b\r\u0085\u2028c\u001b[2Kd\u202ee";

    @Test
    void a_name_with_line_breaks_begins_no_line_of_the_log() {
        assertThat(logged(entry(FORGED)))
                .hasLineCount(1)
                .endsWith("rules/C2.yaml:4 a\\u000a2026-12-01 00:00:00,000 ERROR [records] b\\u000d\\u0085\\u2028c"
                        + "\\u001b[2Kd\\u202ee" + System.lineSeparator());
    }

    @Test
    void a_name_that_is_plain_is_logged_as_it_is_also_one_that_looks_like_a_format() {
        assertThat(logged(entry("门槛两侧 100% %s {0} 😀"))).contains("rules/C2.yaml:4 门槛两侧 100% %s {0} 😀");
        assertThat(logged(entry("%s\n"))).contains("rules/C2.yaml:4 %s\\u000a");
    }

    @Test
    void a_file_that_a_failure_names_begins_no_line_of_the_log() {
        ExtLogRecord entry = entry("b");
        entry.setThrown(RedactedException.of(new NoSuchFileException(FORGED)));
        assertThat(logged(entry).lines()).noneMatch(line -> line.startsWith("2026-12-01 00:00:00,000"));
    }

    private static ExtLogRecord entry(String name) {
        ExtLogRecord entry =
                new ExtLogRecord(Level.WARNING, "%s:%d %s", ExtLogRecord.FormatStyle.PRINTF, "littlegiant.Test");
        entry.setParameters(new Object[] {"rules/C2.yaml", 4, name});
        return entry;
    }

    /** What the handler that the settings name writes to the console. */
    private static String logged(ExtLogRecord entry) {
        Handler console = Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .findAny()
                .orElseThrow();
        assertThat(console.isLoggable(entry)).isTrue();
        return console.getFormatter().format(entry);
    }
}
