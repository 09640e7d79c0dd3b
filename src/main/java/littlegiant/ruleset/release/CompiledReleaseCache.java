package littlegiant.ruleset.release;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jboss.logging.Logger;

/**
 * Compiles any stored release from its files, and caches the most recently used ones, since a compiled release takes
 * time to build and megabytes to hold. Verifies each release against its record before it compiles.
 */
final class CompiledReleaseCache {
    private static final Logger LOG = Logger.getLogger(CompiledReleaseCache.class);

    private static final Template NOT_SIGNED =
            Template.of("版本 {0}({1})没有签名,不予采用", "release {0} ({1}) is not signed and is not used");
    private static final Template UNKNOWN_KEY = Template.of(
            "版本 {0}({1})由未知的密钥签名,不予采用", "release {0} ({1}) is signed by a key that is not known here and is not used");
    private static final Template BROKEN = Template.of(
            "版本 {0}({1})的记录在签名之后被改动过,不予采用",
            "the record of release {0} ({1}) was changed after it was signed and is not used");
    private static final Template OTHER_FILES = Template.of(
            "数据库中版本 {0}({1})的规则文件被改动过,不予采用",
            "the rule files that the database keeps for release {0} ({1}) were changed and are not used");
    private static final Template OTHER_CASES = Template.of(
            "数据库中版本 {0}({1})的案例结果被改动过,不予采用",
            "the results of its cases that the database keeps for release {0} ({1}) were changed: it is not used");
    private static final Template NOT_COMPILING = Template.of(
            "版本 {0}({1})在现在的程序中无法编译", "release {0} ({1}) does not compile any more in this version of the service");

    private final ReleaseArchive archive;
    private final ReentrantLock compiling = new ReentrantLock();
    private final Map<String, Release> held;

    CompiledReleaseCache(ReleaseArchive archive, int most) {
        this.archive = archive;
        this.held = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Release> eldest) {
                return size() > most;
            }
        };
    }

    /** The result of loading a release. */
    sealed interface Loaded {}

    /** The release is unchanged and compiles. */
    record Sound(Release release) implements Loaded {}

    /** The record was changed after publication. */
    record Distrusted(Text why) implements Loaded {}

    /** The release is unchanged, but this version of the service cannot compile it. */
    record Outdated(Text why) implements Loaded {}

    /**
     * Loads the release from the archive, and compiles it unless it is cached. Blocks on the database and the compiler.
     */
    Loaded load(PublishedRelease published) {
        // One compilation at a time, so that concurrent requests for one old release compile it once.
        compiling.lock();
        try {
            Optional<RuleFiles> files = archive.files(published.hash());
            Optional<Text> doubt = distrustReason(published, files);
            if (doubt.isPresent()) {
                return new Distrusted(doubt.get());
            }
            Release known = held.get(published.hash());
            if (known != null) {
                return new Sound(known);
            }
            CheckResult check = RuleChecker.compile(files.orElseThrow());
            if (check.release().isEmpty()) {
                LOG.errorf("Release %s does not compile any more: %s", published.hash(), check.diagnostics());
                return new Outdated(NOT_COMPILING.with(published.number(), published.hash()));
            }
            held.put(published.hash(), check.release().get());
            return new Sound(check.release().get());
        } finally {
            compiling.unlock();
        }
    }

    /** Why the record, including its files, is not trusted; empty if it is. Does not compile. */
    Optional<Text> distrustReason(PublishedRelease published) {
        return distrustReason(published, archive.files(published.hash()));
    }

    private Optional<Text> distrustReason(PublishedRelease published, Optional<RuleFiles> files) {
        Optional<Text> ofRecord = doubtOfRecord(published);
        if (ofRecord.isPresent()) {
            return ofRecord;
        }
        boolean same =
                files.filter(kept -> kept.hash().equals(published.hash())).isPresent();
        if (!same) {
            return Optional.of(OTHER_FILES.with(published.number(), published.hash()));
        }
        return archive.casesAreKept(published)
                ? Optional.empty()
                : Optional.of(OTHER_CASES.with(published.number(), published.hash()));
    }

    private static Optional<Text> doubtOfRecord(PublishedRelease published) {
        Template why = switch (published.seal()) {
            case VALID, UNSIGNED, UNVERIFIED -> null;
            case MISSING -> NOT_SIGNED;
            case UNKNOWN_KEY -> UNKNOWN_KEY;
            case BROKEN -> BROKEN;
        };
        return Optional.ofNullable(why).map(text -> text.with(published.number(), published.hash()));
    }

    /** Adds a release that is already compiled. */
    void put(Release release) {
        compiling.lock();
        try {
            held.put(release.hash(), release);
        } finally {
            compiling.unlock();
        }
    }
}
