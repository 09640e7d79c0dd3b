package littlegiant.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import littlegiant.access.Roles;
import littlegiant.authoring.ActivationRequests;
import littlegiant.authoring.ReleaseComparison;
import littlegiant.authoring.ReleaseLookup;
import littlegiant.authoring.SecondPerson;
import littlegiant.console.ReleasesPage.ActivationRow;
import littlegiant.console.ReleasesPage.ScheduleRow;
import littlegiant.records.ReleaseRefusal;
import littlegiant.records.ScheduleRecord;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.ReleaseActivation;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Gathers what the pages of releases show. */
@Singleton
class ReleasePages {
    private static final int LISTED = 50;

    private final Releases releases;
    private final ReleaseComparison comparison;
    private final ActivationRequests activations;
    private final SecondPerson second;
    private final ImpactViews impacts;
    private final Viewer viewer;

    ReleasePages(
            Releases releases,
            ReleaseComparison comparison,
            ActivationRequests activations,
            SecondPerson second,
            ImpactViews impacts,
            Viewer viewer) {
        this.releases = releases;
        this.comparison = comparison;
        this.activations = activations;
        this.second = second;
        this.impacts = impacts;
        this.viewer = viewer;
    }

    /**
     * What was shown or done before the page of a release is shown.
     *
     * @param asked the day for which to compute the impact, as it was typed; null where none was
     * @param day from which it was to decide, as it was typed; null for at once
     */
    record ReleaseVisit(
            @Nullable String since,
            @Nullable String impact,
            @Nullable AskedDay asked,
            String reason,
            @Nullable String day,
            @Nullable String fault,
            @Nullable Text done) {}

    /** The history. */
    ReleasesPage history() {
        States states = states();
        return new ReleasesPage(
                releases.history().stream().limit(LISTED).map(states::row).toList(),
                states.activated().stream()
                        .limit(LISTED)
                        .map(one -> new ActivationRow(
                                one.number(), one.hash(), one.at(), ReleaseWords.author(one.by()), one.reason()))
                        .toList(),
                activations.scheduled().stream()
                        .limit(LISTED)
                        .map(ReleasePages::schedule)
                        .toList(),
                viewer.is(Roles.ADMIN));
    }

    /** The page of a release; a 404 problem where there is none of the hash. */
    ReleasePage release(String hash, ReleaseVisit visit) {
        Language language = viewer.language();
        PublishedRelease release = ReleaseLookup.of(releases, hash, language);
        ReleaseRow row = states().row(release);
        String since = visit.since() != null ? visit.since() : row.active() ? null : active().orElse(null);
        ShownChanges changes = null;
        String unreadable = null;
        Integer against = null;
        try {
            var compared = comparison.of(release.hash(), since, language);
            changes = ShownChanges.of(compared);
            against = Optional.ofNullable(compared.since())
                    .flatMap(releases::find)
                    .map(PublishedRelease::number)
                    .orElse(null);
        } catch (HttpProblem problem) {
            unreadable = ProblemText.of(problem);
        }
        Optional<ImpactView> shown = impacts.shown(visit.impact());
        return new ReleasePage(
                row,
                against,
                changes,
                unreadable,
                refusal(release.number()),
                viewer.is(Roles.ADMIN) && !row.active() && unreadable == null,
                releases.twoPersons() && second.isOwn(release),
                viewer.is(Roles.OFFICER),
                shown.orElse(null),
                impacts.day(visit.asked(), shown),
                visit.reason(),
                visit.day(),
                visit.fault(),
                visit.done());
    }

    private @Nullable ReleaseRefusal refusal(int number) {
        return second.refused().stream()
                .filter(one -> one.release() == number)
                .findFirst()
                .orElse(null);
    }

    private Optional<String> active() {
        return releases.active().map(active -> active.published().hash());
    }

    private States states() {
        return new States(
                releases.active().map(active -> active.published().number()).orElse(0),
                releases.activations(),
                numbers(second.waiting()),
                second.refused().stream().map(ReleaseRefusal::release).collect(Collectors.toSet()),
                activations.scheduled().stream()
                        .filter(one -> one.outcome() == null)
                        .map(ScheduleRecord::release)
                        .collect(Collectors.toSet()));
    }

    private static Set<Integer> numbers(List<PublishedRelease> releases) {
        return releases.stream().map(PublishedRelease::number).collect(Collectors.toSet());
    }

    private static ScheduleRow schedule(ScheduleRecord one) {
        Text state = one.outcome() == null
                ? ReleaseText.SCHEDULED
                : switch (one.outcome()) {
                    case ScheduleRecord.ACTIVATED -> ReleaseText.ACTIVATED;
                    case ScheduleRecord.CANCELLED -> ReleaseText.CANCELLED;
                    default -> ReleaseText.REFUSED;
                };
        return new ScheduleRow(
                one.number(),
                one.release(),
                one.hash(),
                one.activateAt(),
                ReleaseWords.author(one.by()),
                one.reason(),
                one.outcome() == null,
                state);
    }

    /** Where each release stands. */
    private record States(
            int active,
            List<ReleaseActivation> activated,
            Set<Integer> waiting,
            Set<Integer> declined,
            Set<Integer> scheduled) {
        ReleaseRow row(PublishedRelease release) {
            int number = release.number();
            if (number == active) {
                return ReleaseRow.of(release, "met", ReleaseText.ACTIVE);
            }
            if (waiting.contains(number)) {
                return ReleaseRow.of(release, "review", ReleaseText.WAITING);
            }
            if (scheduled.contains(number)) {
                return ReleaseRow.of(release, "review", ReleaseText.SCHEDULED);
            }
            if (activated.stream().anyMatch(one -> one.number() == number)) {
                return ReleaseRow.of(release, "not-applicable", ReleaseText.PAST);
            }
            return declined.contains(number)
                    ? ReleaseRow.of(release, "not-met", ReleaseText.DECLINED)
                    : ReleaseRow.of(release, "not-applicable", ReleaseText.NEVER);
        }
    }
}
