package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import littlegiant.records.KeptRelease;
import littlegiant.records.KeptReleases;
import littlegiant.ruleset.ReleaseArchive;
import littlegiant.ruleset.Releases.Published;
import littlegiant.ruleset.RuleFiles;

/** Keeps releases among the records: the rules know no database, and the records know no rules. */
@Singleton
class KeptArchive implements ReleaseArchive {
    private final KeptReleases kept;

    KeptArchive(KeptReleases kept) {
        this.kept = kept;
    }

    @Override
    public Published publish(Published release, RuleFiles files, int cases, int failedCases) {
        return published(kept.publish(
                new KeptRelease(
                        release.number(),
                        release.hash(),
                        release.policies(),
                        release.note(),
                        release.override(),
                        cases,
                        failedCases,
                        release.at()),
                files.files()));
    }

    @Override
    public Optional<Published> active() {
        return kept.active().map(KeptArchive::published);
    }

    @Override
    public List<Published> history(int limit) {
        return kept.history(limit).stream().map(KeptArchive::published).toList();
    }

    @Override
    public Optional<Published> find(String hash) {
        return kept.find(hash).map(KeptArchive::published);
    }

    @Override
    public Optional<RuleFiles> files(String hash) {
        return kept.files(hash).map(RuleFiles::of);
    }

    private static Published published(KeptRelease release) {
        return new Published(
                release.number(), release.hash(), release.policies(), release.note(), release.override(), release.at());
    }
}
