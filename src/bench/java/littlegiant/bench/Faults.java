package littlegiant.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Lets things happen to the packaged service that happen to services, and says what clients saw and what was lost;
 * docs/reliability.md has what came of them.
 */
public final class Faults {
    private static final int TIMES = 10;

    private Faults() {}

    /**
     * Tries one fault; bin/faults says which there are.
     *
     * @param args a folder to work in, the fault's name, and what it needs besides: how many times, or a file
     */
    public static void main(String[] args) throws Exception {
        Path work = Files.createDirectories(Path.of(args[0]));
        List<String> needed = Arrays.asList(args).subList(2, args.length);
        int times = needed.size() == 1 && needed.get(0).matches("\\d+") ? Integer.parseInt(needed.get(0)) : TIMES;
        switch (args[1]) {
            case "terminated" -> new EndedProcess(work).terminated(times);
            case "killed" -> new KilledWork(work).run(times);
            case "migrated" -> new KilledMigration(work).run(times);
            case "rules" -> new BrokenRulesFolder(work).run(needed);
            case "mounted" ->
                new MountedRulesFolder(work, Path.of(needed.get(0)))
                        .run(needed.stream().skip(1).map(Long::valueOf).toList());
            case "crowded" -> new CrowdedConnections(work).run();
            case "narrow" -> {
                for (String heap : List.of("-Xmx128m", "-Xmx256m")) {
                    new NarrowHeap(work, heap).run();
                }
            }
            case "full" -> new FailingDisk(work).full();
            case "slow" -> new FailingDisk(work).slow(needed.get(0));
            case "clock" -> new JumpingClock(work).run(needed.get(0));
            case "database" -> new FailingPostgresql(work).goneAndBack(times);
            case "failover" -> new FailingPostgresql(work).failover(times);
            case "restored" -> new RestoredDatabase(work).run();
            case "rolling" -> new RollingUpgrade(work).run(Path.of(needed.get(0)));
            case "soak" -> new Soak(work, Path.of(needed.get(0))).run(number(needed, 1), number(needed, 2));
            default -> throw new IllegalArgumentException(args[1]);
        }
    }

    private static int number(List<String> needed, int at) {
        return Integer.parseInt(needed.get(at));
    }

    /** Says something on the standard output, behind the fault's name. */
    static void say(String fault, String format, Object... values) {
        System.out.printf("%s: %s%n", fault, String.format(format, values));
    }

    /** A port of this machine that nobody listens at. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A folder of its own below the one to work in. */
    static Path folder(Path work, String name) throws IOException {
        return Files.createDirectories(work.resolve(name));
    }
}
