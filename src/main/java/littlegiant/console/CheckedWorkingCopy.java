package littlegiant.console;

import jakarta.inject.Singleton;
import java.util.Optional;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.ActivatedRelease;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.Releases;
import org.jspecify.annotations.Nullable;

/** The check of the working copy, made once for the same files held against the same active release. */
@Singleton
class CheckedWorkingCopy {
    private final Releases releases;
    private volatile @Nullable Checked last;

    CheckedWorkingCopy(Releases releases) {
        this.releases = releases;
    }

    private record Checked(RuleFiles files, Optional<String> active, CheckResult result) {}

    /** What a check of these files found, where they were checked before. */
    Optional<CheckResult> known(RuleFiles files) {
        Checked checked = last;
        return checked != null
                        && checked.files().equals(files)
                        && checked.active().equals(active())
                ? Optional.of(checked.result())
                : Optional.empty();
    }

    /** What a check of these files finds. Waits for the compiler and the cases: seconds, where they are new. */
    CheckResult of(RuleFiles files) {
        return known(files).orElseGet(() -> check(files));
    }

    private synchronized CheckResult check(RuleFiles files) {
        Optional<CheckResult> meanwhile = known(files);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        Optional<String> active = active();
        CheckResult result = releases.check();
        if (result.hash().equals(files.hash())) {
            last = new Checked(files, active, result);
        }
        return result;
    }

    private Optional<String> active() {
        return releases.active().map(ActivatedRelease::release).map(release -> release.hash());
    }
}
