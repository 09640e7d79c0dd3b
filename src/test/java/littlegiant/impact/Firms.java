package littlegiant.impact;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import littlegiant.facts.CreditCode;

/** Enterprises that meet all of cultivation, but for what a test changes. */
final class Firms {
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger NEXT = new AtomicInteger(5_000_000);

    private Firms() {}

    static String newCode() {
        String code = "91210381MA" + "%07d".formatted(NEXT.incrementAndGet()) + "0";
        return code.substring(0, 17) + CreditCode.checkCharacter(code);
    }

    /** An enterprise of a town with a staff of 10000, of whom so many do research. */
    static ObjectNode facts(String code, String town, int researchers, Consumer<ObjectNode> more) {
        ObjectNode facts = (ObjectNode) example().get("enterprise");
        facts.put("unifiedSocialCreditCode", code).put("townOrPark", town);
        ObjectNode year = (ObjectNode) facts.at("/years/0");
        year.put("employees", 10_000).put("rdEmployees", researchers);
        ObjectNode attestations = (ObjectNode) facts.get("attestations");
        for (String topic : List.of("managementTeam", "financialSystem", "marketAdaptability", "incentiveMechanism")) {
            attestations
                    .putObject(topic)
                    .put("holds", true)
                    .put("basis", "ATTESTED")
                    .put("by", "科技局")
                    .put("on", "2017-04-20");
        }
        more.accept(facts);
        return facts;
    }

    static ObjectNode facts(String code, String town, int researchers) {
        return facts(code, town, researchers, facts -> {});
    }

    /** The same, recorded. */
    static String recorded(String town, int researchers, Consumer<ObjectNode> more) {
        String code = newCode();
        ObjectNode request = example();
        request.set("enterprise", facts(code, town, researchers, more));
        given().contentType("application/json")
                .body(request.toString())
                .post("/api/v1/assessments")
                .then()
                .statusCode(201);
        return code;
    }

    static String recorded(String town, int researchers) {
        return recorded(town, researchers, facts -> {});
    }

    static JsonNode read(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode example() {
        try (InputStream in = Firms.class.getResourceAsStream("/openapi/assess-request.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
