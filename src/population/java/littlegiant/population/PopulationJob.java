package littlegiant.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.apache.spark.sql.SparkSession;

/** The command of a job: {@code run}, {@code impact} or {@code sweep}, see {@code docs/population.md}. */
public final class PopulationJob {
    private static final int WRONG = 2;
    private static final Text USAGE = Text.of(
            "用法:bin/population run | impact | sweep --选项 值 …(见 docs/population.md)",
            "Usage: bin/population run | impact | sweep --option value … (see docs/population.md)");
    private static final Template UNREADABLE = Template.of("无法读取 {0}", "{0} cannot be read");

    private PopulationJob() {}

    /** Runs a job and ends the process where it cannot: with 2, and the reason on the error output. */
    public static void main(String[] arguments) {
        // The reason is in Chinese and English, whatever the locale of the machine.
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            run(List.of(arguments));
        } catch (RefusedInput refused) {
            err.println(refused.getMessage());
            System.exit(WRONG);
        }
    }

    /**
     * Runs a job in the Spark session of this process, or in a new one.
     *
     * @throws RefusedInput if it cannot be run as asked
     */
    static void run(List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        if (!Arrays.asList("run", "impact", "sweep").contains(command)) {
            throw new RefusedInput(USAGE);
        }
        JobOptions options = new JobOptions(arguments.subList(1, arguments.size()));
        List<String> keys = keys(options);
        // Verified before anything starts that costs time.
        List<ReleaseFile> releases = new ArrayList<>();
        for (String name : command.equals("impact") ? List.of("base", "candidate") : List.of("release")) {
            ReleaseFile file = new ReleaseFile(bytes(options.required(name)), keys);
            file.provenance();
            releases.add(file);
        }
        SparkSession spark =
                SparkSession.builder().appName("Little Giant " + command).getOrCreate();
        switch (command) {
            case "run" -> RunJob.run(spark, options, releases.get(0));
            case "impact" -> ImpactJob.run(spark, options, releases.get(0), releases.get(1));
            default -> SweepJob.run(spark, options, releases.get(0));
        }
    }

    private static List<String> keys(JobOptions options) {
        List<String> keys = new ArrayList<>();
        for (String key : options.all("key")) {
            keys.add(Files.exists(Path.of(key)) ? new String(bytes(key), StandardCharsets.UTF_8) : key);
        }
        return keys;
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new RefusedInput(UNREADABLE.with(file));
        }
    }
}
