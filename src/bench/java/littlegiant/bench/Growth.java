package littlegiant.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What pages cost as records become ten times as many, and again. The first 10,000 are recorded by the service; the
 * others are copies of them that the database makes, with codes and ids of their own and the documents of the originals.
 */
public final class Growth {
    private static final int PORT = 18_084;
    private static final int RECORDED = 10_000;
    private static final int BATCH = 500;
    private static final int MILLION = 1_000_000;
    /** The copies of every record that one transaction makes. */
    private static final int TOGETHER = 10;

    private static final String HEAP = "-Xmx1g";

    private final Path work;
    private final Service service;
    private final PostgresqlServer postgresql;
    private String url;

    private Growth(boolean postgresql, Path work) {
        this.work = work;
        this.service = new Service(work, PORT, HEAP);
        this.postgresql = postgresql ? new PostgresqlServer(work.resolve("postgresql")) : null;
    }

    /**
     * Measures.
     *
     * @param args {@code sqlite} or {@code postgresql}, how many records at last, and a folder to work in
     */
    public static void main(String[] args) throws Exception {
        Growth run = new Growth(args[0].equals("postgresql"), Files.createDirectories(Path.of(args[2])));
        try {
            run.measure(Integer.parseInt(args[1]));
        } finally {
            run.service.stop();
            if (run.postgresql != null) {
                run.postgresql.stop();
            }
        }
    }

    private void measure(int most) throws Exception {
        url = postgresql == null ? null : postgresql.start();
        service.start(url);
        Path requests = work.resolve("enterprises.ndjson");
        Population.write(RECORDED, requests, false);
        record(Files.readAllLines(requests));
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        List<Integer> sizes = new ArrayList<>();
        int there = RECORDED;
        while (true) {
            sizes.add(there);
            RecordPages pages = new RecordPages(service, Population.code(RECORDED / 2));
            // Once to warm up: the service has just started.
            pages.millis();
            pages.millis()
                    .forEach((page, took) -> millis.computeIfAbsent(page, name -> new ArrayList<>())
                            .add(took));
            System.out.printf(
                    "%,d records: heap after a collection %,d MiB, resident %,d MiB%n",
                    there, service.heapAfterCollection(), service.resident());
            if (there == MILLION) {
                new RegistryStudies(service).print();
            }
            if (there >= most) {
                break;
            }
            int next = (int) Math.min(most, 10L * there);
            service.stop();
            copy(there / RECORDED, next / RECORDED);
            service.start(url);
            there = next;
        }
        print(sizes, millis);
    }

    /** In parts, since this client sends all of a body before it reads the answers, which would wait for each other. */
    private void record(List<String> lines) throws Exception {
        for (int from = 0; from < lines.size(); from += BATCH) {
            String some = String.join("\n", lines.subList(from, Math.min(from + BATCH, lines.size()))) + "\n";
            if (service.batch(some) != 200) {
                throw new IllegalStateException("the enterprises were not recorded");
            }
        }
    }

    /** Makes the copies from one number, inclusive, to another, exclusive; the originals are number 0. */
    private void copy(int from, int to) throws SQLException {
        String jdbc = url == null ? "jdbc:sqlite:" + service.sqlite() : url;
        long begun = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(jdbc);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long span = span(statement);
            for (int number = from; number < to; number += TOGETHER) {
                for (String insert : copies(number, Math.min(number + TOGETHER, to), span)) {
                    statement.executeUpdate(insert);
                }
                connection.commit();
            }
            if (postgresql != null) {
                statement.execute("ANALYZE");
                connection.commit();
            }
        }
        System.out.printf(
                "%,d copied at %,.0f a second%n",
                (to - from) * RECORDED, (to - from) * RECORDED / ((System.nanoTime() - begun) / 1e9));
    }

    /** The milliseconds by which a copy is later than the one before. */
    private static long span(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT MAX(assessed_at) - MIN(assessed_at) + 1 FROM assessment"
                + " WHERE substr(credit_code, 9, 5) = '00000'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The statements, which both databases understand but for how a number is written in hexadecimal. */
    private List<String> copies(int from, int to, long span) {
        String moment = "(a.assessed_at + n.number * " + span + ")";
        String hexadecimal =
                postgresql == null ? "printf('%012x', " + moment + ")" : "lpad(to_hex(" + moment + "), 12, '0')";
        String id = "substr(" + hexadecimal + ", 1, 8) || '-' || substr(" + hexadecimal + ", 9, 4) || substr(a.id, 14)";
        String number = postgresql == null ? "printf('%05d', n.number)" : "lpad(n.number::text, 5, '0')";
        String code = "substr(a.credit_code, 1, 8) || " + number + " || substr(a.credit_code, 14)";
        String numbers = "WITH RECURSIVE n (number) AS (SELECT " + from
                + " UNION ALL SELECT number + 1 FROM n WHERE number < " + (to - 1) + ") ";
        String originals = " FROM n CROSS JOIN assessment a%s WHERE substr(a.credit_code, 9, 5) = '00000'"
                + " ORDER BY n.number, a.id";
        return List.of(
                "INSERT INTO assessment (id, credit_code, name, town_or_park, stage, category, policy, release_hash, as_of,"
                        + " assessed_at, caller, language, outcomes, request, answer) " + numbers + "SELECT " + id
                        + ", "
                        + code + ", a.name, a.town_or_park, a.stage, a.category, a.policy, a.release_hash, a.as_of, "
                        + moment + ", a.caller, a.language, a.outcomes, a.request, a.answer"
                        + originals.formatted(""),
                "INSERT INTO enterprise (credit_code, first_id, latest_id) " + numbers + "SELECT " + code + ", " + id
                        + ", " + id + originals.formatted(""),
                "INSERT INTO registry_entry (policy, credit_code, assessment_id, name, town_or_park, stage, recognised,"
                        + " outcomes, criteria) " + numbers + "SELECT r.policy, " + code + ", " + id
                        + ", r.name, r.town_or_park, r.stage, r.recognised, r.outcomes, r.criteria"
                        + originals.formatted(" JOIN registry_entry r ON r.assessment_id = a.id"),
                "INSERT INTO feed_entry (position, happened_at, kind, subject, caller) " + numbers
                        + "SELECT (SELECT position FROM feed_head) + row_number() OVER (ORDER BY n.number, a.id), "
                        + moment
                        + ", 'assessment', " + id + ", a.caller" + originals.formatted(""),
                "UPDATE feed_head SET position = (SELECT MAX(position) FROM feed_entry)");
    }

    private static void print(List<Integer> sizes, Map<String, List<Double>> millis) {
        StringBuilder head = new StringBuilder("\n| page |");
        sizes.forEach(size -> head.append(String.format(" ms at %,d |", size)));
        System.out.println(head + " last / first |\n|---|" + "---|".repeat(sizes.size() + 1));
        millis.forEach((page, took) -> {
            StringBuilder line = new StringBuilder("| " + page + " |");
            took.forEach(one -> line.append(String.format(" %.1f |", one)));
            System.out.println(line + String.format(" %.1f |", took.get(took.size() - 1) / took.get(0)));
        });
    }
}
