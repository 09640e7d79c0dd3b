package littlegiant.console;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a browser is by what it says of itself, such as "Edge · Windows". */
final class BrowserName {
    private record BrowserMark(String mark, String name) {}

    /** The most particular first: Edge says that it is Chrome, and Chrome that it is Safari. */
    private static final List<BrowserMark> BROWSERS = List.of(
            new BrowserMark("MicroMessenger", "WeChat"),
            new BrowserMark("QQBrowser", "QQBrowser"),
            new BrowserMark("Edg", "Edge"),
            new BrowserMark("Firefox", "Firefox"),
            new BrowserMark("Chrome", "Chrome"),
            new BrowserMark("Safari", "Safari"));

    private static final List<BrowserMark> SYSTEMS = List.of(
            new BrowserMark("Windows", "Windows"),
            new BrowserMark("HarmonyOS", "HarmonyOS"),
            new BrowserMark("Android", "Android"),
            new BrowserMark("iPhone", "iPhone"),
            new BrowserMark("iPad", "iPad"),
            new BrowserMark("Mac OS X", "macOS"),
            new BrowserMark("Linux", "Linux"));

    private BrowserName() {}

    /** The name; what the browser said where it is none of those that are known. */
    static String of(@Nullable String agent) {
        String said = agent == null ? "" : agent;
        List<String> found = Stream.of(BROWSERS, SYSTEMS)
                .flatMap(known -> known.stream()
                        .filter(one -> said.contains(one.mark()))
                        .map(BrowserMark::name)
                        .limit(1))
                .toList();
        return found.isEmpty() ? said : String.join(" · ", found);
    }
}
