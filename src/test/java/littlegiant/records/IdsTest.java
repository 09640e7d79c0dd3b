package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOON = Instant.parse("2017-06-30T04:00:00.123Z");

    @Test
    void ids_of_one_millisecond_are_in_the_order_in_which_they_were_made_and_of_version_7() {
        List<String> made = IntStream.range(0, 100_000)
                .mapToObj(n -> Ids.at(NOON.plusNanos(n)))
                .peek(id -> {
                    assertThat(id.version()).isEqualTo(7);
                    assertThat(id.variant()).isEqualTo(2);
                    assertThat(Ids.moment(id)).isEqualTo(NOON);
                })
                .map(UUID::toString)
                .toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made.get(0)).isGreaterThan(Ids.least(NOON).toString());
        assertThat(made.get(made.size() - 1))
                .isLessThan(Ids.least(NOON.plusMillis(1)).toString());
    }

    @Test
    void they_are_so_too_where_neighbouring_milliseconds_are_asked_for_in_any_order() {
        List<List<String>> made = new ArrayList<>();
        IntStream.range(0, 16).forEach(n -> made.add(new ArrayList<>()));
        for (int i = 0; i < 10_000; i++) {
            int place = i * 7 % 16;
            made.get(place).add(Ids.at(NOON.plusMillis(place)).toString());
        }
        assertThat(made).allSatisfy(ids -> assertThat(ids).isSorted().doesNotHaveDuplicates());
    }

    @Test
    void threads_that_ask_at_once_are_given_each_its_own_in_its_own_order() throws InterruptedException {
        List<String> all = Collections.synchronizedList(new ArrayList<>());
        List<Throwable> disorder = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(n -> new Thread(() -> {
                    List<String> mine = IntStream.range(0, 5_000)
                            .mapToObj(i -> Ids.at(NOON).toString())
                            .toList();
                    try {
                        assertThat(mine).isSorted();
                    } catch (AssertionError unsorted) {
                        disorder.add(unsorted);
                    }
                    all.addAll(mine);
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(disorder).isEmpty();
        assertThat(all).hasSize(40_000).doesNotHaveDuplicates();
    }
}
