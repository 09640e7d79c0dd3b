package littlegiant.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import littlegiant.SignedIn;
import org.junit.jupiter.api.Test;

/** What stands around every page. */
@QuarkusTest
@TestProfile(ConsoleService.class)
class FrameJourneyTest {

    @Test
    void the_bare_address_leads_to_the_pages_and_the_language_switch_is_kept() {
        SignedIn.as("clerk-only", "clerk");
        try (Visit visit = Browser.atDesk("clerk-only", "zh-CN")) {
            assertThat(visit.open("/")).isEqualTo(200);
            assertThat(visit.page().url()).endsWith("/console");
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("zh-CN");
            visit.pictured("frame").picturedInDark("frame");
            visit.page().getByLabel("English").click();
            assertThat(visit.page().locator("h1").innerText()).isEqualTo("Home");
            visit.open("/console");
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("en");
            visit.shot("frame-en");
        }
    }
}
