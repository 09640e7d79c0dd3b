package littlegiant.access;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import littlegiant.SignedIn;

/** A browser in the hands of a person: it keeps cookies, and sends the token of the page that it read last. */
public final class ConsoleClient {
    private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final String TOKEN_OF_SECRET = CsrfToken.of(SECRET);

    /** The cookie that comes with the page of {@link #form}, as a request sends it. */
    public static final String FORM_COOKIE = "little-giant-form=" + SECRET;

    private final CookieFilter cookies = new CookieFilter();

    /** The form with which somebody signs in, as a browser sends it. */
    public static String form(String name) {
        return CsrfToken.FIELD + '=' + TOKEN_OF_SECRET + "&name=" + name + "&password="
                + SignedIn.PASSWORD.replace(' ', '+');
    }

    /** A browser of somebody who has signed in. */
    public static ConsoleClient signedIn(String name) {
        ConsoleClient browser = new ConsoleClient();
        browser.signIn(name, SignedIn.PASSWORD, "/console").then().statusCode(303);
        return browser;
    }

    /** A request of the browser; redirects are not followed. */
    public RequestSpecification request() {
        return given().auth().none().filter(cookies).redirects().follow(false);
    }

    /** Signs in by the form, whose page was answered with a cookie. */
    public Response signIn(String name, String password, String back) {
        return request()
                .cookie("little-giant-form", SECRET)
                .formParam(CsrfToken.FIELD, TOKEN_OF_SECRET)
                .formParam("name", name)
                .formParam("password", password)
                .formParam("back", back)
                .post("/console/sign-in");
    }

    /** The token of a page of the console. */
    public String token() {
        return request().get("/console/page-of-tests").asString();
    }

    /** Sends a form without fields. */
    public Response post(String path) {
        return request().formParam(CsrfToken.FIELD, token()).post(path);
    }
}
