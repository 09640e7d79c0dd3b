package littlegiant.console;

import jakarta.inject.Singleton;
import java.util.Optional;
import littlegiant.access.Roles;
import littlegiant.impact.ImpactStudies;
import org.jspecify.annotations.Nullable;

/** Comparisons as pages show them, to those who may read them. */
@Singleton
class ImpactViews {
    /** So many enterprises are listed on a page; an export has them all. */
    static final int LISTED = 100;

    private final ImpactStudies studies;
    private final Viewer viewer;

    ImpactViews(ImpactStudies studies, Viewer viewer) {
        this.studies = studies;
        this.viewer = viewer;
    }

    /** The comparison of an id; empty where none is named or the viewer may not read it, a 404 problem where it is gone. */
    Optional<ImpactView> shown(@Nullable String id) {
        return id == null || !(viewer.is(Roles.OFFICER) || viewer.is(Roles.AUDITOR))
                ? Optional.empty()
                : Optional.of(ImpactView.of(studies.found(id, LISTED, viewer.language())));
    }
}
