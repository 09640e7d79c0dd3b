package littlegiant.population;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import littlegiant.facts.Declarations;
import littlegiant.impact.PopulationLine;
import littlegiant.impact.PopulationMember;
import littlegiant.submission.Submitted;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Processes a partition of the input, row by row and in bounded memory. Gives result rows of the job, a row for each
 * refused row, and at the end one row with the counts of the partition: what Spark keeps of a task that succeeded, and of
 * no other, so that a task that is run again counts once.
 */
abstract class PartTask implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    /** The column with the result of the job; null in other rows. */
    static final String RESULT = "result";

    /** The column with the counts of the partition as JSON; null in other rows. */
    static final String COUNTS = "counts";

    private static final int HELD_TOGETHER = 200;

    private final @Nullable String policy;
    private final LocalDate asOf;

    PartTask(Optional<String> policy, LocalDate asOf) {
        this.policy = policy.orElse(null);
        this.asOf = asOf;
    }

    /** A partition that is being processed. */
    interface Part {
        /** The facts that may be submitted in addition to the predefined ones. */
        Declarations declared();

        /**
         * Processes an enterprise.
         *
         * @param results receives result rows
         * @return the problems if it is refused; empty if it is not
         */
        Optional<Row[]> take(PopulationMember member, Queue<Row> results);

        /** Counts a row that is no enterprise. */
        void refuse();

        /** Whether to continue with the partition. */
        boolean goesOn();

        /** The counts of the partition: JSON in UTF-8. */
        byte[] counts();
    }

    /** Begins a partition, on its executor. */
    abstract Part begin();

    /** The columns of a row that this task gives, with the job's results in the column {@link #RESULT}. */
    static StructType schema(StructType result) {
        return new StructType()
                .add(RESULT, result)
                .add(InputRows.SOURCE, DataTypes.StringType)
                .add(InputRows.PROBLEMS, DataTypes.createArrayType(InputRows.PROBLEM))
                .add(COUNTS, DataTypes.BinaryType);
    }

    /**
     * The rows that a task gives for all of the input. They are held on the executors' disks, since several tables are made
     * of them, until they are unpersisted.
     *
     * @param result the columns of the job's results
     */
    static Dataset<Row> held(Dataset<Row> input, PartTask task, StructType result) {
        // Rows are collected in memory before they go to the disk: of the 10,000 that is usual, with all findings,
        // those of
        // two tasks do not fit into a heap of 1 GiB.
        input.sparkSession().conf().set("spark.sql.inMemoryColumnarStorage.batchSize", HELD_TOGETHER);
        return input.mapPartitions(task, Encoders.row(schema(result))).persist(StorageLevel.DISK_ONLY());
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new PartRows(rows, begin());
    }

    /** The rows that come of a partition, each made when it is asked for. */
    private final class PartRows implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final Part part;
        private final Queue<Row> made = new ArrayDeque<>();
        private boolean ended;

        PartRows(Iterator<Row> rows, Part part) {
            this.rows = rows;
            this.part = part;
        }

        @Override
        public boolean hasNext() {
            while (made.isEmpty() && !ended) {
                if (part.goesOn() && rows.hasNext()) {
                    take(rows.next());
                } else {
                    made.add(RowFactory.create(null, null, null, part.counts()));
                    ended = true;
                }
            }
            return !made.isEmpty();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return made.remove();
        }

        private void take(Row row) {
            String source = row.getString(0);
            if (row.isNullAt(1)) {
                part.refuse();
                made.add(RowFactory.create(null, source, row.get(2), null));
                return;
            }
            byte[] line = row.getString(1).getBytes(StandardCharsets.UTF_8);
            Submitted<PopulationMember> read =
                    PopulationLine.read(line, 0, Optional.ofNullable(policy), asOf, part.declared());
            if (!read.faults().isEmpty()) {
                part.refuse();
                made.add(RowFactory.create(null, source, RefusedRow.problems(read.faults()), null));
                return;
            }
            Optional<Row[]> problems = part.take(read.accepted(), made);
            problems.ifPresent(why -> made.add(RowFactory.create(null, source, why, null)));
        }
    }
}
