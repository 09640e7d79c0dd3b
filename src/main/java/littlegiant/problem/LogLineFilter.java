package littlegiant.problem;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import littlegiant.wording.LogLine;
import org.jboss.logmanager.ExtLogRecord;

/** Lets every message through to the log, each as one line. */
@LoggingFilter(name = "one-line")
public final class LogLineFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
        if (record instanceof ExtLogRecord entry) {
            String message = entry.getFormattedMessage();
            if (message != null) {
                String line = LogLine.escaped(message);
                if (!line.equals(message)) {
                    entry.setMessage(line, ExtLogRecord.FormatStyle.NO_FORMAT);
                }
            }
        }
        return true;
    }
}
