package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

class ActivationNewsTest {

    @Test
    void what_a_service_that_fell_silent_left_half_done_does_not_keep_the_others_from_activating() throws Exception {
        String url = Opened.newPostgresql();
        try (Opened one = Opened.url(url, 64);
                Opened other = Opened.url(url, 64)) {
            ReleaseRepository there = new ReleaseRepository(other.database());
            ReleaseRecord release = there.publish(
                    new ReleaseRecord(0, "sha256:a", List.of("p"), "x", null, 0, 0, Instant.now()),
                    Map.of("p/a.drl", "x"));
            try (Handle silent = one.database().open()) {
                silent.begin();
                NetworkTimeout.ofTheOthers(silent, Dialect.POSTGRESQL);
                ReleaseRepository.activate(silent, release, Instant.now(), "silent", "x", RecordSigner.NONE);
                assertThat(there.activate(release, Instant.now(), "other", "y", RecordSigner.NONE)
                                .sequence())
                        .isEqualTo(2);
                assertThatThrownBy(silent::commit).isInstanceOf(RuntimeException.class);
            } catch (RuntimeException ended) {
                // Its connection was ended; it is no use any more, and cannot be put in order.
            }
            assertThat(there.activations(9)).extracting(ActivationRecord::by).containsExactly("other", null);
        }
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited a minute").isLessThan(end);
            Thread.sleep(10);
        }
    }

    @Test
    void an_activation_at_one_service_is_seen_at_another_and_a_lost_connection_is_found_again() throws Exception {
        String url = Opened.newPostgresql();
        try (Opened one = Opened.url(url, 64);
                Opened other = Opened.url(url, 64)) {
            ReleaseRepository here = new ReleaseRepository(one.database());
            ReleaseRepository there = new ReleaseRepository(other.database());
            AtomicInteger seen = new AtomicInteger();
            AtomicBoolean failing = new AtomicBoolean();
            ActivationNews news = new ActivationNews(other.database());
            assertThat(news.shared()).isTrue();
            news.start(() -> {
                if (failing.get()) {
                    throw new IllegalStateException("the database does not answer");
                }
                seen.set(there.activations(1).stream()
                        .findFirst()
                        .map(last -> (int) last.sequence())
                        .orElse(0));
            });
            try {
                here.publish(
                        new ReleaseRecord(0, "sha256:a", List.of("p"), "x", null, 0, 0, Instant.now()),
                        Map.of("p/a.drl", "x"));
                await(() -> seen.get() == 1);
                assertThat(news.cutOffSince()).isEmpty();
                failing.set(true);
                await(() -> news.cutOffSince().isPresent());
                failing.set(false);
                await(() -> news.cutOffSince().isEmpty());
                // The server ends the connection that listens, as it does when it is started again.
                one.database()
                        .writeNow(
                                handle -> handle.select("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                                                + " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                                                + " AND query = 'SELECT 1'")
                                        .mapTo(Integer.class)
                                        .one());
                await(() -> news.cutOffSince().isPresent());
                await(() -> news.cutOffSince().isEmpty());
                here.activate(1, Instant.now());
                await(() -> seen.get() == 2);
            } finally {
                news.stop();
            }
        }
    }
}
