package littlegiant.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import littlegiant.access.ConsoleAddress;
import littlegiant.programme.WaitingCounts;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** What stands around every page; templates ask for it as {@code inject:frame}. */
@Named("frame")
@RequestScoped
public class Frame {
    /** The page whose link has a count of what waits. */
    private static final String REVIEW = ConsoleAddress.HOME + "/review";

    /** The page whose link has a dot where the working copy differs. */
    private static final String RULES = ConsoleAddress.HOME + "/rules";

    private final Viewer viewer;
    private final Releases releases;
    private final OfficeFigures figures;
    private final WorkingCopyState workingCopy;
    private final PolicyInUse inUse;
    private String path = ConsoleAddress.HOME;
    private String address = ConsoleAddress.HOME;
    private boolean counts = true;

    Frame(Viewer viewer, Releases releases, OfficeFigures figures, WorkingCopyState workingCopy, PolicyInUse inUse) {
        this.viewer = viewer;
        this.releases = releases;
        this.figures = figures;
        this.workingCopy = workingCopy;
        this.inUse = inUse;
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
                .map(item -> new NavigationLink(item, item.leadsTo(path), count(item), isMarked(item)))
                .toList();
    }

    private @Nullable Text count(NavigationItem item) {
        if (!counts || !item.path().equals(REVIEW)) {
            return null;
        }
        List<WaitingCounts> waiting = policies().stream()
                .map(policy -> figures.waiting(policy.id()).figures())
                .toList();
        int all = waiting.stream().mapToInt(WaitingCounts::enterprises).sum();
        boolean more = waiting.stream().anyMatch(WaitingCounts::more);
        return all == 0 ? null : Text.verbatim(Amounts.grouped(all) + (more ? "+" : ""));
    }

    private boolean isMarked(NavigationItem item) {
        return counts && item.path().equals(RULES) && workingCopy.differs();
    }

    /** The policies of the active release; empty until the first good load. */
    public List<FramePolicy> policies() {
        return releases.active()
                .map(active -> active.release().policies().values().stream()
                        .map(policy ->
                                new FramePolicy(policy.id(), policy.header().title()))
                        .toList())
                .orElse(List.of());
    }

    /** The policy that the page is under: the one that its address names, or else the one in use; empty where there is none. */
    public String policy() {
        List<String> known = policies().stream().map(FramePolicy::id).toList();
        return known.stream()
                .filter(this::isNamed)
                .findFirst()
                .or(() -> inUse.among(known))
                .orElseGet(() -> known.isEmpty() ? "" : known.get(0));
    }

    private boolean isNamed(String policy) {
        return (address + "&").matches("[^?]*\\?(.*&)?policy=" + Pattern.quote(policy) + "&.*")
                || address.startsWith(RULES + "/" + policy + "/");
    }

    /** A policy to choose. */
    public record FramePolicy(String id, String title) {}
}
