package littlegiant.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import littlegiant.access.Roles;
import littlegiant.impact.ImpactStudies;
import littlegiant.ruleset.language.PolicyHeader.DecisionNote;
import littlegiant.ruleset.release.Releases;
import org.jspecify.annotations.Nullable;

/** Comparisons as pages show them, to those who may read them. */
@Singleton
class ImpactViews {
    /** So many enterprises are listed on a page; an export has them all. */
    static final int LISTED = 100;

    private final ImpactStudies studies;
    private final Releases releases;
    private final Viewer viewer;
    private final Clock clock;

    ImpactViews(ImpactStudies studies, Releases releases, Viewer viewer, Clock clock) {
        this.studies = studies;
        this.releases = releases;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The comparison of an id; empty where none is named or the viewer may not read it, a 404 problem where it is gone. */
    Optional<ImpactView> shown(@Nullable String id) {
        return id == null || !(viewer.is(Roles.OFFICER) || viewer.is(Roles.AUDITOR))
                ? Optional.empty()
                : Optional.of(shown(id, LISTED));
    }

    /** The comparison of an id, with so many enterprises at most in each of its lists. */
    ImpactView shown(String id, int most) {
        return ImpactView.of(studies.found(id, most, viewer.language()), this::title);
    }

    /** The day that stands in a form for a comparison: the one that was typed, else that of the one shown, else today. */
    AskedDay day(@Nullable AskedDay typed, Optional<ImpactView> shown) {
        return typed != null
                ? typed
                : AskedDay.of(shown.map(one -> one.answer().asOf()).orElseGet(() -> LocalDate.now(clock)));
    }

    /** What a decision is called in the active release; its name where that has no such decision. */
    String title(String decision) {
        return releases.active().stream()
                .flatMap(active -> active.release().policies().values().stream())
                .map(policy -> policy.header().decisions().get(decision))
                .filter(Objects::nonNull)
                .map(DecisionNote::title)
                .findFirst()
                .orElse(decision);
    }
}
