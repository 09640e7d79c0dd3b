package littlegiant.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has a file open in the editor of this service. The editor tells again with every check while it is open; of whom
 * nothing is heard for two minutes is no longer counted.
 */
@Singleton
class OpenEditors {
    private static final Duration PRESENT = Duration.ofMinutes(2);
    private static final int MOST_FILES = 1_000;

    private final Map<String, Map<String, Instant>> seen = new ConcurrentHashMap<>();
    private final Clock clock;

    OpenEditors(Clock clock) {
        this.clock = clock;
    }

    /** Notes that a person has a file open, and gives the names of the others who do, in the order of the alphabet. */
    List<String> open(String file, String name) {
        Instant now = clock.instant();
        if (seen.size() > MOST_FILES) {
            seen.clear();
        }
        Map<String, Instant> people = seen.computeIfAbsent(file, none -> new ConcurrentHashMap<>());
        people.values().removeIf(at -> at.plus(PRESENT).isBefore(now));
        people.put(name, now);
        return people.keySet().stream()
                .filter(one -> !one.equals(name))
                .sorted()
                .toList();
    }
}
