package littlegiant;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Sets the log level of Drools for the tests outside Quarkus, as {@code application.properties} sets it for the service.
 * Before Quarkus has started everything is logged at every level, and Drools' trace messages spell out every fact and
 * fail over some rules that it decides well (ADR 0020).
 */
public final class EngineLogLevel implements LauncherSessionListener {
    /** Held, since a logger that nobody holds is collected with its level. */
    private static final Logger DROOLS = Logger.getLogger("org.drools");

    /** Sets it; a process that a test starts does so by itself, under the same log manager. */
    public static void set() {
        DROOLS.setLevel(Level.INFO);
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        set();
    }
}
