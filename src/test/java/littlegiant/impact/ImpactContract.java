package littlegiant.impact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change of the rules would do, over REST, whichever database keeps the enterprises. */
abstract class ImpactContract {
    private static final String IMPACT = "/api/v1/impact";
    private static final String SWEEP = "/api/v1/impact/sweep";
    private static final String DAY = "{\"asOf\":\"2017-06-30\"}";

    @AfterEach
    void restore() {
        WorkingCopy.restore();
    }

    private static void share(String percent) {
        WorkingCopy.edit(Rules.CULTIVATION, Rules.SHARE, Rules.SHARE.replace("5%", percent));
    }

    /** A town of the test's own, because tests share a database. */
    private static String newTown() {
        return "试验镇" + UUID.randomUUID();
    }

    private static RequestSpecification request(String type, byte[] body) {
        return given().contentType(type).header("Accept-Language", "en").body(body);
    }

    private static Response json(String path, String body) {
        return request("application/json", body.getBytes(StandardCharsets.UTF_8))
                .header("Prefer", "wait=60")
                .post(path);
    }

    private static Response lines(String path, Map<String, ?> parameters, byte[] lines, int wait) {
        return request("application/x-ndjson", lines)
                .header("Prefer", "wait=" + wait)
                .queryParams(parameters)
                .post(path);
    }

