package littlegiant.console;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.ruleset.release.RulesetConfig;
import littlegiant.wording.Language;

/** What pages of the rules have in common: the working copy, its check, and what is active. */
@Singleton
class RulesDesk {
    private final Releases releases;
    private final CheckedWorkingCopy checked;
    private final RulesetConfig config;

    RulesDesk(Releases releases, CheckedWorkingCopy checked, RulesetConfig config) {
        this.releases = releases;
        this.checked = checked;
        this.config = config;
    }

    /** The files of the working copy, as they are now. Waits for the disk. */
    RuleFiles working() {
        return releases.working();
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
