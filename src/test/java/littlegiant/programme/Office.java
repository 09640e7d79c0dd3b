package littlegiant.programme;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import littlegiant.facts.CreditCode;

/** What an office does over REST. Each enterprise has a code of its own, because tests share a database. */
final class Office {
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private Office() {}

    /** An enterprise with one recorded assessment. */
    record Firm(String code, String assessment) {

        Response record(String type, String day, Consumer<ObjectNode> more) {
            ObjectNode event = JSON.createObjectNode();
            event.put("type", type)
                    .put("date", day)
                    .put("official", "王某")
                    .put("documentNumber", "海科发〔2017〕12号")
                    .put("reason", "测试");
            more.accept(event);
            return post(event.toString());
        }

        Response record(String type, String day) {
            return record(type, day, event -> event.put("assessment", assessment));
        }

        Response selected(String day, String stage) {
            return record(
                    "SELECTED",
                    day,
                    event -> event.put("assessment", assessment)
                            .put("cohort", 2017)
                            .put("stage", stage));
        }

        Response stage(String day, String stage) {
            return record("STAGE_ASSIGNED", day, event -> event.put("stage", stage));
        }

        Response supported(String day, String measure, String amount) {
            return record("SUPPORT_GIVEN", day, event -> {
                event.put("measure", measure);
                if (amount != null) {
                    event.put("amount", new BigDecimal(amount));
                }
            });
        }

        Response corrected(String day, int voids) {
            return record("CORRECTED", day, event -> event.put("voids", voids));
        }

        Response post(String body) {
            return given().contentType("application/json")
                    .header("Accept-Language", "en")
                    .body(body)
                    .post("/api/v1/enterprises/" + code + "/events");
        }

        Response get(String path) {
            return given().header("Accept-Language", "en").get("/api/v1/enterprises/" + code + path);
        }
    }

    static String newCode() {
        String code = "91210381MA" + "%07d".formatted(NEXT.incrementAndGet()) + "0";
        return code.substring(0, 17) + CreditCode.checkCharacter(code);
    }

    /** The published example under a code of its own, recorded. */
    static Firm firm(Consumer<ObjectNode> change) {
        return firm(null, change);
    }

    static Firm firm() {
        return firm(facts -> {});
    }

    /** The same by a policy. */
    static Firm firm(String policy) {
        return firm(policy, facts -> {});
    }

    static Firm firm(String policy, Consumer<ObjectNode> change) {
        String code = newCode();
        return new Firm(code, assess(code, policy, change));
    }

    /** Assesses the published example under a code by a policy, and hands over the id. */
    static String assess(String code, String policy, Consumer<ObjectNode> change) {
        ObjectNode request = example();
        if (policy != null) {
            request.put("policy", policy);
            request.remove("decisions");
        }
        ObjectNode facts = (ObjectNode) request.get("enterprise");
        facts.put("unifiedSocialCreditCode", code);
        change.accept(facts);
        return given().contentType("application/json")
                .body(request.toString())
                .post("/api/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What the queue of a policy says of a decision about the firm; null where nothing of it waits. */
    static JsonNode waiting(Firm firm, String policy, String decision) {
        JsonNode entry = queued(firm, policy);
        if (entry != null) {
            for (JsonNode item : entry.get("waiting")) {
                if (item.get("decision").asText().equals(decision)) {
                    return item;
                }
            }
        }
        return null;
    }

    /** The firm's entry in the queue of a policy; null where it has none. */
    static JsonNode queued(Firm firm, String policy) {
        String next = null;
        do {
            JsonNode page = read(given().queryParam("limit", 500)
                    .queryParam("policy", policy)
                    .queryParams(next == null ? Map.of() : Map.of("after", next))
                    .get("/api/v1/programme/queue"));
            for (JsonNode entry : page.get("enterprises")) {
                if (entry.get("creditCode").asText().equals(firm.code())) {
                    return entry;
                }
            }
            next = page.has("next") ? page.get("next").asText() : null;
        } while (next != null);
        return null;
    }

    static JsonNode read(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode example() {
        try (InputStream in = Office.class.getResourceAsStream("/openapi/assess-request.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
