package littlegiant.population;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import littlegiant.impact.PopulationLine;
import littlegiant.impact.PopulationMember;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Evaluation;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Jobs of the tests under the shipped rules, and what the service's code says of the same enterprises here. */
final class ExpectedAnswers {
    static final RuleFiles SHIPPED = RuleFiles.read(Path.of("rules"));
    static final Release RELEASE = SignedArchives.compiled(SHIPPED);
    static final LocalDate DAY = LocalDate.parse("2017-06-30");

    private ExpectedAnswers() {}

    /** Runs the shipped release over a table. */
    static Path run(Path folder, String name, String input, String... more) {
        try {
            Path archive = Files.write(folder.resolve("release.zip"), SignedArchives.of(SHIPPED));
            return run(archive, folder.resolve(name), input, more);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Runs the release of an archive over a table. */
    static Path run(Path archive, Path output, String input, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--release",
                archive.toString(),
                "--input",
                input,
                "--output",
                output.toString(),
                "--as-of",
                DAY.toString(),
                "--language",
                "en"));
        arguments.addAll(List.of(more));
        PopulationJob.run(arguments);
        return output;
    }

    static Dataset<Row> table(Path output, String name) {
        return SparkCluster.session().read().parquet(output.resolve(name).toString());
    }

    static JsonNode summary(Path output) {
        return DrawnEnterprises.json(text(output.resolve("summary.json")));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    static PopulationMember member(String line) {
        return PopulationLine.read(
                        line.getBytes(StandardCharsets.UTF_8), 0, Optional.empty(), DAY, RELEASE.declared())
                .accepted();
    }

    static Evaluation decided(PopulationMember member) {
        return RELEASE.policies().get("haicheng-2017").decide(member.facts(), member.asOf(), Set.of());
    }

    /** The outcomes in a folder of results are those of the lines, each under the shipped release. */
    static void assertOutcomes(Path output, List<String> lines) {
        List<String> expected = new ArrayList<>();
        for (String line : lines) {
            PopulationMember member = member(line);
            for (DecisionResult result : decided(member).decisions()) {
                expected.add(String.join(
                        "|",
                        RELEASE.hash(),
                        String.valueOf(member.facts().unifiedSocialCreditCode()),
                        String.valueOf(member.facts().townOrPark()),
                        result.decision().decision(),
                        result.outcome().name()));
            }
        }
        assertThat(table(output, "outcomes").collectAsList())
                .extracting(row -> String.join(
                        "|",
                        row.<String>getAs("release"),
                        String.valueOf((Object) row.getAs("enterprise")),
                        String.valueOf((Object) row.getAs("town")),
                        row.<String>getAs("decision"),
                        row.<String>getAs("outcome")))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(summary(output).path("decided").asInt()).isEqualTo(lines.size());
    }

    /** The refused rows in a folder of results, each with its problems. */
    static List<JsonNode> refused(Path output) {
        return SparkCluster.session()
                .read()
                .textFile(output.resolve("refused").toString())
                .collectAsList()
                .stream()
                .map(DrawnEnterprises::json)
                .toList();
    }
}
