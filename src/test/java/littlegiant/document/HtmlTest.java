package littlegiant.document;

import static org.assertj.core.api.Assertions.assertThat;

import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void whatever_is_said_is_escaped() {
        String page = Html.page(Language.ZH, "<script>alert('1')</script>")
                .element("p", "A & B <img src=x onerror=\"y\">\u0000")
                .end();
        assertThat(page)
                .contains("<title>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;</title>")
                .contains("<p>A &amp; B &lt;img src=x onerror=&quot;y&quot;&gt;\uFFFD</p>")
                .doesNotContain("<script")
                .doesNotContain("<img");
    }

    @Test
    void a_page_names_its_language_carries_its_style_for_print_and_loads_nothing() {
        String page = Html.page(Language.EN, "x").open("main").open("section").end();
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("@media print", "@page")
                .doesNotContain("http://", "https://", "url(")
                .endsWith("</section>\n</main>\n</body>\n</html>\n");
    }
}
