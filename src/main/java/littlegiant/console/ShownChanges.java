package littlegiant.console;

import java.util.List;
import littlegiant.authoring.ChangesAnswer;
import littlegiant.authoring.ChangesAnswer.ChangeAnswer;
import littlegiant.authoring.ReleaseChange;

/** What changed between two sets of rules, as pages show it: in policy terms, and as text. */
public record ShownChanges(List<ChangeAnswer> rules, List<ChangeAnswer> cases, List<ShownFile> files) {
    /** A file whose text changed. */
    public record ShownFile(String file, List<DiffLine> lines) {}

    /** A line of a comparison; {@code kind} is added, removed, or empty. */
    public record DiffLine(String kind, String text) {}

    static ShownChanges of(ChangesAnswer changes) {
        return new ShownChanges(
                changes.changes().stream().filter(one -> !isOfCase(one)).toList(),
                changes.changes().stream().filter(ShownChanges::isOfCase).toList(),
                changes.files().stream()
                        .map(file -> new ShownFile(
                                file.file(),
                                file.diff()
                                        .lines()
                                        .skip(2)
                                        .map(ShownChanges::line)
                                        .toList()))
                        .toList());
    }

    /** Whether nothing changed. */
    public boolean none() {
        return files.isEmpty();
    }

    private static boolean isOfCase(ChangeAnswer change) {
        return change.kind() == ReleaseChange.ReleaseChangeKind.CASE_ADDED
                || change.kind() == ReleaseChange.ReleaseChangeKind.CASE_CHANGED
                || change.kind() == ReleaseChange.ReleaseChangeKind.CASE_REMOVED;
    }

    private static DiffLine line(String text) {
        return new DiffLine(text.startsWith("+") ? "added" : text.startsWith("-") ? "removed" : "", text);
    }
}
