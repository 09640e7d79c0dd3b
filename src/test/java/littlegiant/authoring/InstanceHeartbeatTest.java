package littlegiant.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import littlegiant.records.InstanceRepository;
import littlegiant.records.InstanceState;
import littlegiant.records.JobRepository;
import littlegiant.records.Opened;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.RulesetConfig;
import littlegiant.wording.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one PostgreSQL say by which release each of them decides. */
class InstanceHeartbeatTest {
    private static final String FILE = "haicheng-2017/cultivation.drl";

    /** Longer than any test takes, so that only a change can have been the reason to write. */
    private static final Duration BEAT = Duration.ofDays(1);

    @TempDir
    Path temporary;

    private Opened opened;
    private InstanceRepository instances;

    private record HeartbeatRules(Path rules) implements RulesetConfig {
        @Override
        public boolean watch() {
            return false;
        }
    }

    /** An instance with rules of its own. */
    private final class BeatingInstance {
        private final Path rules;
        private final Releases releases;
        private final JobRepository jobs = new JobRepository(opened.database());
        private final InstanceHeartbeat heartbeat;

        BeatingInstance(String name) throws IOException {
            rules = temporary.resolve(name);
            copy(Path.of("rules/haicheng-2017"), rules.resolve("haicheng-2017"));
            releases = new Releases(new HeartbeatRules(rules), Archives.unsigned(opened.database()));
            releases.start();
            heartbeat = new InstanceHeartbeat(instances, jobs, releases, "1.2", BEAT);
            heartbeat.start(new StartupEvent());
        }

        void edit(String was, String is) throws IOException {
            Path file = rules.resolve(FILE);
            Files.writeString(file, Files.readString(file).replace(was, is));
        }

        InstanceState written() {
            return instances.all().stream()
                    .filter(one -> one.id().equals(jobs.instance()))
                    .findFirst()
                    .orElseThrow();
        }

        boolean decidesBy(int number) {
            return written().release() != null && written().release().number() == number;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                if (Files.isRegularFile(path)) {
                    Files.copy(path, copy);
                }
            }
        }
    }

    @BeforeEach
    void open() {
        opened = Opened.url(Opened.newPostgresql(), 64);
        instances = new InstanceRepository(opened.database());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private void await(String what, Predicate<List<InstanceState>> condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.test(instances.all())) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void each_says_what_it_decides_by_what_it_refused_and_that_it_is_gone() throws Exception {
        BeatingInstance one = new BeatingInstance("one");
        BeatingInstance other = new BeatingInstance("other");
        await("both are listed", all -> all.size() == 2);
        assertThat(one.decidesBy(1) && other.decidesBy(1)).isTrue();

        one.edit("\"5%\"", "\"6%\"");
        one.releases.publish("6%", null);
        await("the one that published says so", all -> one.decidesBy(2));
        assertThat(other.decidesBy(1)).as("the other has not followed yet").isTrue();
        other.releases.follow();
        await("the other has followed", all -> other.decidesBy(2));
        assertThat(other.written().release().since())
                .isAfter(one.written().release().since());

        other.edit("RD_EMPLOYEES", "RD_EMPLOYEE");
        other.releases.publish("a word that there is not", null);
        await("what it refused is told", all -> other.written().fault() != null);
        InstanceState.InstanceFault fault = other.written().fault();
        assertThat(fault.words().in(Language.ZH)).containsPattern("[1-9]\\d* 处错误");
        assertThat(fault.words().in(Language.EN)).contains("refused");
        assertThat(other.decidesBy(2)).isTrue();
        assertThat(one.written().fault()).isNull();

        other.heartbeat.stop(new ShutdownEvent());
        assertThat(instances.all()).extracting(InstanceState::id).containsExactly(one.jobs.instance());
        one.heartbeat.stop(new ShutdownEvent());
        assertThat(instances.all()).isEmpty();
    }
}
