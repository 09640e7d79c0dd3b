package littlegiant.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;

/**
 * A copy of the project's rules folder with two editions that take turns: the thresholds of C2 and, in another file, of
 * R2 for manufacturing move together, so that an answer that mixes two releases shows.
 */
final class Rules {
    static final String POLICY = "haicheng-2017";

    private static final Edit C2 = new Edit("cultivation.drl", "ratio( RD_EMPLOYEES, EMPLOYEES )", "5%", "6%");
    private static final Edit R2 = new Edit("recognition.drl", "ratio( RD_EMPLOYEES, EMPLOYEES )", "20%", "21%");

    private final Path folder;
    private final List<String> original;

    private Rules(Path folder) throws IOException {
        this.folder = folder;
        this.original = List.of(C2.read(folder), R2.read(folder));
    }

    private record Edit(String file, String of, String from, String to) {
        String read(Path folder) throws IOException {
            String text = Files.readString(path(folder));
            if (!text.contains(threshold(from))) {
                throw new IllegalStateException(file + " does not state " + threshold(from));
            }
            return text;
        }

        /** Beside the file first, so that whoever reads it meanwhile meets one edition whole. */
        void write(Path folder, String original, boolean edited) throws IOException {
            Path beside = folder.resolve(file + ".tmp");
            Files.writeString(beside, edited ? original.replace(threshold(from), threshold(to)) : original);
            Files.move(beside, path(folder), StandardCopyOption.ATOMIC_MOVE);
        }

        private Path path(Path folder) {
            return folder.resolve(POLICY).resolve(file);
        }

        private String threshold(String percent) {
            return of + ".atLeast( \"" + percent + "\" )";
        }
    }

    /** The folder itself, to be edited where it is. */
    static Rules in(Path folder) {
        try {
            return new Rules(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String NEVER = """

            rule "已报 1949 年度资料"
                @clause( "五2" )
            when
                Enterprise()
                exists FiscalYear( fiscalYear == 1949 )
            then
                insert( offer( "NEVER" ) );
            end
            """;

    /** A copy of the project's folder, below a temporary one. */
    static Rules copy() {
        try {
            Path copy = Files.createTempDirectory("rules");
            try (Stream<Path> paths = Files.walk(Path.of("rules"))) {
                for (Path path : (Iterable<Path>) paths.skip(1)::iterator) {
                    Files.copy(path, copy.resolve(Path.of("rules").relativize(path)));
                }
            }
            return new Rules(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the edition of this turn in place. */
    void edit(int turn) {
        try {
            C2.write(folder, original.get(0), turn % 2 == 1);
            R2.write(folder, original.get(1), turn % 2 == 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What C2 asks in the edition of this turn, and R2 of a manufacturer. */
    static List<String> asked(int turn) {
        return turn % 2 == 1 ? List.of(C2.to, R2.to) : List.of(C2.from, R2.from);
    }

    /** Reads, checks and compiles the folder and runs its cases: all that a reload does before it swaps. */
    Release build() {
        return release(folder);
    }

    /**
     * The rules with one more, which looks at the years and never applies: what a rule asks that matches more than the
     * enterprise is not remembered, so that every enterprise is put to the engine.
     */
    static Release thatFireEachTime() {
        Map<String, String> files =
                new TreeMap<>(RuleFiles.read(Path.of("rules")).files());
        files.merge(POLICY + "/support.drl", NEVER, String::concat);
        return RuleChecker.check(RuleFiles.of(files)).release().orElseThrow();
    }

    /** The release of a folder; every case must pass. */
    static Release release(Path folder) {
        CheckResult check = RuleChecker.check(RuleFiles.read(folder));
        if (check.cases().stream().anyMatch(result -> !result.passed())) {
            throw new IllegalStateException("a case fails: " + check.cases());
        }
        return check.release().orElseThrow(() -> new IllegalStateException("no release: " + check.diagnostics()));
    }
}
