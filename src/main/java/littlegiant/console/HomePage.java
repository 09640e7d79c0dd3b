package littlegiant.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import littlegiant.console.Frame.FramePolicy;
import littlegiant.programme.ProgrammeOverview;
import littlegiant.programme.WaitingCounts;
import littlegiant.ruleset.release.ActivatedRelease;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param policies those of the active release
 * @param policy the id of the one that is shown; empty where none is active
 * @param years of which the figures by town can be shown
 * @param programme null to those who do not read the registry
 * @param waiting null to those who do not read the registry
 * @param countedAt when the figures were counted
 * @param active the active release; null before the first good load
 * @param differs whether the working copy differs from it
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HomePage(
        List<FramePolicy> policies,
        String policy,
        int year,
        List<Integer> years,
        @Nullable ProgrammeOverview programme,
        List<HomeFunnelStep> funnel,
        @Nullable WaitingCounts waiting,
        List<HomeWaiting> reasons,
        @Nullable Instant countedAt,
        @Nullable ActivatedRelease active,
        boolean differs,
        boolean twoPersons,
        List<WaitingRelease> secondPerson)
        implements TemplateInstance {

    /** A step from the registry to recognition, and how many came so far. */
    public record HomeFunnelStep(Text label, long count) {}

    /** For what enterprises wait, and how many. */
    public record HomeWaiting(Text label, int count) {}

    /** A release that somebody else than its author has to activate. */
    public record WaitingRelease(int number, String hash, Text note, Text author, Instant at) {}
}
