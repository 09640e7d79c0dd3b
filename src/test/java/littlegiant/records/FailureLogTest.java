package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What is logged and said of its health by a service that can keep nothing for a while. */
@Isolated("counts what the process logs, to which tests beside it would add")
class FailureLogTest {
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(
                    record.getMessage().contains("%")
                            ? String.format(record.getMessage(), record.getParameters())
                            : record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("littlegiant.records").addHandler(handler);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("littlegiant.records").removeHandler(handler);
    }

    @Test
    void
            a_failure_is_logged_once_a_minute_with_how_often_it_happened_and_how_many_there_were_once_it_goes_well_again() {
        AtomicLong now = new AtomicLong();
        FailureLog log = new FailureLog(org.jboss.logging.Logger.getLogger("littlegiant.records.Test"), now::get);
        log.recovered("well");
        assertThat(lines).isEmpty();
        for (int i = 0; i < 1_000; i++) {
            log.error("no disk");
        }
        log.error("no network");
        assertThat(lines).containsExactly("no disk", "no network");
        now.addAndGet(Duration.ofSeconds(59).toNanos());
        log.error("no disk");
        assertThat(lines).hasSize(2);
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        log.error("no disk");
        log.error("no disk");
        assertThat(lines)
                .hasSize(3)
                .last(Assertions.as(org.assertj.core.api.InstanceOfAssertFactories.STRING))
                .contains("no disk")
                .contains("1000");
        log.recovered("well");
        assertThat(lines.get(3)).contains("well").contains("1 failures");
        log.error("no disk");
        assertThat(lines).hasSize(5);
    }

    @Test
    void readiness_says_that_nothing_can_be_kept_and_is_up_again_by_itself_and_the_log_stays_short(@TempDir Path folder)
            throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("x.db") + "?journal_mode=WAL&busy_timeout=20";
        try (Opened opened = Opened.url(url, 64)) {
            DatabaseReadiness readiness = new DatabaseReadiness(opened.database());
            assertThat(readiness.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
            AuditTrail trail = new AuditTrail(opened.database());
            // Another one holds what a writer needs: everything can be read, and nothing be written.
            try (Connection other = DriverManager.getConnection(url);
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                for (int i = 0; i < 20; i++) {
                    Assertions.assertThatThrownBy(() -> trail.append(AuditEntry.of("test.failed", null, null))
                                    .toCompletableFuture()
                                    .join())
                            .isInstanceOf(CompletionException.class)
                            .hasCauseInstanceOf(WriteFailed.class);
                }
                HealthCheckResponse down = readiness.call();
                assertThat(down.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
                assertThat(down.getData().orElseThrow()).containsKey("nothingIsKeptSince");
                assertThat(lines).hasSize(1);
                statement.execute("ROLLBACK");
            }
            assertThat(readiness.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
            assertThat(opened.database().failingSince()).isEmpty();
            assertThat(lines).hasSize(2);
            assertThat(lines.get(1)).contains("kept again").contains("20 failures");
            trail.appendNow(AuditEntry.of("test.kept", null, null));
        }
    }

    @Test
    void a_service_keeps_nothing_more_and_is_not_ready_once_a_newer_one_has_brought_its_database_further(
            @TempDir Path folder) throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("x.db");
        try (Opened opened = Opened.url(url, 64)) {
            AuditTrail trail = new AuditTrail(opened.database());
            trail.appendNow(AuditEntry.of("test.kept", null, null));
            later(url);
            Assertions.assertThatThrownBy(() -> trail.appendNow(AuditEntry.of("test.kept", null, null)))
                    .isInstanceOf(RuntimeException.class);
            Assertions.assertThatThrownBy(() -> opened.database()
                            .write(handle -> handle.execute("UPDATE write_probe SET probed_at = 1"))
                            .toCompletableFuture()
                            .join())
                    .hasCauseInstanceOf(WriteFailed.class);
            assertThat(lines.toString()).contains("a newer version of this service", "stop this one");
            assertThat(new DatabaseReadiness(opened.database()).call().getStatus())
                    .isEqualTo(HealthCheckResponse.Status.DOWN);
        }
    }

    /** As a newer service leaves it. */
    private static void later(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, execution_time, success) SELECT MAX(installed_rank) + 1, '999', 'later',"
                    + " 'SQL', 'V999__later.sql', 1, '', 1, 1 FROM flyway_schema_history");
        }
    }

    @Test
    void a_database_that_a_newer_service_has_brought_further_is_refused_with_what_to_do(@TempDir Path folder)
            throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("x.db");
        Opened.url(url, 64).close();
        later(url);
        Assertions.assertThatThrownBy(() -> Opened.url(url, 64).close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("999")
                .hasMessageContaining("newer version of this service")
                .hasMessageContaining("bin/restore");
    }
}
