package littlegiant.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import littlegiant.ruleset.release.Releases;
import littlegiant.access.ConsoleAddress;

/** What stands around every page; templates ask for it as {@code inject:frame}. */
@Named("frame")
@RequestScoped
public class Frame {
    private final Viewer viewer;
    private final Releases releases;
    private String path = ConsoleAddress.HOME;
    private String address = ConsoleAddress.HOME;
    private boolean counts = true;

    Frame(Viewer viewer, Releases releases) {
        this.viewer = viewer;
        this.releases = releases;
    }

    /** Sets the page's path, and its whole address with the query. */
    void at(String pagePath, String pageAddress) {
        path = pagePath;
        address = pageAddress;
    }

    /** Leaves out what would have to be read: how many wait, and where. */
    void withoutCounts() {
        counts = false;
    }

    /** The address of the page with its query, to come back to. */
    public String address() {
        return address;
    }

    /** Where the viewer may go. */
    public List<NavigationLink> navigation() {
        return Arrays.stream(NavigationItem.values())
                .filter(item -> viewer.hasAny(item.roles()))
                .map(item -> new NavigationLink(item, item.leadsTo(path), null, false))
                .toList();
    }

    /** The policies of the active release; empty until the first good load. */
    public List<FramePolicy> policies() {
        return releases.active()
                .map(active -> active.release().policies().values().stream()
                        .map(policy -> new FramePolicy(policy.id(), policy.header().title()))
                        .toList())
                .orElse(List.of());
    }

    /** A policy to choose. */
    public record FramePolicy(String id, String title) {}
}
