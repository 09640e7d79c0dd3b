package littlegiant.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.SignedIn;

/**
 * What the officers' pages cost in Chromium, once many enterprises are recorded: bytes and requests of a first visit and of a
 * later one, and how long it takes until something is drawn.
 */
public final class ConsolePages {
    private static final int PORT = 18_084;
    private static final int LATER = 11;
    /** The client reads answers only once it has sent a batch, so that all of them have to fit into the connection. */
    private static final int BATCH = 1_000;

    /** Of a page that has been loaded: its requests, the bytes that came over the wire, and when it was first drawn. */
    private static final String COST = """
        () => {
          const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
            .filter((one) => one.name.startsWith('http'));
          const drawn = performance.getEntriesByName('first-contentful-paint')[0];
          return [all.filter((one) => one.transferSize > 0).length, all.reduce((sum, one) => sum + one.transferSize, 0),
            drawn ? drawn.startTime : -1];
        }
        """;

    /** The times in ms from sending a rule file that was edited in the editor until its check has been read. */
    private static final String CHECKS = """
        async (checks) => {
          const form = document.querySelector('form[data-file]');
          const text = form.elements.text.value;
          const times = [];
          for (let i = 0; i < checks; i++) {
            const begun = performance.now();
            const answer = await fetch('/console/editor/check', {
              method: 'POST',
              headers: { 'X-CSRF-Token': document.body.dataset.csrf, 'HX-Request': 'true' },
              body: new URLSearchParams({ file: form.dataset.file, etag: form.elements.etag.value,
                text: text.replace('"5%"', `"5.${i}%"`) }),
            });
            const checked = await answer.json();
            if (checked.rules.length === 0) { throw new Error('the file was not checked'); }
            times.push(performance.now() - begun);
          }
          return times;
        }
        """;

    private final Service service;
    private final Path work;

    private ConsolePages(Path work) {
        this.work = work;
        this.service = new Service(work, PORT);
    }

    /** What one visit cost. */
    private record Cost(int requests, long bytes, double drawn) {}

    /**
     * Measures.
     *
     * @param args {@code sqlite} or {@code postgresql}, how many enterprises, and a folder to work in
     */
    public static void main(String[] args) throws Exception {
        Path work = Files.createDirectories(Path.of(args[2]));
        ConsolePages run = new ConsolePages(work);
        PostgresqlServer postgresql =
                args[0].equals("postgresql") ? new PostgresqlServer(work.resolve("postgresql")) : null;
        run.service.start(postgresql == null ? null : postgresql.start());
        try {
            int many = Integer.parseInt(args[1]);
            run.record(many);
            run.measure(args[0], many);
        } finally {
            run.service.stop();
            if (postgresql != null) {
                postgresql.stop();
            }
        }
    }

    private void record(int many) throws Exception {
        Path requests = work.resolve("enterprises.ndjson");
        Population.write(many, requests, false);
        try (var lines = Files.newBufferedReader(requests)) {
            for (int sent = 0; sent < many; sent += BATCH) {
                StringBuilder batch = new StringBuilder();
                for (int i = sent; i < Math.min(many, sent + BATCH); i++) {
                    batch.append(lines.readLine()).append('\n');
                }
                int status = service.batch(batch.toString());
                if (status != 200) {
                    throw new IllegalStateException("a batch was answered " + status);
                }
            }
        }
    }

    private void measure(String database, int many) throws Exception {
        String code = Population.code(many / 2);
        String answer = service.get("/api/v1/assessments?limit=1&creditCode=" + code)
                .body()
                .replaceAll("(?s)^.*?\"id\"\\s*:\\s*\"([^\"]+)\".*$", "$1");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/console");
        pages.put("assess, an enterprise's form and answer", "/console/assess?creditCode=" + code);
        pages.put("a recorded assessment", "/console/assessments/" + answer);
        pages.put("enterprises", "/console/enterprises");
        pages.put("enterprises, by name", "/console/enterprises?q=%E6%B5%B7%E5%9F%8E");
        pages.put("one enterprise", "/console/enterprises/" + code);
        pages.put("review queue", "/console/review");
        pages.put("rules", "/console/rules");
        pages.put("releases", "/console/releases");
        pages.put("programme", "/console/programme");
        pages.put("upload", "/console/assess/upload");
        System.out.printf(
                "%s, %,d enterprises; first visit with an empty cache, then %d later ones%n%n"
                        + "| page | requests at first | kB at first | requests later | kB later | drawn at first, ms "
                        + "| slowest later, ms | drawn later, median ms |%n|---|---|---|---|---|---|---|---|%n",
                database, many, LATER);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser chromium = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            String session = session(chromium);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                // A context of its own begins with an empty cache.
                try (BrowserContext context = chromium.newContext(options().setStorageState(session))) {
                    Page window = context.newPage();
                    Cost first = visit(window, page.getValue());
                    List<Cost> later = new ArrayList<>();
                    for (int i = 0; i < LATER; i++) {
                        later.add(visit(window, page.getValue()));
                    }
                    Cost last = later.get(LATER - 1);
                    double[] drawn =
                            later.stream().mapToDouble(Cost::drawn).sorted().toArray();
                    System.out.printf(
                            "| %s | %d | %.0f | %d | %.0f | %.0f | %.0f | %.0f |%n",
                            page.getKey(),
                            first.requests,
                            first.bytes / 1e3,
                            last.requests,
                            last.bytes / 1e3,
                            first.drawn,
                            Arrays.stream(drawn).max().orElseThrow(),
                            drawn[LATER / 2]);
                }
            }
            checks(chromium, session);
        }
    }

    /** How long the editor waits for the check of a file, once it asks; a half-typed word is not asked about. */
    private void checks(Browser chromium, String session) {
        try (BrowserContext context = chromium.newContext(options().setStorageState(session))) {
            Page window = context.newPage();
            window.navigate("/console/editor?file=haicheng-2017/cultivation.drl");
            // The compiler of the service is warmed up by whoever has been typing for a minute.
            window.evaluate(CHECKS, LATER);
            double[] times = ((List<?>) window.evaluate(CHECKS, LATER))
                    .stream()
                            .mapToDouble(time -> ((Number) time).doubleValue())
                            .sorted()
                            .toArray();
            System.out.printf(
                    "%nthe editor's check of cultivation.drl, %d times: median %.0f ms, slowest %.0f ms%n",
                    LATER, times[LATER / 2], times[LATER - 1]);
        }
    }

    private Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setBaseURL(service.address())
                .setLocale("zh-CN")
                .setViewportSize(1280, 800);
    }

    private String session(Browser chromium) {
        try (BrowserContext context = chromium.newContext(options())) {
            Page page = context.newPage();
            page.navigate("/console/sign-in");
            page.locator("#name").fill("admin");
            page.locator("#password").fill(SignedIn.PASSWORD);
            page.locator("main button.primary").click();
            page.waitForURL("**/console");
            return context.storageState();
        }
    }

    private static Cost visit(Page window, String address) {
        var answer = window.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        if (answer.status() != 200) {
            throw new IllegalStateException(address + " was answered " + answer.status());
        }
        window.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
        List<?> cost = (List<?>) window.evaluate(COST);
        return new Cost(
                ((Number) cost.get(0)).intValue(),
                ((Number) cost.get(1)).longValue(),
                ((Number) cost.get(2)).doubleValue());
    }
}
