package littlegiant.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void the_waiting_doubles_after_the_free_failures_up_to_a_bound() {
        assertThat(Backoff.until(4, 5, Backoff.LONGEST, NOW)).isEqualTo(NOW);
        assertThat(Backoff.until(5, 5, Backoff.LONGEST, NOW)).isEqualTo(NOW.plusSeconds(1));
        assertThat(Backoff.until(8, 5, Backoff.LONGEST, NOW)).isEqualTo(NOW.plusSeconds(8));
        assertThat(Backoff.until(1_000_000, 5, Backoff.LONGEST, NOW)).isEqualTo(NOW.plus(Backoff.LONGEST));
        assertThat(Backoff.until(1_000_000, 5, Duration.ofSeconds(10), NOW)).isEqualTo(NOW.plusSeconds(10));
    }

    @Test
    void whoever_stays_away_begins_anew_and_whoever_succeeds_does_at_once() {
        Backoff backoff = new Backoff(2);
        backoff.failed("a", Backoff.LONGEST, NOW);
        assertThat(backoff.until("a")).isEqualTo(NOW);
        backoff.failed("a", Backoff.LONGEST, NOW);
        backoff.failed("a", Backoff.LONGEST, NOW);
        assertThat(backoff.until("a")).isEqualTo(NOW.plusSeconds(2));
        Instant muchLater = NOW.plus(Duration.ofDays(1));
        backoff.failed("a", Backoff.LONGEST, muchLater);
        assertThat(backoff.until("a")).isEqualTo(muchLater);
        backoff.failed("a", Backoff.LONGEST, muchLater);
        backoff.succeeded("a");
        assertThat(backoff.until("a")).isEqualTo(Instant.EPOCH);
    }

    @Test
    void many_who_fail_once_are_not_held_for_ever() {
        Backoff backoff = new Backoff(1);
        for (int i = 0; i < 20_000; i++) {
            backoff.failed("address " + i, Backoff.LONGEST, NOW);
        }
        assertThat(backoff.until("address 0")).isEqualTo(Instant.EPOCH);
        assertThat(backoff.until("address 19999")).isEqualTo(NOW.plusSeconds(1));
    }
}