    private static byte[] joined(List<?> lines) {
        return lines.stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode done(Response answer) {
        JsonNode read = Firms.read(answer);
        assertThat(answer.statusCode()).as(read.toString()).isEqualTo(200);
        assertThat(read.get("state").asText()).isEqualTo("DONE");
        return read;
    }

    /** Asks until it has ended. */
    private static JsonNode ended(String location) {
        JsonNode read = Firms.read(given().header("Accept-Language", "en").get(location));
        while (read.get("state").asText().equals("RUNNING")) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            read = Firms.read(given().header("Accept-Language", "en").get(location));
        }
        return read;
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode named(JsonNode array, String property, String value) {
        return all(array).stream()
                .filter(one -> one.path(property).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not in " + array));
    }

    private static List<String> codes(JsonNode enterprises, List<String> ours) {
        return all(enterprises).stream()
                .map(one -> one.path("creditCode").asText())
                .filter(ours::contains)
                .toList();
    }

    private static String fault(Response answer, int status) {
        JsonNode problem = Firms.read(answer);
        assertThat(answer.statusCode()).as(problem.toString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        return problem.at("/errors/0/pointer").asText() + ": "
                + problem.at("/errors/0/message").asText();
    }

    @Test
    void a_stricter_share_changes_exactly_the_firms_between_and_those_at_the_new_bound_stay() {
        String town = newTown();
        List<String> firms = IntStream.of(499, 500, 599, 600, 601)
                .mapToObj(researchers -> Firms.recorded(town, researchers))
                .toList();
        share("6%");
        Response answer = json(IMPACT, DAY);
        JsonNode impact = done(answer);
        assertThat(answer.header("Location"))
                .endsWith("/api/v1/impact/" + impact.get("id").asText());
        assertThat(impact.get("workingCopy").asBoolean()).isTrue();
        assertThat(impact.get("identical").asBoolean()).isFalse();
        assertThat(impact.get("cases").asInt()).isPositive();
        assertThat(codes(impact.get("enterprises"), firms)).containsExactly(firms.get(1), firms.get(2));
        JsonNode changed = named(impact.get("enterprises"), "creditCode", firms.get(1));
        assertThat(changed.at("/decisions/0/before").asText()).isEqualTo("QUALIFIED");
        assertThat(changed.at("/decisions/0/after").asText()).isEqualTo("NOT_QUALIFIED");
        assertThat(changed.at("/decisions/0/criteria/0/criterion").asText()).isEqualTo("C2");
        JsonNode group = named(impact.get("towns"), "value", town);
        assertThat(group.get("compared").asInt()).isEqualTo(5);
        assertThat(group.get("changed").asInt()).isEqualTo(2);
        assertThat(group.at("/decisions/0/outcomes/0/count").asInt()).isEqualTo(2);
        JsonNode cultivation = named(impact.get("decisions"), "decision", "cultivation");
        JsonNode criterion = named(cultivation.get("criteria"), "criterion", "C2");
        assertThat(criterion.get("changed").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(criterion.get("changedWithOutcome").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(codes(impact.at("/withinReach/enterprises"), firms))
                .containsExactly(firms.get(0), firms.get(1), firms.get(2));
        JsonNode near = named(impact.at("/withinReach/enterprises"), "creditCode", firms.get(2));
        assertThat(near.at("/within/0/criterion").asText()).isEqualTo("C2");
        assertThat(near.at("/within/0/message").asText()).contains("by 1 person to 600 people");
        assertThat(impact.at("/progress/done").asLong())
                .isEqualTo(impact.at("/progress/total").asLong());
        assertThat(given().get("/api/v1/releases/active").path("hash").toString())
                .isEqualTo(impact.get("base").asText());
    }

    @Test
    void the_working_copy_that_is_the_active_release_changes_nobody() {
        Firms.recorded(newTown(), 500);
        Response asked = given().noContentType().header("Prefer", "wait=60").post(IMPACT);
        assertThat(asked.header("Preference-Applied")).isEqualTo("wait=60");
        JsonNode impact = done(asked);
        assertThat(impact.get("compared").asInt()).isPositive();
        assertThat(done(json(IMPACT, "")).get("compared")).isEqualTo(impact.get("compared"));
        assertThat(impact.get("identical").asBoolean()).isTrue();
        assertThat(impact.get("asOf").asText()).isEqualTo("2018-01-01");
        assertThat(impact.get("changed").asInt()).isZero();
        assertThat(impact.get("enterprises")).isEmpty();
    }

    @Test
    void rules_that_do_not_compile_are_refused_with_what_is_wrong_and_failing_cases_are_only_told() {
        WorkingCopy.edit(Rules.CULTIVATION, "registeredIn( \"210381\" )", "registeredIn( \"210300\" )");
        JsonNode impact = done(lines(
                IMPACT, Map.of("asOf", "2017-06-30"), joined(List.of(Firms.facts(Firms.newCode(), "甲镇", 550))), 60));
        assertThat(impact.get("failedCases").asInt())
                .isPositive()
                .isLessThan(impact.get("cases").asInt());
        assertThat(impact.get("changed").asInt()).isEqualTo(1);
        WorkingCopy.edit("haicheng-2017/cultivation.drl", "ratio( RD_EMPLOYEES", "ratoi( RD_EMPLOYEES");
        for (Response refused : List.of(
                json(IMPACT, DAY), json(SWEEP, "{\"criterion\":\"C2\"}"), lines(IMPACT, Map.of(), new byte[0], 0))) {
            JsonNode problem = Firms.read(refused);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(problem.at("/diagnostics/0/file").asText()).isEqualTo("haicheng-2017/cultivation.drl");
            assertThat(problem.at("/diagnostics/0/message").asText()).contains("ratoi");
        }
    }

    @Test
    void what_cannot_be_meant_is_refused_at_its_place() {
        assertThat(fault(json(IMPACT, "{\"polcy\":\"x\"}"), 400)).startsWith("/polcy");
        assertThat(fault(json(IMPACT, "{\"policy\":\"x\"}"), 400)).startsWith("/policy: there is no policy \"x\"");
        assertThat(fault(json(IMPACT, "{\"asOf\":\"1900-01-01\"}"), 400)).startsWith("/asOf");
        assertThat(fault(json(IMPACT, "{\"base\":\"sha256:0\"}"), 400)).startsWith("/base: there is no release");
        assertThat(fault(json(IMPACT, "{\"candidate\":\"x\"}"), 400)).startsWith("/candidate");
        assertThat(fault(lines(IMPACT, Map.of("asOf", "tomorrow"), new byte[0], 0), 400))
                .startsWith("/asOf");
        assertThat(fault(json(SWEEP, "{}"), 400)).startsWith("/criterion");
        assertThat(fault(json(SWEEP, "{\"criterion\":\"C7a\"}"), 400)).startsWith("/criterion");
        assertThat(fault(json(SWEEP, "{\"criterion\":\"C2\",\"threshold\":2}"), 400))
                .startsWith("/threshold");
        assertThat(fault(json(SWEEP, "{\"criterion\":\"C2\",\"values\":[\"5%\",\"3人\"]}"), 400))
                .startsWith("/values/1");
        assertThat(fault(json(SWEEP, "{\"criterion\":\"C2\",\"from\":\"1%\"}"), 400))
                .startsWith("/to");
        assertThat(json(IMPACT, "{" + " ".repeat(70_000) + "}").statusCode()).isEqualTo(413);
        for (String path :
                List.of(IMPACT + "/x", IMPACT + "/x/enterprises", IMPACT + "/x/within-reach", SWEEP + "/x")) {
            given().get(path).then().statusCode(404);
        }
        given().delete(IMPACT + "/x").then().statusCode(404);
        given().delete(SWEEP + "/x").then().statusCode(404);
        // A refused study gives its place back: as many as there are can still begin.
        done(json(IMPACT, DAY));
        done(json(SWEEP, "{\"criterion\":\"C2\"}"));
    }

    @Test
    void enterprises_that_are_sent_along_are_compared_and_bad_lines_told_by_number() {
        share("6%");
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("asOf", "2017-06-30").set("enterprise", Firms.facts(Firms.newCode(), "甲镇", 550));
        ObjectNode plain = Firms.facts(Firms.newCode(), "乙镇", 550);
        ObjectNode elsewhere = request.deepCopy().put("policy", "elsewhere-2020");
        List<Object> sent = List.of(request, "{\"nam\":1}", "", plain, "{", elsewhere);
        JsonNode impact = done(lines(IMPACT, Map.of("asOf", "2017-06-30"), joined(sent), 60));
        assertThat(impact.get("compared").asInt()).isEqualTo(2);
        assertThat(impact.get("changed").asInt()).isEqualTo(2);
        assertThat(all(impact.get("enterprises")).stream()
                        .map(one -> one.get("line").asInt()))
                .containsExactly(1, 4);
        JsonNode progress = impact.get("progress");
        assertThat(progress.get("total").asInt()).isEqualTo(6);
        assertThat(progress.get("done").asInt()).isEqualTo(6);
        assertThat(progress.get("skipped").asInt()).isEqualTo(1);
        assertThat(progress.get("badLines").asInt()).isEqualTo(2);
        assertThat(all(progress.get("firstBadLines")).stream()
                        .map(one -> one.get("line").asInt()))
                .containsExactly(2, 5);
        assertThat(progress.at("/firstBadLines/0/errors/0/pointer").asText()).isEqualTo("/nam");
        JsonNode none = done(lines(IMPACT, Map.of(), new byte[0], 60));
        assertThat(none.get("compared").asInt()).isZero();
        assertThat(none.at("/progress/total").asInt()).isZero();
        assertThat(none.get("decisions")).isNotEmpty();
    }

    @Test
    void everyone_who_changes_can_be_exported_and_no_cell_is_a_formula() {
        share("6%");
        ObjectNode hostile = Firms.facts(Firms.newCode(), "甲镇", 550, facts -> facts.put("name", "=cmd|'/c calc'!A1"));
        JsonNode impact = done(lines(
                IMPACT,
                Map.of("asOf", "2017-06-30"),
                joined(List.of(hostile, Firms.facts(Firms.newCode(), "乙镇", 599))),
                60));
        String path = IMPACT + "/" + impact.get("id").asText();
        String csv =
                given().queryParam("format", "csv").get(path + "/enterprises").asString();
        assertThat(csv)
                .startsWith("\uFEFF")
                .contains("'=cmd|")
                .contains("QUALIFIED")
                .contains("C2 符合→不符合");
        assertThat(csv.lines()).hasSize(3);
        String lines = given().get(path + "/enterprises").asString();
        assertThat(lines.lines()).hasSize(2).allMatch(line -> line.contains("NOT_QUALIFIED"));
        Response within = given().header("Accept-Language", "en")
                .queryParam("format", "csv")
                .get(path + "/within-reach");
        assertThat(within.header("Content-Disposition")).contains("within-reach.csv");
        assertThat(within.asString()).contains("by 1 person to 600 people").contains("by 50 people to 600 people");
        byte[] workbook =
                given().queryParam("format", "xlsx").get(path + "/enterprises").asByteArray();
        assertThat(new String(workbook, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
        given().queryParam("format", "pdf").get(path + "/enterprises").then().statusCode(400);
        assertThat(Firms.read(given().queryParam("limit", 1).get(path)).get("enterprises"))
                .hasSize(1);
        given().queryParam("limit", 10_001).get(path).then().statusCode(400);
    }

    @Test
    void what_the_policy_calls_sensitive_is_masked_and_so_is_advice_that_would_tell_it() {
        WorkingCopy.edit("haicheng-2017/policy.yaml", "decisions:", "sensitive: [name, rdEmployees]\n\ndecisions:");
        publish();
        share("6%");
        JsonNode impact = done(lines(
                IMPACT, Map.of("asOf", "2017-06-30"), joined(List.of(Firms.facts(Firms.newCode(), "甲镇", 550))), 60));
        assertThat(impact.at("/enterprises/0/name").asText()).isEqualTo("***");
        assertThat(impact.at("/enterprises/0/townOrPark").asText()).isEqualTo("甲镇");
        assertThat(impact.at("/withinReach/enterprises/0/within/0/message").asText())
                .isEqualTo("***");
        String export = given().get(IMPACT + "/" + impact.get("id").asText() + "/within-reach")
                .asString();
        assertThat(export).contains("***").doesNotContain("600").doesNotContain("550");
        WorkingCopy.restore();
        publish();
    }

    private static void publish() {
        assertThat(given().contentType("application/json")
                        .body("{\"note\":\"test\",\"override\":\"test\",\"author\":\"test\"}")
                        .post("/api/v1/releases")
                        .statusCode())
                .isBetween(200, 201);
    }

    @Test
    void any_two_releases_can_be_compared() {
        String before = given().get("/api/v1/releases/active").path("hash");
        share("6%");
        publish();
        String stricter = given().get("/api/v1/releases/active").path("hash");
        WorkingCopy.restore();
        publish();
        byte[] lines = joined(List.of(Firms.facts(Firms.newCode(), "甲镇", 550)));
        JsonNode back =
                done(lines(IMPACT, Map.of("asOf", "2017-06-30", "base", stricter, "candidate", before), lines, 60));
        assertThat(back.get("workingCopy").asBoolean()).isFalse();
        assertThat(back.at("/enterprises/0/decisions/0/before").asText()).isEqualTo("NOT_QUALIFIED");
        assertThat(back.at("/enterprises/0/decisions/0/after").asText()).isEqualTo("QUALIFIED");
    }

    /** Many enterprises with as few facts as will do. */
    private static byte[] many(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("{\"years\":[{\"fiscalYear\":2016,\"employees\":1000,\"rdEmployees\":")
                    .append(i % 100)
                    .append("}]}\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void edits_while_it_runs_change_nothing() {
        share("6%");
        Response begun = lines(IMPACT, Map.of("asOf", "2017-06-30"), many(20_000), 0);
        assertThat(begun.statusCode()).isEqualTo(202);
        WorkingCopy.restore();
        share("90%");
        JsonNode impact = ended(begun.header("Location"));
        assertThat(impact.get("state").asText()).isEqualTo("DONE");
        assertThat(impact.get("compared").asInt()).isEqualTo(20_000);
        // Those with 50 to 59 of 1000.
        assertThat(impact.get("changed").asInt()).isEqualTo(2_000);
        assertThat(impact.get("enterprises")).hasSize(2_000);
    }

    @Test
    void a_running_one_can_be_cancelled_and_more_than_a_few_at_once_are_told_to_come_later() {
        byte[] lines = many(30_000);
        Map<String, ?> widest = Map.of("criterion", "C2", "from", "1%", "to", "9%", "steps", 200, "asOf", "2017-06-30");
        List<String> running = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Response begun = lines(SWEEP, widest, lines, 0);
            assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
            running.add(begun.header("Location"));
        }
        Response third = json(IMPACT, DAY);
        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(third.header("Retry-After")).isNotBlank();
        for (String location : running) {
            given().delete(location).then().statusCode(202);
            JsonNode sweep = ended(location);
            assertThat(sweep.get("state").asText()).isEqualTo("CANCELLED");
            assertThat(sweep.at("/progress/done").asInt()).isLessThan(30_000);
            given().delete(location).then().statusCode(202);
            assertThat(ended(location).get("state").asText()).isEqualTo("CANCELLED");
        }
        done(json(IMPACT, DAY));
        List<JsonNode> jobs = all(Firms.read(given().queryParam("kind", "sweep").get("/api/v1/jobs")));
        assertThat(jobs)
                .extracting(job -> job.get("location").asText())
                .contains(running.stream()
                        .map(location -> java.net.URI.create(location).getPath())
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"C2, 3%;4%;5%;6%;7%", "C3, 2%;3%;3.5%;4%", "C5a, 40%;60%"})
    void a_sweep_says_of_each_value_what_the_edited_file_does(String criterion, String values) {
        List<Object> firms = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int n = i;
            firms.add(Firms.facts(Firms.newCode(), "甲镇", 300 + 20 * i, facts -> {
                ((ObjectNode) facts.at("/years/0")).put("rdInvestment", 1_640_000 + n * 82_000);
                ((ObjectNode) facts.at("/years/1")).put("rdInvestment", 1_400_000 + n * 70_000);
                ((ObjectNode) facts.at("/years/0")).put("totalLiabilities", 30_000_000 + n * 1_200_000);
            }));
        }
        byte[] lines = joined(firms);
        JsonNode sweep = done(lines(
                SWEEP,
                Map.of("criterion", criterion, "values", List.of(values.split(";")), "asOf", "2017-06-30"),
                lines,
                60));
        assertThat(sweep.get("compared").asInt()).isEqualTo(30);
        String present = sweep.get("present").asText();
        for (JsonNode point : sweep.get("points")) {
            String value = point.get("value").asText();
            edit(criterion, present, value);
            JsonNode impact = done(lines(IMPACT, Map.of("asOf", "2017-06-30"), lines, 60));
            JsonNode cultivation = named(impact.get("decisions"), "decision", "cultivation");
            assertThat(counts(point.get("outcomes"))).as(value).isEqualTo(after(cultivation.get("outcomes")));
            assertThat(counts(point.get("statuses")))
                    .as(value)
                    .isEqualTo(after(named(cultivation.get("criteria"), "criterion", criterion)
                            .get("statuses")));
            WorkingCopy.restore();
        }
    }

    private static void edit(String criterion, String present, String value) {
        if (!present.equals(value)) {
            Response threshold = given().get("/api/v1/policies/haicheng-2017/criteria/" + criterion + "/thresholds");
            String tag = Firms.read(threshold).at("/0/etag").asText();
            given().contentType("application/json")
                    .header("If-Match", tag)
                    .body("{\"value\":\"" + value + "\"}")
                    .put("/api/v1/policies/haicheng-2017/criteria/" + criterion + "/thresholds/1")
                    .then()
                    .statusCode(200);
        }
    }

    private static Map<String, Long> counts(JsonNode counts) {
        Map<String, Long> read = new TreeMap<>();
        counts.fields()
                .forEachRemaining(one -> read.put(one.getKey(), one.getValue().asLong()));
        return read;
    }

    private static Map<String, Long> after(JsonNode moves) {
        Map<String, Long> counts = new TreeMap<>();
        moves.forEach(move ->
                counts.merge(move.get("after").asText(), move.get("count").asLong(), Long::sum));
        return counts;
    }

    @Test
    void a_sweep_over_the_registry_counts_who_meets_the_bound_itself() {
        String town = newTown();
        Firms.recorded(town, 500);
        JsonNode sweep = done(json(
                SWEEP,
                "{\"policy\":\"haicheng-2017\",\"criterion\":\"C2\",\"values\":[\"4.99%\",\"5%\",\"5.01%\"],"
                        + "\"asOf\":\"2017-06-30\"}"));
        assertThat(sweep.get("decision").asText()).isEqualTo("cultivation");
        List<JsonNode> points = all(sweep.get("points"));
        assertThat(points.stream().map(point -> point.get("present").asBoolean()))
                .containsExactly(false, true, false);
        assertThat(points.get(0).get("meets").asLong())
                .isGreaterThanOrEqualTo(points.get(1).get("meets").asLong());
        assertThat(points.get(1).get("meets").asLong())
                .isGreaterThan(points.get(2).get("meets").asLong());
        assertThat(points.get(1).get("qualifies").asLong())
                .isGreaterThan(points.get(2).get("qualifies").asLong());
        assertThat(sweep.at("/progress/total").asLong())
                .isEqualTo(sweep.get("compared").asLong());
        assertThat(done(json(SWEEP, "{\"criterion\":\"C2\",\"asOf\":\"2017-06-30\"}"))
                        .get("points"))
                .hasSize(21);
    }
}
