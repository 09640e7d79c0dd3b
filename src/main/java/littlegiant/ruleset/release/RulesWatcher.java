package littlegiant.ruleset.release;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.File;
import littlegiant.wording.RedactedException;
import org.apache.commons.io.monitor.FileAlterationListenerAdaptor;
import org.apache.commons.io.monitor.FileAlterationMonitor;
import org.apache.commons.io.monitor.FileAlterationObserver;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Loads the stored release and the working copy when the service starts and, if {@code little-giant.watch} is on,
 * publishes the working copy after each saved edit.
 *
 * <p>The folder is polled instead of watched through the operating system, so that edits on network drives, in
 * container mounts and by editors that replace files are detected. An edit is published after one poll without further
 * changes, so that a file that is being written, or several files saved together, are published once and complete.
 */
@ApplicationScoped
public class RulesWatcher {
    private static final Logger LOG = Logger.getLogger(RulesWatcher.class);
    private static final long LOOK_MILLIS = 300;
    private static final long STOP_MILLIS = 5_000;

    private final Releases releases;
    private final RulesetConfig config;
    private @Nullable FileAlterationMonitor monitor;

    RulesWatcher(Releases releases, RulesetConfig config) {
        this.releases = releases;
        this.config = config;
    }

    void start(@Observes StartupEvent event) throws Exception {
        // Watching begins before the first load, so that an edit during the load is detected.
        if (config.watch()) {
            watch();
        }
        releases.start();
    }

    private void watch() throws Exception {
        FileAlterationObserver observer = FileAlterationObserver.builder()
                .setFile(config.rules().toFile())
                .setFileFilter(file -> file.isDirectory() || !file.getName().startsWith("."))
                .get();
        observer.addListener(new Debounce());
        monitor = new FileAlterationMonitor(LOOK_MILLIS, observer);
        monitor.setThreadFactory(task -> {
            Thread thread = new Thread(task, "rules-watcher");
            thread.setDaemon(true);
            return thread;
        });
        monitor.start();
        LOG.infof("Edits below %s are published when they are saved", config.rules());
    }

    void stop(@Observes ShutdownEvent event) throws Exception {
        if (monitor != null) {
            monitor.stop(STOP_MILLIS);
        }
    }

    /** Publishes after a poll without changes that follows one with changes. */
    private final class Debounce extends FileAlterationListenerAdaptor {
        private boolean changed;
        private boolean changedNow;

        @Override
        public void onStart(FileAlterationObserver observer) {
            changedNow = false;
        }

        @Override
        public void onStop(FileAlterationObserver observer) {
            if (changedNow) {
                changed = true;
            } else if (changed) {
                changed = false;
                publish();
            }
        }

        private void publish() {
            try {
                releases.publishEdit();
            } catch (RuntimeException failure) {
                // An unexpected exception in one edit must not stop the watcher.
                LOG.error("The saved edit could not be published", RedactedException.of(failure));
            }
        }

        @Override
        public void onFileCreate(File file) {
            changedNow = true;
        }

        @Override
        public void onFileChange(File file) {
            changedNow = true;
        }

        @Override
        public void onFileDelete(File file) {
            changedNow = true;
        }
    }
}
