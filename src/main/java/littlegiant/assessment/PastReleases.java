package littlegiant.assessment;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import littlegiant.records.KeptReleases;
import littlegiant.ruleset.Check;
import littlegiant.ruleset.Release;
import littlegiant.ruleset.Releases;
import littlegiant.ruleset.RuleChecker;
import littlegiant.ruleset.RuleFiles;
import org.jboss.logging.Logger;

/**
 * Any release that ever decided, compiled again from its kept files. A few stay compiled, those used last: a compiled
 * release takes seconds to make and megabytes to hold.
 */
@Singleton
class PastReleases {
    private static final Logger LOG = Logger.getLogger(PastReleases.class);
    private static final int MOST_HELD = 8;

    private final Releases releases;
    private final KeptReleases kept;
    private final ReentrantLock compiling = new ReentrantLock();
    private final Map<String, Release> held = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Release> eldest) {
            return size() > MOST_HELD;
        }
    };

    PastReleases(Releases releases, KeptReleases kept) {
        this.releases = releases;
        this.kept = kept;
    }

    /**
     * The release of a hash. Waits for the disk and for the compiler: not for an I/O thread.
     *
     * @return empty where its files are not kept, are not those of the hash, or do not compile any more
     */
    Optional<Release> find(String hash) {
        Optional<Release> active = releases.active()
                .map(Releases.Active::release)
                .filter(release -> release.hash().equals(hash));
        if (active.isPresent()) {
            return active;
        }
        // One compilation at a time, so that many who ask for the same old release compile it once.
        compiling.lock();
        try {
            Release known = held.get(hash);
            if (known != null) {
                return Optional.of(known);
            }
            Optional<Release> compiled = kept.files(hash).map(RuleFiles::of).flatMap(files -> compile(hash, files));
            compiled.ifPresent(release -> held.put(hash, release));
            return compiled;
        } finally {
            compiling.unlock();
        }
    }

    private static Optional<Release> compile(String hash, RuleFiles files) {
        if (!files.hash().equals(hash)) {
            LOG.errorf("The files kept for release %s are those of %s: the database was changed", hash, files.hash());
            return Optional.empty();
        }
        Check check = RuleChecker.compile(files);
        if (check.release().isEmpty()) {
            LOG.errorf("Release %s does not compile any more: %s", hash, check.diagnostics());
        }
        return check.release();
    }
}
