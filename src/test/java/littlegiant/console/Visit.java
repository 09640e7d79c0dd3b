package littlegiant.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One person's visit to the pages in a browser window of its own. What a page logs as an error fails the visit when it
 * ends: a script that breaks, or one that the content security policy refuses.
 */
final class Visit implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final int PHONE = 390;
    private static final int PHONE_HEIGHT = 844;

    private final BrowserContext context;
    private final boolean scripts;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    Visit(BrowserContext context, boolean scripts) {
        this.context = context;
        this.scripts = scripts;
        this.page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            // A page that is not there is what some journeys look at.
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                errors.add(message.text());
            }
        });
    }

    /** The window's page, to be driven. */
    Page page() {
        return page;
    }

    /** Goes to an address and gives the answer's status. */
    int open(String address) {
        Response answer = page.navigate(address);
        return answer.status();
    }

    /**
     * Presses a button by the keyboard. Where no scripts run a click may wait for ever: the driver looks whether the
     * button stands still by the page's own frames, which a page without scripts need not be told of.
     */
    void press(Locator button) {
        button.press("Enter");
    }

    /** What stands in the page's body. */
    String text() {
        return page.locator("main").innerText();
    }

    /** Looks for what keeps people out; fails on what axe finds serious or critical. Axe is a script of the page itself. */
    Visit accessible() {
        if (!scripts) {
            throw new IllegalStateException("Axe would wait for ever where no scripts run");
        }
        // In the page itself: what axe would otherwise put together in a blank page of its own now and then never
        // ended.
        List<String> found = new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(Visit::told)
                        .toList();
        // What it has styled for its measures keeps an empty attribute, which our policy forbids to whoever copies it.
        page.evaluate("document.querySelectorAll('[style=\"\"]').forEach(one => one.removeAttribute('style'))");
        assertThat(found).as("what axe finds on %s", page.url()).isEmpty();
        assertThat(page.locator("input[type=date]").count())
                .as("fields on %s that show a day in the browser's own way", page.url())
                .isZero();
        return this;
    }

    private static String told(Rule rule) {
        String places = String.join(
                "; ",
                rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList());
        return rule.getId() + ": " + rule.getHelp() + ": " + places;
    }

    /**
     * Keeps pictures of the whole page at 1280 and 390 px, in light, and looks for faults at both; nothing may need to be
     * scrolled sideways.
     */
    Visit pictured(String name) {
        var desk = page.viewportSize();
        picture(name + "-" + desk.width);
        accessible();
        if (desk.width != PHONE) {
            page.setViewportSize(PHONE, PHONE_HEIGHT);
            picture(name + "-" + PHONE);
            accessible();
            page.setViewportSize(desk.width, desk.height);
        }
        return this;
    }

    /** Keeps a picture of the page as it stands, at the window's width alone: of a further state of one that is looked at above. */
    Visit shot(String name) {
        picture(name + "-" + page.viewportSize().width);
        return this;
    }

    /** Keeps a picture of the page in dark colours, and looks for faults. */
    Visit picturedInDark(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(name + "-dark");
        accessible();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    /** Keeps the page as it is printed: a PDF of A4, and a picture of what stands on it. */
    Visit printed(String name) {
        page.pdf(new Page.PdfOptions()
                .setPath(SCREENSHOTS.resolve(name + ".pdf"))
                .setPreferCSSPageSize(true)
                .setPrintBackground(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-print.png"))
                .setFullPage(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return this;
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s is no wider than its window", name)
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    @Override
    public void close() {
        context.close();
        assertThat(errors).as("errors that pages logged").isEmpty();
    }
}
