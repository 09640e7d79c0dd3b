package littlegiant.console;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.RuleFilesOutline;
import littlegiant.ruleset.language.RuleFilesOutline.PolicyOutline;
import littlegiant.ruleset.language.ThresholdMeanings;
import littlegiant.ruleset.language.ThresholdPlace;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.ruleset.release.RulesetConfig;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** What pages of the rules have in common: the working copy, its check, and what is active. */
@Singleton
class RulesDesk {
    private final Releases releases;
    private final CheckedWorkingCopy checked;
    private final RulesetConfig config;
    /** Of the files that were asked about last: pages are opened far more often than files change. */
    private final AtomicReference<@Nullable ReadFiles> last = new AtomicReference<>();

    /** What files say, and by policy what is held against each threshold, as far as that was asked. */
    private record ReadFiles(
            RuleFiles files, RuleFilesOutline outline, Map<String, Map<ThresholdPlace, Text>> meanings) {}

    RulesDesk(Releases releases, CheckedWorkingCopy checked, RulesetConfig config) {
        this.releases = releases;
        this.checked = checked;
        this.config = config;
    }

    /** The files of the working copy, as they are now. Waits for the disk. */
    RuleFiles working() {
        return releases.working();
    }

    /** What these files say, read without compiling them. */
    SortedMap<String, PolicyOutline> outlines(RuleFiles files) {
        return last(files).outline.policies();
    }

    /** What is held against each threshold of one of the policies of these files. */
    Map<ThresholdPlace, Text> meanings(RuleFiles files, String policy) {
        ReadFiles read = last(files);
        return read.meanings.computeIfAbsent(
                policy,
                id -> Optional.ofNullable(read.outline.policies().get(id))
                        .map(outline -> ThresholdMeanings.of(files, id, outline))
                        .orElse(Map.of()));
    }

    private ReadFiles last(RuleFiles files) {
        ReadFiles known = last.get();
        if (known != null && known.files.files().equals(files.files())) {
            return known;
        }
        ReadFiles read = new ReadFiles(files, RuleFilesOutline.of(files), new ConcurrentHashMap<>());
        last.set(read);
        return read;
    }

    /** What a check of these files found, where it was made before or is to be waited for. */
    Optional<CheckResult> check(RuleFiles files, boolean wait) {
        return wait ? Optional.of(checked.of(files)) : checked.known(files);
    }

    /** Whether these files are not what is active. */
    boolean differs(RuleFiles files) {
        return releases.active()
                .map(active -> !active.release().hash().equals(files.hash()))
                .orElse(true);
    }

    /** A policy as the active release has it. */
    Optional<Policy> active(String policy) {
        return releases.active().map(active -> active.release().policies().get(policy));
    }

    /** The files of the active release; empty until the first good load. */
    Optional<RuleFiles> released() {
        return releases.active().map(active -> active.release().files());
    }

    /** What reading these files finds wrong: all that the check finds before it compiles them and runs their cases. */
    List<Diagnostic> read(RuleFiles files) {
        return RuleChecker.check(files, true, (policy, header, decisions, found) -> Optional.empty())
                .diagnostics();
    }

    /** Who edited the working copy since it was last published. */
    List<String> editors() {
        return releases.editors();
    }

    /** Whether a saved edit is published by itself. */
    boolean watched() {
        return config.watch();
    }

    /** Where the working copy stands. */
    WorkingCopySummary summary(RuleFiles files, Optional<CheckResult> check, Language language) {
        return WorkingCopySummary.of(differs(files), watched(), editors(), check, language);
    }
}
