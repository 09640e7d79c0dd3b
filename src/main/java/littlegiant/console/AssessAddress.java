package littlegiant.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import littlegiant.access.ConsoleAddress;

/** The addresses of the page on which an enterprise is assessed. */
final class AssessAddress {
    /** The page. */
    static final String PAGE = ConsoleAddress.HOME + "/assess";

    private AssessAddress() {}

    /** Below here are the pages of recorded assessments. */
    static final String RECORDS = ConsoleAddress.HOME + "/assessments/";

    /** The page filled with the facts of a recorded assessment. */
    static String from(UUID assessment) {
        return PAGE + "?from=" + assessment;
    }

    /** The page filled with the latest facts of an enterprise under a policy. */
    static String of(String policy, String creditCode) {
        return PAGE + "?policy=" + encoded(policy) + "&creditCode=" + encoded(creditCode);
    }

    /** The page with nothing filled in. */
    static String blank(String policy) {
        return PAGE + "?blank=true&policy=" + encoded(policy);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
