package littlegiant.console;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import littlegiant.facts.CreditCode;

/**
 * An enterprise that was assessed over REST, for pages to show. Each has a code and a name of its own, because tests share a
 * database.
 */
record RecordedFirm(String code, String name, String assessment) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger NEXT = new AtomicInteger(7000);

    /** The published example under a name, with a change. */
    static RecordedFirm of(String name, Consumer<ObjectNode> change) {
        String code = "91210381MA" + "%07d".formatted(NEXT.incrementAndGet()) + "0";
        code = code.substring(0, 17) + CreditCode.checkCharacter(code);
        return new RecordedFirm(code, name, assess(code, name, null, change));
    }

    /** The same enterprise, assessed for another day. */
    String again(String asOf, Consumer<ObjectNode> change) {
        return assess(code, name, asOf, change);
    }

    private static String assess(String code, String name, String asOf, Consumer<ObjectNode> change) {
        try (InputStream in = RecordedFirm.class.getResourceAsStream("/openapi/assess-request.json")) {
            ObjectNode request = (ObjectNode) JSON.readTree(in);
            request.remove("decisions");
            if (asOf != null) {
                request.put("asOf", asOf);
            }
            ObjectNode enterprise = (ObjectNode) request.get("enterprise");
            enterprise.put("unifiedSocialCreditCode", code).put("name", name);
            change.accept(enterprise);
            return given().contentType("application/json")
                    .body(request.toString())
                    .post("/api/v1/assessments")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }
}
