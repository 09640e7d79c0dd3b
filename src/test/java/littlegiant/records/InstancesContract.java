package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import littlegiant.records.InstanceState.DecidingRelease;
import littlegiant.records.InstanceState.InstanceFault;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of the instances that share a database, whichever it is. */
abstract class InstancesContract {
    private static final DecidingRelease FIRST = new DecidingRelease(1, "sha256:01", Samples.NOON);
    private static final DecidingRelease SECOND = new DecidingRelease(2, "sha256:02", Samples.NOON.plusSeconds(5));

    private Opened opened;
    private InstanceRepository instances;

    /** The JDBC URL of a new, empty database. */
    abstract String newDatabase();

    @BeforeEach
    void open() {
        opened = Opened.url(newDatabase(), 4_096);
        instances = new InstanceRepository(opened.database());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private static InstanceState state(
            String host, @Nullable DecidingRelease release, @Nullable InstanceFault fault, Instant seen) {
        return new InstanceState(
                UUID.nameUUIDFromBytes(Samples.bytes(host)), host, "1.2", Samples.NOON, release, fault, seen);
    }

    private List<String> hosts() {
        return instances.all().stream().map(InstanceState::host).toList();
    }

    @Test
    void what_an_instance_says_replaces_what_it_said_before() {
        instances.begin(state("a", null, null, Samples.NOON));
        assertThat(instances.all()).containsExactly(state("a", null, null, Samples.NOON));
        InstanceFault refused = new InstanceFault(Text.of("未接受", "refused"), Samples.NOON.plusSeconds(6));
        instances.put(state("a", SECOND, refused, Samples.NOON.plusSeconds(9)));
        InstanceState read = instances.all().get(0);
        assertThat(instances.all()).hasSize(1);
        assertThat(read.release()).isEqualTo(SECOND);
        assertThat(read.seenAt()).isEqualTo(Samples.NOON.plusSeconds(9));
        InstanceFault fault = Objects.requireNonNull(read.fault());
        assertThat(List.of(fault.words().in(Language.ZH), fault.words().in(Language.EN)))
                .containsExactly("未接受", "refused");
        assertThat(fault.at()).isEqualTo(Samples.NOON.plusSeconds(6));
        instances.put(state("a", SECOND, null, Samples.NOON.plusSeconds(19)));
        assertThat(instances.all()).containsExactly(state("a", SECOND, null, Samples.NOON.plusSeconds(19)));
    }

    @Test
    void one_that_is_not_seen_for_a_day_is_removed_and_one_that_stops_at_once() {
        instances.put(state("gone", FIRST, null, Samples.NOON));
        instances.put(state("b", FIRST, null, Samples.NOON.plus(Duration.ofDays(1))));
        assertThat(hosts()).containsExactly("b", "gone");
        instances.put(
                state("c", FIRST, null, Samples.NOON.plus(Duration.ofDays(1)).plusMillis(1)));
        assertThat(hosts()).containsExactly("b", "c");
        instances.remove(state("c", null, null, Samples.NOON).id());
        assertThat(hosts()).containsExactly("b");
    }

    @Test
    void the_one_service_of_an_embedded_database_is_alone_and_others_join_those_that_run() {
        instances.begin(state("a", FIRST, null, Samples.NOON));
        instances.begin(state("b", FIRST, null, Samples.NOON));
        assertThat(hosts()).isEqualTo(opened.database().dialect() == Dialect.SQLITE ? List.of("b") : List.of("a", "b"));
    }
}
