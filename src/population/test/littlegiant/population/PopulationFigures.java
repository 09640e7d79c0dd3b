package littlegiant.population;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import littlegiant.population.RunJob.RunDetail;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.wording.Language;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Measures runs over a population on Spark: against hand-written Java in the same harness, by executors, and in memory. */
public final class PopulationFigures {
    private static final LocalDate DAY = LocalDate.parse("2017-06-30");
    private static final int DRAWN = 5_000;
    private static final int LINES_A_PARTITION = 25_000;
    private static final double NANOS = 1e9;
    private static final int MIB = 1 << 20;

    private final SparkSession spark;
    private final Path folder;
    private final ReleaseFile file =
            new ReleaseFile(SignedArchives.of(RuleFiles.read(Path.of("rules"))), List.of());
    private int runs;

    private PopulationFigures(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /**
     * Measures.
     *
     * @param args {@code rates MASTER ENTERPRISES ROUNDS FOLDER}, {@code memory MASTER ENTERPRISES FOLDER}, or
     *     {@code lines ENTERPRISES FILE}, which measures nothing and writes the same enterprises as lines of a batch
     */
    public static void main(String[] args) throws IOException {
        if (args[0].equals("lines")) {
            writeLines(Integer.parseInt(args[1]), Path.of(args[2]));
            return;
        }
        String classes = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> Files.isDirectory(Path.of(entry)))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(":"));
        try (SparkSession spark = SparkSession.builder()
                .master(args[1])
                .config("spark.executor.memory", "768m")
                .config("spark.executor.extraClassPath", classes)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .getOrCreate()) {
            int many = Integer.parseInt(args[2]);
            PopulationFigures figures = new PopulationFigures(spark, Path.of(args[args.length - 1]));
            if (args[0].equals("rates")) {
                figures.rates(many, Integer.parseInt(args[3]), args[1]);
            } else {
                figures.memory(many);
            }
        }
    }

    private static void writeLines(int many, Path file) throws IOException {
        List<String> drawn = DrawnEnterprises.lines(Math.min(many, DRAWN));
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int number = 0; number < many; number++) {
                lines.append(line(drawn, number)).append('\n');
            }
        }
    }

    private static String line(List<String> drawn, int number) {
        int of = number % drawn.size();
        return drawn.get(of).replace(DrawnEnterprises.code(of), DrawnEnterprises.code(number));
    }

    /** A table of lines, made on the executors: the population of the property tests, each with a code of its own. */
    private String written(int many) {
        String place = folder.resolve("enterprises-" + many + ".parquet").toString();
        List<String> drawn = DrawnEnterprises.lines(Math.min(many, DRAWN));
        Broadcast<List<String>> shared =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(drawn);
        spark.range(0, many, 1, Math.max(2, many / LINES_A_PARTITION))
                .map(
                        (MapFunction<Long, String>) number -> line(shared.value(), number.intValue()),
                        Encoders.STRING())
                .write()
                .parquet(place);
        return place;
    }

    private double seconds(String input, PartTask task, RunDetail detail) {
        JobOptions options = new JobOptions(List.of("--input", input, "--format", "parquet"));
        Broadcast<ReleaseFile> release =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(file);
        long before = System.nanoTime();
        Dataset<Row> result =
                PartTask.held(new InputRows(spark, options, release).read(), task, DecideTask.ASSESSMENT);
        ResultFolder results =
                new ResultFolder(spark, folder.resolve("results-" + runs++).toString());
        RunJob.write(result, detail, results);
        results.refused(result);
        ResultFolder.counts(result);
        result.unpersist(true);
        return (System.nanoTime() - before) / NANOS;
    }

    private PartTask byRules(RunDetail detail) {
        return new DecideTask(
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(file),
                Optional.empty(),
                DAY,
                Language.ZH,
                detail == RunDetail.FINDINGS);
    }

    private void rates(int many, int rounds, String master) {
        String input = written(many);
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            Map<String, Double> taken = new LinkedHashMap<>();
            taken.put("by hand, outcomes", seconds(input, new ByHandTask(DAY), RunDetail.OUTCOMES));
            taken.put("rules, outcomes", seconds(input, byRules(RunDetail.OUTCOMES), RunDetail.OUTCOMES));
            taken.put("rules, findings", seconds(input, byRules(RunDetail.FINDINGS), RunDetail.FINDINGS));
            int of = round;
            taken.forEach((side, seconds) -> {
                System.out.printf("round %d: %s %.0f /s%n", of, side, many / seconds);
                // The first round only warms up.
                if (of > 0) {
                    rates.computeIfAbsent(side, one -> new ArrayList<>()).add(many / seconds);
                }
            });
        }
        double byHand = median(rates.getOrDefault("by hand, outcomes", List.of()));
        System.out.printf("%n| %,d enterprises | /s | of by hand |%n|---|---|---|%n", many);
        rates.forEach((side, all) -> System.out.printf(
                "| %s: %s | %.0f | %.2f |%n", master, side, median(all), median(all) / byHand));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private void memory(int many) {
        String input = written(many);
        int tenth = Math.max(1, many / LINES_A_PARTITION / 10);
        AtomicInteger ended = new AtomicInteger();
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                if (ended.incrementAndGet() % tenth == 0) {
                    System.out.printf("%d tasks: %s%n", ended.get(), memory());
                }
            }
        });
        double seconds = seconds(input, byRules(RunDetail.OUTCOMES), RunDetail.OUTCOMES);
        System.out.printf("%,d enterprises in %.0f s, %,.0f /s; %s%n", many, seconds, many / seconds, memory());
    }

    /** The heap after the last collection, and what the process holds. */
    private static String memory() {
        long heap = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null) {
                heap += pool.getCollectionUsage().getUsed();
            }
        }
        try {
            String resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                    .collect(Collectors.joining(", "))
                    .replaceAll("\\s+", " ");
            return heap / MIB + " MiB heap after collections, " + resident;
        } catch (IOException elsewhere) {
            return heap / MIB + " MiB heap after collections";
        }
    }
}
