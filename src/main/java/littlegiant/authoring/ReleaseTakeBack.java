package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * Takes a release back into the working copy: the policies of the release become there what the release holds. Files that
 * differ are replaced, files of these policies that the release does not have are deleted; other policies and the
 * changelog stay. Nothing is published.
 */
@Singleton
public class ReleaseTakeBack {
    private final Releases releases;
    private final WorkingEdits edits;

    ReleaseTakeBack(Releases releases, WorkingEdits edits) {
        this.releases = releases;
        this.edits = edits;
    }

    /**
     * What taking a release back changes, or has changed, in the working copy.
     *
     * @param etag of the working copy, in its quotes: before the change where it is foreseen, after it where it was made
     * @param before the hash of the working copy before the change
     * @param changes from the working copy as it was to what it becomes
     */
    public record TakenBack(PublishedRelease release, String etag, String before, ChangesAnswer changes) {}

    /**
     * What taking the release back would change; changes nothing. Throws a 404 problem if there is no such release, 409 if
     * its record was changed, or the working copy has a file that cannot be read.
     */
    public TakenBack foresee(String hash, Language language) {
        PublishedRelease release = ReleaseLookup.of(releases, hash, language);
        RuleFiles taken = ReleaseLookup.files(releases, release, language);
        RuleFiles before = ReleaseComparison.readable(releases.working(), language);
        return answer(release, before.hash(), before, with(before, taken), language);
    }

    /**
     * Takes the release back, all of its files or none.
     *
     * @param ifMatch the tag of the working copy as the caller saw it, in its quotes; null where it is not said
     * @throws io.quarkiverse.resteasy.problem.HttpProblem as {@link #foresee}; 412 if the working copy is another by now,
     *     428 if no tag is given, 409 if a file cannot be there, 503 if the folder cannot be written
     */
    public TakenBack takeBack(String hash, @Nullable String ifMatch, Language language) {
        PublishedRelease release = ReleaseLookup.of(releases, hash, language);
        RuleFiles taken = ReleaseLookup.files(releases, release, language);
        WorkingFolder.SavedTogether saved = edits.writeTogether(
                working -> with(ReleaseComparison.readable(working, language), taken),
                Preconditions.of(ifMatch, null),
                AuditedEdit.takenBack(release.hash()),
                language);
        return answer(release, saved.after().hash(), saved.before(), saved.after(), language);
    }

    private static TakenBack answer(
            PublishedRelease release, String tag, RuleFiles before, RuleFiles after, Language language) {
        return new TakenBack(
                release,
                "\"" + tag + "\"",
                before.hash(),
                ChangesAnswer.of(before.hash(), before, after.hash(), after, language));
    }

    /** The working copy with the policies of a release as that has them. */
    private static RuleFiles with(RuleFiles working, RuleFiles release) {
        Set<String> policies =
                release.files().keySet().stream().map(ReleaseTakeBack::policy).collect(Collectors.toSet());
        TreeMap<String, String> files = new TreeMap<>(working.files());
        files.keySet().removeIf(file -> policies.contains(policy(file)));
        files.putAll(release.files());
        return new RuleFiles(files, working.unreadable(), working.changelog());
    }

    private static String policy(String file) {
        return file.substring(0, file.indexOf('/'));
    }
}
