package littlegiant.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import littlegiant.facts.Enterprise;
import org.junit.jupiter.api.Test;

/** Studies run a few at once, can be stopped, and are not remembered for ever. */
class JobsTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private record Settings(int mostAtOnce, int remembered, Duration keptFor) implements ImpactConfig {
        @Override
        public MemorySize largestUpload() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public MemorySize longestLine() {
            return new MemorySize(BigInteger.TEN);
        }
    }

    /** A clock that a test sets. */
    private static final class Told extends Clock {
        private Instant now = Instant.parse("2018-01-01T00:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** A study that counts, fails where it is told to, and says whether it was let go. */
    private static final class Counting implements Study {
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger closed = new AtomicInteger();
        private final AtomicInteger ended = new AtomicInteger();

        @Override
        public boolean take(Member member) {
            if (member.line() == 2) {
                throw new IllegalStateException("as the test wants");
            }
            taken.incrementAndGet();
            return member.line() != 3;
        }

        @Override
        public void end() {
            ended.incrementAndGet();
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    /** So many enterprises; the last is shown once the gate opens. */
    private record Some(int count, CountDownLatch begun, CountDownLatch gate, AtomicInteger closed)
            implements Population {
        Some(int count) {
            this(count, new CountDownLatch(1), new CountDownLatch(1), new AtomicInteger());
        }

        static Some open(int count) {
            Some some = new Some(count);
            some.gate.countDown();
            return some;
        }

        @Override
        public long total() {
            return count;
        }

        @Override
        public void each(Visitor visitor) throws IOException {
            for (int line = 1; line <= count; line++) {
                if (line == count) {
                    begun.countDown();
                    try {
                        gate.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }
                Enterprise facts = Rules.enterprise("");
                if (!visitor.visit(new Member(line, null, LocalDate.EPOCH, facts))) {
                    return;
                }
            }
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private static Jobs jobs(int atOnce, int remembered, Clock clock) {
        return new Jobs(new Settings(atOnce, remembered, Duration.ofHours(1)), clock);
    }

    @Test
    void one_that_cannot_be_decided_stops_nothing_and_is_counted() {
        Jobs jobs = jobs(1, 4, new Told());
        Some some = Some.open(5);
        Job<Counting> job = jobs.start(jobs.place().orElseThrow(), some, new Counting());
        job.await(LONG);
        Job.Progress progress = job.progress();
        assertThat(progress.state()).isEqualTo(Job.State.DONE);
        assertThat(List.of(progress.total(), progress.done(), progress.failed(), progress.skipped()))
                .containsExactly(5L, 5L, 1L, 1L);
        assertThat(some.closed).hasValue(1);
        assertThat(job.study().ended).hasValue(1);
    }

    @Test
    void a_running_one_holds_its_place_and_stops_when_it_is_cancelled() throws InterruptedException {
        Jobs jobs = jobs(1, 4, new Told());
        Some some = new Some(100);
        Job<Counting> job = jobs.start(jobs.place().orElseThrow(), some, new Counting());
        some.begun.await();
        assertThat(jobs.place()).isEmpty();
        assertThat(job.progress().state()).isEqualTo(Job.State.RUNNING);
        job.cancel();
        some.gate.countDown();
        job.await(LONG);
        assertThat(job.progress().state()).isEqualTo(Job.State.CANCELLED);
        assertThat(job.progress().done()).isEqualTo(99);
        assertThat(jobs.place()).isPresent();
    }

    @Test
    void a_population_that_cannot_be_read_fails_and_says_so() {
        Jobs jobs = jobs(1, 4, new Told());
        Population broken = new Population() {
            @Override
            public long total() {
                return 7;
            }

            @Override
            public void each(Visitor visitor) throws IOException {
                throw new IOException("as the test wants");
            }
        };
        Job<Counting> job = jobs.start(jobs.place().orElseThrow(), broken, new Counting());
        job.await(LONG);
        assertThat(job.progress().state()).isEqualTo(Job.State.FAILED);
        assertThat(job.progress().failure()).isNotNull();
        assertThat(jobs.place()).isPresent();
    }

    @Test
    void the_last_are_remembered_and_what_is_forgotten_is_let_go() {
        Told clock = new Told();
        Jobs jobs = jobs(1, 2, clock);
        Job<Counting> first = finished(jobs);
        Job<Counting> second = finished(jobs);
        assertThat(jobs.find(first.id().toString(), Counting.class)).isPresent();
        Job<Counting> third = finished(jobs);
        assertThat(jobs.find(first.id().toString(), Counting.class)).isEmpty();
        assertThat(first.study().closed).hasValue(1);
        assertThat(jobs.find(second.id().toString(), Counting.class)).isPresent();
        assertThat(jobs.find(second.id().toString(), ImpactStudy.class)).isEmpty();
        clock.now = clock.now.plus(Duration.ofHours(2));
        assertThat(jobs.find(third.id().toString(), Counting.class)).isEmpty();
        assertThat(third.study().closed).hasValue(1);
    }

    @Test
    void when_the_service_stops_everything_is_let_go() throws InterruptedException {
        Jobs jobs = jobs(2, 4, new Told());
        Job<Counting> over = finished(jobs);
        Some some = new Some(3);
        Job<Counting> running = jobs.start(jobs.place().orElseThrow(), some, new Counting());
        some.begun.await();
        jobs.stop(new ShutdownEvent());
        assertThat(over.study().closed).hasValue(1);
        some.gate.countDown();
        running.await(LONG);
        assertThat(running.progress().state()).isEqualTo(Job.State.CANCELLED);
        assertThat(some.closed).hasValue(1);
    }

    private static Job<Counting> finished(Jobs jobs) {
        Jobs.Place place = jobs.place().orElseThrow();
        Job<Counting> job = jobs.start(place, Some.open(1), new Counting());
        job.await(LONG);
        return job;
    }
}
