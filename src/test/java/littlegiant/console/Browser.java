package littlegiant.console;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import littlegiant.SignedIn;
import org.jspecify.annotations.Nullable;

/** One installed Chromium for all tests of pages: started when first needed, ended with the tests. */
final class Browser {
    private static final double ASSERTION_MILLIS = 60_000;
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int DESK_HEIGHT = 800;
    private static final int PHONE_HEIGHT = 844;

    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    private static com.microsoft.playwright.Browser chromium;

    private Browser() {}

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            // However busy the machine is; what never comes fails all the same.
            PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_MILLIS);
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

    /** A visit at a desk, of a user who has signed in with the password of tests; null for nobody. */
    static Visit atDesk(@Nullable String user, String language) {
        return visit(user, language, options -> options.setViewportSize(DESK, DESK_HEIGHT));
    }

    /** A visit with a phone. */
    static Visit onPhone(@Nullable String user, String language) {
        return visit(
                user,
                language,
                options -> options.setViewportSize(PHONE, PHONE_HEIGHT)
                        .setIsMobile(true)
                        .setHasTouch(true));
    }

    /** A visit at a desk by a browser that runs no scripts. */
    static Visit withoutScripts(@Nullable String user, String language) {
        return visit(
                user,
                language,
                options -> options.setViewportSize(DESK, DESK_HEIGHT).setJavaScriptEnabled(false));
    }

    private static Visit visit(@Nullable String user, String language, Consumer<NewContextOptions> more) {
        NewContextOptions options = options(language);
        more.accept(options);
        if (user != null) {
            options.setStorageState(SESSIONS.computeIfAbsent(user, Browser::session));
        }
        return new Visit(chromium().newContext(options), !Boolean.FALSE.equals(options.javaScriptEnabled));
    }

    /** The cookies of a session that a user has begun by the form. */
    private static String session(String user) {
        try (BrowserContext context = chromium().newContext(options("zh-CN"))) {
            Page page = context.newPage();
            page.navigate("/console/sign-in");
            page.getByLabel("用户名").fill(user);
            page.getByLabel("密码").fill(SignedIn.PASSWORD);
            page.locator("main button").click();
            return context.storageState();
        }
    }

    /** Forgets the session of a user, which has ended: the next visit signs in anew. */
    static void forget(String user) {
        SESSIONS.remove(user);
    }

    private static NewContextOptions options(String language) {
        return new NewContextOptions()
                .setBaseURL("http://localhost:" + RestAssured.port)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(ColorScheme.LIGHT);
    }
}
