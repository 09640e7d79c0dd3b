package littlegiant.console;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import littlegiant.SignedIn;

/** One installed Chromium for all tests of pages: started when first needed, ended with the tests. */
final class Browser {
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int DESK_HEIGHT = 800;
    private static final int PHONE_HEIGHT = 844;

    private static com.microsoft.playwright.Browser chromium;

    private Browser() {}

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            chromium = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    // Pages look alike wherever tests run.
                                    "--font-render-hinting=none",
                                    "--force-color-profile=srgb")));
        }
        return chromium;
    }

    /** A visit at a desk, of a user who signs in with the password of tests; null for nobody. */
    static Visit atDesk(String user, String language) {
        return new Visit(chromium().newContext(of(user, language).setViewportSize(DESK, DESK_HEIGHT)));
    }

    /** A visit with a phone. */
    static Visit onPhone(String user, String language) {
        return new Visit(chromium()
                .newContext(of(user, language)
                        .setViewportSize(PHONE, PHONE_HEIGHT)
                        .setIsMobile(true)
                        .setHasTouch(true)));
    }

    /** A visit at a desk by a browser that runs no scripts. */
    static Visit withoutScripts(String user, String language) {
        BrowserContext context = chromium()
                .newContext(of(user, language)
                        .setViewportSize(DESK, DESK_HEIGHT)
                        .setJavaScriptEnabled(false));
        return new Visit(context);
    }

    private static NewContextOptions of(String user, String language) {
        NewContextOptions options = new NewContextOptions()
                .setBaseURL("http://localhost:" + io.restassured.RestAssured.port)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(ColorScheme.LIGHT);
        return user == null ? options : options.setHttpCredentials(user, SignedIn.PASSWORD);
    }
}
