package littlegiant.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Set;
import littlegiant.wording.Language;

/**
 * A page to be printed, written from its head to its foot. Whatever is said in it is escaped, because facts come from
 * whoever submits them; only the names of elements and classes, which are ours, are not. The style stands in the page,
 * so that a saved page is whole.
 */
public final class Html {
    private static final String STYLE = '\n' + style();

    /** What a page may load or run: nothing but its own style. For {@code Content-Security-Policy}. */
    public static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Set<String> ON_A_LINE_OF_THEIR_OWN =
            Set.of("body", "header", "main", "footer", "section", "table", "thead", "tbody", "tr", "ul", "dl");

    private final StringBuilder page = new StringBuilder(16 * 1024);
    private final Deque<String> open = new ArrayDeque<>();

    private Html() {}

    /** A page with its head, in which {@code body} is open. */
    public static Html page(Language language, String title) {
        Html html = new Html();
        html.page
                .append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.locale().toLanguageTag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        html.escaped(title);
        html.page.append("</title>\n<style>").append(STYLE).append("</style>\n</head>\n");
        return html.open("body");
    }

    /** Opens an element. */
    public Html open(String element) {
        return open(element, "");
    }

    /** Opens an element of a class; an empty class is none. */
    public Html open(String element, String style) {
        page.append('<').append(element);
        if (!style.isEmpty()) {
            page.append(" class=\"").append(style).append('"');
        }
        page.append('>');
        if (ON_A_LINE_OF_THEIR_OWN.contains(element)) {
            page.append('\n');
        }
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    public Html close() {
        page.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** Says something where the page stands. */
    public Html text(String text) {
        escaped(text);
        return this;
    }

    /** An element that says something. */
    public Html element(String element, String text) {
        return element(element, "", text);
    }

    /** An element of a class that says something. */
    public Html element(String element, String style, String text) {
        return open(element, style).text(text).close();
    }

    /** A row of a table's head. */
    public Html head(String... columns) {
        open("thead").open("tr");
        for (String column : columns) {
            page.append("<th scope=\"col\">");
            escaped(column);
            page.append("</th>\n");
        }
        return close().close();
    }

    /** An entry of a list of terms; none where there is nothing to say. */
    public Html entry(String term, String text) {
        return text.isEmpty() ? this : element("dt", term).element("dd", text);
    }

    /** Closes whatever is open, and the page. */
    public String end() {
        while (!open.isEmpty()) {
            close();
        }
        return page.append("</html>\n").toString();
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
    }

    private static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String style() {
        try (InputStream css = Html.class.getResourceAsStream("/document/print.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }
}
