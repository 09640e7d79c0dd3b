package littlegiant.ruleset.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import littlegiant.wording.Text;

/** Collects the diagnostics of a set of rule files. */
public final class Diagnostics {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column);

    private final List<Diagnostic> found = new ArrayList<>();

    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Adds an error at a place in a file, outside any rule. */
    public void error(String file, int line, int column, Text message, Text suggestion) {
        add(new Diagnostic(file, line, column, null, Diagnostic.Level.ERROR, message, suggestion));
    }

    /** Adds an error about a rule. */
    public void error(RuleDefinition rule, Text message, Text suggestion) {
        add(new Diagnostic(rule.file(), rule.line(), 0, rule.name(), Diagnostic.Level.ERROR, message, suggestion));
    }

    /** Adds a warning about a line of a file. */
    public void warning(String file, int line, Text message, Text suggestion) {
        add(new Diagnostic(file, line, 0, null, Diagnostic.Level.WARNING, message, suggestion));
    }

    /** Adds a warning about a rule. */
    public void warning(RuleDefinition rule, Text message, Text suggestion) {
        warning(rule, rule.line(), 0, message, suggestion);
    }

    /** Adds a warning about a place in a rule. */
    public void warning(RuleDefinition rule, int line, int column, Text message, Text suggestion) {
        add(new Diagnostic(rule.file(), line, column, rule.name(), Diagnostic.Level.WARNING, message, suggestion));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Level.ERROR);
    }

    /** All diagnostics in the order of files and lines, without duplicates. */
    public List<Diagnostic> sorted() {
        return found.stream().sorted(ORDER).toList();
    }

    /**
     * All diagnostics in the order of files and lines, each with the text of its line.
     *
     * @param texts the files' texts by path
     */
    public List<Diagnostic> sorted(Map<String, String> texts) {
        Map<String, List<String>> lines = new HashMap<>();
        return sorted().stream()
                .map(one -> one.withSource(lines.computeIfAbsent(
                        one.file(), file -> texts.getOrDefault(file, "").lines().toList())))
                .toList();
    }
}
