package littlegiant.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import littlegiant.job.JobControl;
import littlegiant.job.JobState;
import littlegiant.job.Spool;
import littlegiant.population.DrawnEnterprises;
import littlegiant.population.PopulationJob;
import littlegiant.population.SignedArchives;
import littlegiant.population.SparkCluster;
import littlegiant.records.JobRecord;
import littlegiant.ruleset.engine.Release;
import littlegiant.wording.Language;
import littlegiant.yardstick.Enterprises;
import littlegiant.yardstick.Model;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons and sweeps on two executors answer what a job of the service answers about the same enterprises. */
@ExtendWith(SparkCluster.class)
class StudiesInPartsTest {
    private static final LocalDate DAY = LocalDate.parse("2017-06-30");
    private static final Release STRICTER =
            Rules.edited(Rules.CULTIVATION, Rules.SHARE, Rules.SHARE.replace("5%", "15%"));

    /** Each with another number of researchers among 200 employees. */
    private static final int MANUFACTURERS = 60;

    @TempDir
    static Path folder;

    private static byte[] lines;

    @BeforeAll
    static void write() throws IOException {
        List<String> all = new ArrayList<>(DrawnEnterprises.lines(300));
        for (long researchers = 0; researchers < MANUFACTURERS; researchers++) {
            all.add(Enterprises.json(Model.with(Model.enterprise(), "years/0/rdEmployees", researchers)));
        }
        all.add(7, "no enterprise");
        all.add("{\"policy\":\"elsewhere-2020\",\"enterprise\":{}}");
        lines = String.join("\n", all).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("enterprises.ndjson"), lines);
        Files.write(folder.resolve("base.zip"), SignedArchives.of(Rules.SHIPPED.files()));
        Files.write(folder.resolve("candidate.zip"), SignedArchives.of(STRICTER.files()));
    }

    /** The record of a job of the service that has gone through the same lines. */
    private static JobRecord ended(StudyTask.StudyMaker maker, Optional<String> policy) throws IOException {
        Population uploaded = UploadedPopulation.of(
                folder.resolve("uploaded"),
                new ByteArrayInputStream(lines),
                policy,
                DAY,
                STRICTER.declared(),
                Long.MAX_VALUE,
                1 << 20);
        StudyTask task = StudyTask.over(uploaded, maker);
        assertThat(task.run(new NeverCancelled()).state()).isEqualTo(JobState.DONE);
        return new JobRecord(
                new UUID(0, 0),
                "",
                JobState.DONE.name(),
                Instant.EPOCH,
                Instant.EPOCH,
                task.total(),
                task.done(),
                task.document(JobState.DONE));
    }

    private static final class NeverCancelled implements JobControl {
        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void beginRecording() {}
    }

    private static JsonNode job(String output, String document, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--input",
                folder.resolve("enterprises.ndjson").toString(),
                "--output",
                folder.resolve(output).toString(),
                "--as-of",
                DAY.toString(),
                "--language",
                "en"));
        PopulationJob.main(all.toArray(String[]::new));
        return comparable(Files.readString(folder.resolve(output).resolve(document)));
    }

    /** Without the times, and the first bad lines, which are a list of their own there. */
    private static JsonNode comparable(String answer) {
        ObjectNode document = (ObjectNode) DrawnEnterprises.json(answer);
        ObjectNode progress = (ObjectNode) document.get("progress");
        progress.remove(List.of("startedAt", "finishedAt", "firstBadLines"));
        return document;
    }

    @Test
    void a_comparison_answers_and_lists_the_same() throws IOException {
        ImpactStudy study = new ImpactStudy(
                new ImpactStudy.ImpactParameters(
                        Optional.empty(), DAY, Rules.SHIPPED.hash(), STRICTER.hash(), false, 0, 0),
                Rules.SHIPPED,
                STRICTER,
                new Spool<>(folder.resolve("changed"), AffectedEnterprise.class),
                new Spool<>(folder.resolve("near"), AffectedEnterprise.class));
        JobRecord served = ended(() -> study, Optional.empty());
        JsonNode answer = job(
                "impact",
                "impact.json",
                "impact",
                "--base",
                folder.resolve("base.zip").toString(),
                "--candidate",
                folder.resolve("candidate.zip").toString());
        assertThat(answer).isEqualTo(comparable(AnswerJson.of(ImpactAnswer.of(served, null, null, Language.EN))));
        assertThat(answer.path("changed").asInt()).isGreaterThan(15);
        assertThat(answer.at("/withinReach/count").asInt()).isGreaterThan(15);
        assertThat(answer.at("/progress/badLines").asInt()).isEqualTo(1);
        assertThat(answer.at("/progress/skipped").asInt()).isEqualTo(1);
        List<String> changes = new ArrayList<>();
        study.changes().forEach(one -> one.decisions().forEach(decision -> changes.add(one.creditCode() + " "
                + decision.decision() + " " + decision.before() + " " + decision.after() + " "
                + decision.criteria().get(0).criterion())));
        assertThat(rows("impact/changes"))
                .extracting(row -> row.getAs("enterprise") + " " + row.getAs("decision") + " " + row.getAs("before") + " "
                        + row.getAs("after") + " "
                        + row.<Row>getList(row.fieldIndex("criteria")).get(0).getString(0))
                .containsExactlyInAnyOrderElementsOf(changes);
        List<String> within = new ArrayList<>();
        study.within().forEach(one -> one.within().forEach(near -> within.add(
                one.creditCode() + " " + near.decision() + " " + near.criterion() + " " + near.en())));
        assertThat(rows("impact/within"))
                .extracting(row -> row.getAs("enterprise") + " " + row.getAs("decision") + " " + row.getAs("criterion")
                        + " " + row.getAs("message"))
                .containsExactlyInAnyOrderElementsOf(within);
    }

    private static List<Row> rows(String table) {
        return SparkCluster.session()
                .read()
                .parquet(folder.resolve(table).toString())
                .collectAsList();
    }

    @Test
    void a_sweep_answers_the_same() throws IOException {
        SweepRequest request =
                new SweepRequest("haicheng-2017", "C2", 1, "0%", "40%", 9, null, null, null);
        RequestedSweep asked = RequestedSweep.of(request, Rules.SHIPPED, Language.EN);
        SweepStudy.SweepParameters parameters =
                new SweepStudy.SweepParameters("haicheng-2017", "C2", 1, DAY, Rules.SHIPPED.hash(), false);
        JobRecord served = ended(() -> new SweepStudy(parameters, asked.sweep()), Optional.of("haicheng-2017"));
        JsonNode answer = job(
                "sweep",
                "sweep.json",
                "sweep",
                "--release",
                folder.resolve("base.zip").toString(),
                "--criterion",
                "C2",
                "--from",
                "0%",
                "--to",
                "40%",
                "--steps",
                "9");
        assertThat(answer).isEqualTo(comparable(AnswerJson.of(SweepAnswer.of(served, Language.EN))));
        assertThat(answer.path("points")).hasSize(9);
        assertThat(answer.at("/points/0/meets").asInt())
                .isGreaterThan(answer.at("/points/8/meets").asInt());
    }
}
