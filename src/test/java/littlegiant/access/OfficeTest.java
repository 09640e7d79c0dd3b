package littlegiant.access;

import static io.restassured.RestAssured.given;
import static littlegiant.access.Office.CLIENT;
import static littlegiant.access.Office.ISSUER;
import static littlegiant.access.Office.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.SSLConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WorkingCopy.class)
@WithTestResource(Office.class)
class OfficeTest {
    private static final String PAGE = "/console/page-of-tests";
    private static final String OF_CLERKS = "/api/v1/enterprises";

    @Inject
    Sessions sessions;

    @TestHTTPResource(value = "/q/health", tls = true)
    URL behindTls;

    private static Map<String, Object> claims(String... groups) {
        return new HashMap<>(Map.of("groups", List.of(groups), "preferred_username", "zhangwei"));
    }

    private static String token(String issuer, String audience, long seconds, String... groups) {
        return SERVER.issueToken(
                        issuer,
                        CLIENT,
                        new DefaultOAuth2TokenCallback(
                                issuer, "system-7", "JWT", List.of(audience), claims(groups), seconds))
                .serialize();
    }

    private static Response get(String token, String path) {
        return SignedIn.asNobody()
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token)
                .get(path);
    }

    private static void assertRefused(String token) {
        get(token, "/api/v1/policies")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"));
        assertThat(get(token, "/q/openapi").statusCode()).isEqualTo(401);
    }

    @Test
    void a_system_may_what_the_mapped_values_of_its_token_say() {
        String clerk = token(ISSUER, CLIENT, 600, "policy-deputies", "others");
        get(clerk, OF_CLERKS).then().statusCode(200);
        get(clerk, "/api/v1/users").then().statusCode(403);
        get(token(ISSUER, CLIENT, 600, "systems"), OF_CLERKS).then().statusCode(403);
        // Ours are the names of roles, and no server gives them by using them.
        get(token(ISSUER, CLIENT, 600, "clerk", "admin"), "/api/v1/policies")
                .then()
                .statusCode(403);
        given().queryParam("what", "sign-in")
                .get("/api/v1/audit")
                .then()
                .body("entries.who", hasItem("client:system-7"));
    }

    @Test
    void a_token_that_is_expired_or_of_another_server_or_for_another_audience_is_refused() {
        assertRefused(token(ISSUER, CLIENT, -60, "policy-clerks"));
        assertRefused(token(ISSUER, "another service", 600, "policy-clerks"));
        assertRefused(token("other", CLIENT, 600, "policy-clerks"));
        // The right key, and another issuer's name.
        Map<String, Object> claims = claims("policy-clerks");
        claims.put("sub", "system-7");
        claims.put("aud", CLIENT);
        assertRefused(SERVER.anyToken(HttpUrl.get("http://elsewhere.example/" + ISSUER), claims)
                .serialize());
    }

    @Test
    void a_token_that_nobody_signed_is_refused() throws Exception {
        String right = token(ISSUER, CLIENT, 600, "policy-clerks");
        JWTClaimsSet claims = SignedJWT.parse(right).getJWTClaimsSet();
        assertThat(get(right, OF_CLERKS).statusCode()).isEqualTo(200);
        assertRefused(new PlainJWT(claims).serialize());
        assertRefused(right.substring(0, right.lastIndexOf('.') + 1));
        assertRefused(right.substring(0, right.lastIndexOf('.')));
        SignedJWT byPublicKey = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(SignedJWT.parse(right).getHeader().getKeyID())
                        .build(),
                claims);
        byPublicKey.sign(new MACSigner(
                given().auth().none().get(SERVER.jwksUrl(ISSUER).toString()).asByteArray()));
        assertRefused(byPublicKey.serialize());
        assertRefused("opaque");
        assertRefused("a.b.c");
        assertRefused("x".repeat(20_000));
    }

    @Test
    void keys_and_local_users_stay_ways_in() {
        given().get("/api/v1/users").then().statusCode(200);
        String key = given().contentType("application/json")
                .body("{\"name\":\"beside-oidc\",\"roles\":[\"clerk\"]}")
                .post("/api/v1/keys")
                .path("secret");
        get(key, OF_CLERKS).then().statusCode(200);
        assertRefused("lg_" + "A".repeat(43));
        SignedIn.as("local-person", "clerk");
        assertThat(ConsoleClient.signedIn("local-person").request().get(PAGE).statusCode())
                .isEqualTo(200);
    }

    /** Walks from the service to the office's server and back until a page of the console is reached, or the form. */
    private static Response walk(ConsoleClient browser, String... groups) {
        Map<String, Object> claims = claims(groups);
        SERVER.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, "person-1", "JWT", List.of(CLIENT), claims, 600));
        Response answer = browser.request().queryParam("back", PAGE).get("/console/sign-in/oidc");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .startsWith(SERVER.issuerUrl(ISSUER).toString());
        for (int steps = 0; steps < 6; steps++) {
            String next = answer.header("Location");
            if (answer.statusCode() != 302 && answer.statusCode() != 303
                    || Set.of(PAGE, "/console/sign-in")
                            .contains(URI.create(next).getPath())) {
                return answer;
            }
            answer = browser.request().urlEncodingEnabled(false).get(URI.create(next));
        }
        throw new AssertionError("led around and around");
    }

    @Test
    void a_person_signs_in_at_the_offices_server_and_has_a_session_here() {
        ConsoleClient browser = new ConsoleClient();
        Response led = walk(browser, "policy-clerks");
        assertThat(URI.create(led.header("Location")).getPath()).isEqualTo(PAGE);
        browser.request().get(PAGE).then().statusCode(200);
        browser.request().get(OF_CLERKS).then().statusCode(200);
        browser.request().get("/api/v1/users").then().statusCode(403);
        assertThat(sessions.of("oidc:zhangwei"))
                .hasSize(1)
                .allSatisfy(session -> assertThat(session.roles()).containsExactly("clerk"));
        given().queryParam("who", "oidc:zhangwei")
                .get("/api/v1/audit")
                .then()
                .body("entries.find { it.what == 'sign-in' }.after.by", equalTo("oidc"));
        browser.post("/console/sign-out").then().statusCode(303);
        browser.request().get(PAGE).then().statusCode(303).header("Location", startsWith("/console/sign-in?"));
        assertThat(sessions.of("oidc:zhangwei")).isEmpty();
    }

    @Test
    void a_person_without_a_role_here_gets_no_session_and_one_whom_the_server_refuses_is_told() {
        ConsoleClient browser = new ConsoleClient();
        assertThat(walk(browser, "canteen").header("Location"))
                .contains("/console/sign-in?back=%2Fconsole%2Fpage-of-tests&failed=roles");
        browser.request().get(PAGE).then().statusCode(303);
        browser.request()
                .get("/console/sign-in/oidc-failed?error=access_denied&error_description=x")
                .then()
                .statusCode(303)
                .header("Location", containsString("failed=office"));
    }

    private static RequestSpecification throughProxy() {
        return given().redirects()
                .follow(false)
                .header("X-Forwarded-For", "203.0.113.77")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "giant.example");
    }

    @Test
    void behind_the_proxy_that_is_trusted_addresses_links_and_cookies_are_as_outside() {
        SignedIn.as("behind-proxy", "clerk");
        String secret = SecretToken.draw();
        Response signedIn = throughProxy()
                .auth()
                .none()
                .cookie("__Host-little-giant-form", secret)
                .formParam("csrf_token", CsrfToken.of(secret))
                .formParam("name", "behind-proxy")
                .formParam("password", SignedIn.PASSWORD)
                .post("/console/sign-in");
        assertThat(signedIn.header("Location")).isEqualTo("https://giant.example/console");
        assertThat(signedIn.header("Set-Cookie"))
                .startsWith("__Host-little-giant-session=")
                .contains("Secure");
        assertThat(sessions.of("behind-proxy").get(0).address()).isEqualTo("203.0.113.77");
        throughProxy()
                .contentType("application/json")
                .body("{\"name\":\"made-behind-proxy\",\"roles\":[\"clerk\"],\"password\":\"" + SignedIn.PASSWORD
                        + "\"}")
                .post("/api/v1/users")
                .then()
                .statusCode(201)
                .header("Location", "https://giant.example/api/v1/users/made-behind-proxy");
        given().queryParam("what", "user.made")
                .get("/api/v1/audit")
                .then()
                .body("entries[0].from", equalTo("203.0.113.77"));
    }

    @Test
    void behind_tls_the_certificate_is_the_one_of_the_settings() {
        RequestSpecification client = given().auth()
                .none()
                .config(RestAssured.config()
                        .sslConfig(SSLConfig.sslConfig()
                                .trustStore(Office.CERTIFICATE.toString(), Office.PASSWORD)
                                .trustStoreType("PKCS12")));
        client.get(behindTls).then().statusCode(200).body("status", equalTo("UP"));
    }
}
