package littlegiant.bench;

import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the engine's log as quiet as the service keeps it. Outside Quarkus the log manager lets everything through, and
 * the engine then words every fact that it is given: that would be measured, and nothing else.
 */
final class Quiet {
    private Quiet() {}

    /**
     * Lets warnings pass and nothing below.
     *
     * @throws IllegalStateException where the engine would still write more
     */
    static void now() {
        Logger.getLogger("").setLevel(Level.WARN);
        if (LoggerFactory.getLogger("org.drools.core").isInfoEnabled()) {
            throw new IllegalStateException("the engine's log is not quiet, so nothing measured here would count");
        }
    }
}
