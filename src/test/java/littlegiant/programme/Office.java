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
        String code = newCode();
        ObjectNode request = example();
        ((ObjectNode) request.get("enterprise")).put("unifiedSocialCreditCode", code);
        change.accept((ObjectNode) request.get("enterprise"));
        String id = given().contentType("application/json")
                .body(request.toString())
                .post("/api/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Firm(code, id);
    }

    static Firm firm() {
        return firm(facts -> {});
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
