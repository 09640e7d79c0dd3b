package littlegiant.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import littlegiant.authoring.ReleaseComparison;
import littlegiant.console.PublishPage.PublishFields;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of publishing shows. */
@Singleton
class PublishPages {
    private static final String HISTORY = "CHANGELOG.md";

    private final RulesDesk desk;
    private final Releases releases;
    private final ReleaseComparison comparison;
    private final ImpactViews impacts;
    private final Viewer viewer;
    private final Clock clock;

    PublishPages(
            RulesDesk desk,
            Releases releases,
            ReleaseComparison comparison,
            ImpactViews impacts,
            Viewer viewer,
            Clock clock) {
        this.desk = desk;
        this.releases = releases;
        this.comparison = comparison;
        this.impacts = impacts;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param impact the comparison to show
     * @param asked the day for which to compute one, as it was typed; null where none was
     */
    PublishPage page(
            @Nullable String impact,
            @Nullable AskedDay asked,
            PublishFields typed,
            @Nullable String fault,
            @Nullable Text done) {
        Language language = viewer.language();
        RuleFiles files = desk.working();
        Optional<CheckResult> check = desk.check(files, true);
        WorkingCopySummary working = desk.summary(files, check, language);
        ShownChanges changes = working.differs() ? changes(language) : null;
        boolean untold =
                working.warnings().stream().anyMatch(one -> one.message().contains(HISTORY));
        Optional<ImpactView> shown = impacts.shown(impact);
        return new PublishPage(
                working,
                changes,
                releases.active().map(active -> active.release().hash()).orElse(null),
                changes == null || changes.rules().isEmpty() ? null : section(changes, language),
                untold,
                releases.twoPersons(),
                shown.orElse(null),
                impacts.day(asked, shown),
                typed,
                fault,
                done);
    }

    private @Nullable ShownChanges changes(Language language) {
        try {
            return ShownChanges.of(comparison.of(ReleaseComparison.WORKING, null, language));
        } catch (HttpProblem unreadable) {
            // The check says which file cannot be read.
            return null;
        }
    }

    /** A section for the officers' history: the day, and a line for each change. */
    private String section(ShownChanges changes, Language language) {
        return "## " + LocalDate.now(clock) + " " + ReleaseText.CHANGELOG_TITLE.in(language) + "\n\n"
                + changes.rules().stream()
                        .map(change -> "- " + change.message())
                        .collect(Collectors.joining("\n"));
    }
}
