package littlegiant.console;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import littlegiant.access.ConsoleAddress;
import littlegiant.access.Roles;
import littlegiant.console.Frame.FramePolicy;
import littlegiant.console.HomePage.HomeFunnelStep;
import littlegiant.console.HomePage.HomeWaiting;
import littlegiant.console.HomePage.WaitingRelease;
import littlegiant.console.OfficeFigures.CountedAt;
import littlegiant.problem.Problems;
import littlegiant.programme.ProgrammeOverview;
import littlegiant.programme.ReviewReason;
import littlegiant.programme.WaitingCounts;
import littlegiant.ruleset.language.PlannedTarget;
import littlegiant.ruleset.release.ActivatedRelease;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.Releases;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves the first page. */
@Path(ConsoleAddress.HOME)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class HomeResource {
    private final Frame frame;
    private final Viewer viewer;
    private final OfficeFigures figures;
    private final Releases releases;
    private final WorkingCopyState workingCopy;
    private final PolicyInUse inUse;
    private final Clock clock;

    HomeResource(
            Frame frame,
            Viewer viewer,
            OfficeFigures figures,
            Releases releases,
            WorkingCopyState workingCopy,
            PolicyInUse inUse,
            Clock clock) {
        this.frame = frame;
        this.viewer = viewer;
        this.figures = figures;
        this.releases = releases;
        this.workingCopy = workingCopy;
        this.inUse = inUse;
        this.clock = clock;
    }

    /**
     * The programme of a policy at a glance, and what waits.
     *
     * @param policy the one in use, or the first, where none is named
     * @param year of the figures by town; this year, or the last of the plan, where none is named
     */
    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    public HomePage home(@RestQuery @Nullable String policy, @RestQuery @Nullable Integer year) {
        List<FramePolicy> policies = frame.policies();
        String chosen = chosen(policies, policy);
        List<Integer> years = years(chosen);
        int shown = year != null && years.contains(year) ? year : years.get(years.size() - 1);
        boolean reads = viewer.readsRegistry() && !chosen.isEmpty();
        Optional<CountedAt<ProgrammeOverview>> overview =
                reads ? Optional.of(figures.overview(chosen, shown)) : Optional.empty();
        Optional<WaitingCounts> waiting =
                reads ? Optional.of(figures.waiting(chosen).figures()) : Optional.empty();
        return new HomePage(
                policies,
                chosen,
                shown,
                years,
                overview.map(CountedAt::figures).orElse(null),
                overview.map(counted -> funnel(counted.figures())).orElse(List.of()),
                waiting.orElse(null),
                waiting.map(HomeResource::reasons).orElse(List.of()),
                overview.map(CountedAt::at).orElse(null),
                releases.active().orElse(null),
                workingCopy.differs(),
                releases.twoPersons(),
                viewer.readsRules() ? secondPerson() : List.of());
    }

    private String chosen(List<FramePolicy> policies, @Nullable String named) {
        if (named == null || named.isEmpty()) {
            return inUse.among(policies.stream().map(FramePolicy::id).toList())
                    .orElseGet(() -> policies.isEmpty() ? "" : policies.get(0).id());
        }
        if (policies.stream().noneMatch(policy -> policy.id().equals(named))) {
            throw Problems.notFound(AssessText.UNKNOWN_POLICY, viewer.language());
        }
        return named;
    }

    /** The years of the plan that have begun, and its targets' years; this year where there is no plan. */
    private List<Integer> years(String policy) {
        int now = LocalDate.now(clock).getYear();
        TreeSet<Integer> years = new TreeSet<>();
        releases.active().map(active -> active.release().policies().get(policy)).ifPresent(rules -> {
            LocalDate from = rules.header().validFrom();
            LocalDate to = rules.header().validTo();
            int last = to == null ? now : Math.min(now, to.getYear());
            for (int year = from.getYear(); year <= last; year++) {
                years.add(year);
            }
            rules.header().targets().stream().map(PlannedTarget::year).forEach(years::add);
        });
        if (years.isEmpty()) {
            years.add(now);
        }
        return List.copyOf(years);
    }

    private static List<HomeFunnelStep> funnel(ProgrammeOverview overview) {
        ProgrammeOverview.Funnel funnel = overview.funnel();
        return List.of(
                new HomeFunnelStep(HomeText.IN_REGISTRY, funnel.registered()),
                new HomeFunnelStep(HomeText.EVER_SELECTED, funnel.selected()),
                new HomeFunnelStep(HomeText.CULTIVATED, funnel.cultivated()),
                new HomeFunnelStep(HomeText.EVER_RECOGNISED, funnel.everRecognised()),
                new HomeFunnelStep(HomeText.STILL_RECOGNISED, funnel.recognised()));
    }

    private static List<HomeWaiting> reasons(WaitingCounts waiting) {
        return Arrays.stream(ReviewReason.values())
                .flatMap(reason -> Optional.ofNullable(waiting.byReason().get(reason))
                        .map(count -> new HomeWaiting(reason.label(), count))
                        .stream())
                .toList();
    }

    /** The releases after the active one, where two persons are asked for. */
    private List<WaitingRelease> secondPerson() {
        int active = releases.active()
                .map(ActivatedRelease::published)
                .map(PublishedRelease::number)
                .orElse(0);
        return releases.twoPersons()
                ? releases.history().stream()
                        .filter(release -> release.number() > active)
                        .map(release -> new WaitingRelease(
                                release.number(),
                                release.hash(),
                                ReleaseWords.note(release),
                                ReleaseWords.author(release.author()),
                                release.at()))
                        .toList()
                : List.of();
    }
}
