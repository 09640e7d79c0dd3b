package littlegiant.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import littlegiant.records.Database;
import org.junit.jupiter.api.Test;

/** A firm assesses itself without signing in. */
@QuarkusTest
@TestProfile(ConsoleService.class)
class SelfAssessmentJourneyTest {

    @Inject
    Database database;

    private static Locator field(Page page, String address) {
        return page.locator("[id='" + FieldAddress.id(address) + "']");
    }

    private long kept() {
        return database.read(handle -> handle.createQuery(
                                "SELECT (SELECT count(*) FROM assessment) + (SELECT count(*) FROM fact_draft)")
                        .mapTo(Long.class)
                        .one())
                .toCompletableFuture()
                .join();
    }

    @Test
    void a_firm_sees_where_it_stands_on_a_phone_and_nothing_is_kept() {
        long before = kept();
        try (Visit visit = Browser.onPhone(null, "zh-CN")) {
            Page page = visit.page();
            assertThat(visit.open("/console/self-assessment")).isEqualTo(200);
            page.locator("#asOf").fill("2017-06-30");
            field(page, "name").fill("海城自评厂");
            field(page, "years.2016.employees").fill("118");
            field(page, "years.2016.rdEmployees").fill("5");
            field(page, "years.2016.rdEmployees").blur();
            assertThat(page.locator("#cultivation .finding").first()).containsText("4.24%");
            visit.pictured("self-assessment");
            visit.printed("self-assessment");
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void it_works_without_scripts_and_is_found_from_where_one_signs_in() {
        try (Visit visit = Browser.withoutScripts(null, "en")) {
            Page page = visit.page();
            visit.open("/console/sign-in");
            page.getByText("Assess your own firm").press("Enter");
            page.locator("#asOf").fill("2017-06-30");
            field(page, "years.2016.employees").fill("118");
            field(page, "years.2016.rdEmployees").fill("6");
            visit.press(page.getByText("Add a right"));
            assertThat(field(page, "intellectualProperty.0.type")).isFocused();
            assertThat(field(page, "years.2016.rdEmployees")).hasValue("6");
            visit.press(page.locator(".to-result button"));
            assertThat(visit.text()).contains("5.08%");
            assertThat(field(page, "years.2016.employees").inputValue()).isEqualTo("118");
        }
    }
}
