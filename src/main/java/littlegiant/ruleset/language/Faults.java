package littlegiant.ruleset.language;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with one file. Reading goes on after a fault, so one cause must not be told twice: of several
 * faults at one place the first is told.
 */
public final class Faults {
    /** A file that is no rule file at all would have one for each of its characters. */
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

    /** From now on faults are of this rule; null outside a rule. */
    void inRule(@Nullable String name) {
        rule = name;
    }

    /** How many errors were found until now. */
    int errors() {
        return errors;
    }

    /** Tells of an error at a token. */
    void error(Token at, Text message, @Nullable Text suggestion) {
        error(at.line(), at.column(), message, suggestion);
    }

    /** Tells of an error just after a token, where something is lacking. */
    void errorAfter(Token before, Text message, Text suggestion) {
        error(before.line(), before.endColumn(), message, suggestion);
    }

    /** Tells of something in a line that is worth a second look and keeps nothing from being read. */
    void warning(int line, Text message, Text suggestion) {
        found.accept(new Diagnostic(file, line, 0, rule, Diagnostic.Level.WARNING, message, suggestion));
    }

    /** A place of its own for each fault of a whole line, of which several may be true. */
    private Long placeOf(int line, int column) {
        return column == 0 ? -(long) errors : ((long) line << 32) | column;
    }

    /**
     * Tells of an error.
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
