package littlegiant.yardstick;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Draws facts at random. How much is missing and how much is in order is the same throughout one enterprise, so that
 * among many there are complete ones, sparse ones, and such as only just fail.
 *
 * @param absent the share of facts that are missing
 * @param good the share of facts that are as the notice would have them
 */
record Draw(Random random, double absent, double good) {
    private static final List<Double> ABSENT = List.of(0.0, 0.0, 0.03, 0.1, 0.4, 0.8);
    private static final List<Double> GOOD = List.of(0.0, 0.5, 0.9, 0.97, 1.0);

    /** For one more enterprise. */
    static Draw from(Random random) {
        return new Draw(random, one(random, ABSENT), one(random, GOOD));
    }

    /** The fact, or null. */
    <T> T maybe(Supplier<T> fact) {
        return random.nextDouble() < absent ? null : fact.get();
    }

    /** What the notice would have, or else anything. */
    <T> T preferably(T wanted, Supplier<T> anything) {
        return random.nextDouble() < good ? wanted : anything.get();
    }

    boolean coin() {
        return random.nextBoolean();
    }

    /** A number from 0 to the bound, which is left out. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> T one(List<T> values) {
        return one(random, values);
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
