package littlegiant.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import littlegiant.ruleset.engine.Release;
import littlegiant.yardstick.Model;

/** Reloads two editions of the rules in turns, 500 times, and prints what classes then occupy: it must not grow. */
public final class Reloads {
    private static final int RELOADS = 500;
    private static final int EVERY = 100;
    private static final double MIB = 1024 * 1024;

    private Reloads() {}

    /** Measures; the first line is after a few reloads, when everything that is loaded once is there. */
    public static void main(String[] args) {
        Quiet.now();
        PrintStream out = System.out;
        Rules rules = Rules.copy();
        AtomicReference<Release> active = new AtomicReference<>();
        for (int turn = 0; turn < 10; turn++) {
            reload(rules, turn, active);
        }
        out.printf("| reloads | metaspace, MiB | classes | ms per reload |%n|---|---|---|---|%n");
        print(out, 0, "");
        long since = System.nanoTime();
        for (int turn = 1; turn <= RELOADS; turn++) {
            reload(rules, turn, active);
            if (turn % EVERY == 0) {
                print(out, turn, "%.0f".formatted((System.nanoTime() - since) / 1e6 / EVERY));
                since = System.nanoTime();
            }
        }
    }

    private static void reload(Rules rules, int turn, AtomicReference<Release> active) {
        rules.edit(turn);
        active.set(rules.build());
        active.get().policies().get(Rules.POLICY).decide(Model.enterprise(), Model.DAY, Set.of());
    }

    private static void print(PrintStream out, int reloads, String millis) {
        System.gc();
        System.gc();
        long classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        out.printf("| %d | %.1f | %,d | %s |%n", reloads, metaspace() / MIB, classes, millis);
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
