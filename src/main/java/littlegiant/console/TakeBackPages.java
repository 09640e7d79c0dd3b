package littlegiant.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import littlegiant.access.ConsoleAddress;
import littlegiant.authoring.ChangesAnswer;
import littlegiant.authoring.ReleaseLookup;
import littlegiant.authoring.ReleaseTakeBack;
import littlegiant.authoring.ReleaseTakeBack.TakenBack;
import littlegiant.console.TakeBackPage.TakeBackPlan;
import littlegiant.ruleset.language.PolicyHeader;
import littlegiant.ruleset.language.RuleFilesOutline;
import littlegiant.ruleset.language.RuleFilesOutline.PolicyOutline;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Gathers what the page shows on which a release is taken back into the working copy. */
@Singleton
class TakeBackPages {
    private final Releases releases;
    private final ReleaseTakeBack takeBack;
    private final RulesDesk desk;
    private final Viewer viewer;

    TakeBackPages(Releases releases, ReleaseTakeBack takeBack, RulesDesk desk, Viewer viewer) {
        this.releases = releases;
        this.takeBack = takeBack;
        this.desk = desk;
        this.viewer = viewer;
    }

    /** The page; a 404 problem where there is no release of the hash. */
    TakeBackPage page(String hash, boolean done, @Nullable String fault) {
        Language language = viewer.language();
        PublishedRelease release = ReleaseLookup.of(releases, hash, language);
        TakeBackPlan plan = null;
        String unreadable = null;
        try {
            plan = plan(takeBack.foresee(hash, language), language);
        } catch (HttpProblem problem) {
            unreadable = ProblemText.of(problem);
        }
        return new TakeBackPage(
                release.number(),
                release.hash(),
                ConsoleAddress.HOME + "/releases/" + release.hash(),
                titles(release, language),
                plan,
                unreadable,
                !desk.differs(desk.working()),
                desk.watched(),
                fault,
                done ? TakeBackText.DONE.with(release.number()) : null);
    }

    /** What to say where a release was not taken back. */
    String refused(HttpProblem problem) {
        if (problem.getStatusCode() != Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            return ProblemText.of(problem);
        }
        Language language = viewer.language();
        String editors = editors(language);
        return TakeBackText.CONFLICT
                .with(editors.isEmpty() ? "" : RulesText.EDITORS.with(editors).in(language))
                .in(language)
                .strip();
    }

    private TakeBackPlan plan(TakenBack foreseen, Language language) {
        return new TakeBackPlan(
                foreseen.etag(),
                ShownChanges.of(foreseen.changes()),
                files(foreseen.changes(), language),
                releases.find(foreseen.before()).map(PublishedRelease::number).orElse(null),
                editors(language));
    }

    /** What the policies of a release are called in it; the id of one whose header cannot be read. */
    private String titles(PublishedRelease release, Language language) {
        Map<String, PolicyOutline> outlines = releases.files(release)
                .map(files -> RuleFilesOutline.of(files).policies())
                .orElseGet(TreeMap::new);
        return release.policies().stream()
                .map(id -> Optional.ofNullable(outlines.get(id))
                        .flatMap(PolicyOutline::header)
                        .map(PolicyHeader::title)
                        .orElse(id))
                .collect(Collectors.joining(Text.LISTED.in(language)));
    }

    private static List<Text> files(ChangesAnswer changes, Language language) {
        List<Text> files = new ArrayList<>();
        named(files, TakeBackText.REPLACED, changes, "CHANGED", language);
        named(files, TakeBackText.RESTORED, changes, "ADDED", language);
        named(files, TakeBackText.DELETED, changes, "REMOVED", language);
        return files;
    }

    private static void named(
            List<Text> files, Template message, ChangesAnswer changes, String status, Language language) {
        List<String> those = changes.files().stream()
                .filter(file -> file.status().equals(status))
                .map(ChangesAnswer.FileChange::file)
                .toList();
        if (!those.isEmpty()) {
            files.add(message.with(those.size(), String.join(Text.LISTED.in(language), those)));
        }
    }

    private String editors(Language language) {
        return String.join(Text.LISTED.in(language), desk.editors());
    }
}
