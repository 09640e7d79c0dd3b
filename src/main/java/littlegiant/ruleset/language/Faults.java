package littlegiant.ruleset.language;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Collects the diagnostics of one file. Since reading continues after a fault, one cause could be reported twice; of
 * several faults at one place only the first is kept.
 */
public final class Faults {
    /** A limit, since a file that is no rule file would have a fault at each of its characters. */
    private static final int MOST = 500;

    private static final Template MORE =
            Template.of("错误太多,只列出前 {0} 处;请先改正这些", "too many faults, only the first {0} are listed; mend those first");

    private final String file;
    private final Consumer<Diagnostic> found;
    private final Set<Long> places = new HashSet<>();
    private @Nullable String rule;
    private int errors;

    public Faults(String file, Consumer<Diagnostic> found) {
        this.file = file;
        this.found = found;
    }

    /** Sets the rule to which the following faults belong; null outside a rule. */
    void setRule(@Nullable String name) {
        rule = name;
    }

    /** The number of errors found so far. */
    int errors() {
        return errors;
    }

    /** Adds an error at a token. */
    void error(Token at, Text message, @Nullable Text suggestion) {
        error(at.line(), at.column(), message, suggestion);
    }

    /** Adds an error just after a token, where something is lacking. */
    void errorAfter(Token before, Text message, Text suggestion) {
        error(before.line(), before.endColumn(), message, suggestion);
    }

    /** Adds a warning about a line; it does not stop the reading. */
    void warning(int line, Text message, Text suggestion) {
        found.accept(new Diagnostic(file, line, 0, rule, Diagnostic.Level.WARNING, message, suggestion));
    }

    /**
     * The key under which faults at a place are kept once. A fault of a whole line has a key of its own, since several
     * may be true.
     */
    private Long placeOf(int line, int column) {
        return column == 0 ? -(long) errors : ((long) line << 32) | column;
    }

    /**
     * Adds an error.
     *
     * @param line from 1; 0 for the whole file
     * @param column from 1; 0 for the whole line
     * @param suggestion what to write instead, null for nothing
     */
    void error(int line, int column, Text message, @Nullable Text suggestion) {
        errors++;
        if (places.size() > MOST || !places.add(placeOf(line, column))) {
            return;
        }
        if (places.size() > MOST) {
            found.accept(new Diagnostic(file, line, column, null, Diagnostic.Level.ERROR, MORE.with(MOST), null));
            return;
        }
        found.accept(new Diagnostic(file, line, column, rule, Diagnostic.Level.ERROR, message, suggestion));
    }
}
