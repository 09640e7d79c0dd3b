package littlegiant.authoring;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import littlegiant.authoring.ComparedTexts.ComparedLine;
import org.jspecify.annotations.Nullable;

/** Compares rule files, and parts of them, line by line. */
final class TextDiff {
    private static final int CONTEXT = 3;

    /** The limit on pairs of lines, beyond which the shortest difference takes too long to find. */
    private static final long MOST_PAIRS = 25_000_000;

    private TextDiff() {}

    /**
     * A changed file.
     *
     * @param status {@code ADDED}, {@code REMOVED} or {@code CHANGED}
     * @param diff the unified difference
     */
    record FileDiff(String file, String status, String diff) {}

    /** The changed files, in the order of their paths. */
    static List<FileDiff> between(SortedMap<String, String> before, SortedMap<String, String> after) {
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<FileDiff> changed = new ArrayList<>();
        for (String path : paths) {
            String was = before.get(path);
            String is = after.get(path);
            if (was == null || !was.equals(is)) {
                String status = was == null ? "ADDED" : is == null ? "REMOVED" : "CHANGED";
                changed.add(new FileDiff(path, status, diff(path, was, is)));
            }
        }
        return changed;
    }

    /**
     * Two texts line by line, with the lines marked that are not in the other.
     *
     * @param one null for a text that there is not, to which every line of the other is one that differs
     * @param other likewise
     */
    static ComparedTexts compared(@Nullable String one, @Nullable String other) {
        List<String> first = lines(one);
        List<String> second = lines(other);
        BitSet onlyFirst = new BitSet();
        BitSet onlySecond = new BitSet();
        for (AbstractDelta<String> delta : patch(first, second).getDeltas()) {
            onlyFirst.set(delta.getSource().getPosition(), end(delta.getSource()));
            onlySecond.set(delta.getTarget().getPosition(), end(delta.getTarget()));
        }
        return new ComparedTexts(marked(first, onlyFirst), marked(second, onlySecond));
    }

    private static List<ComparedLine> marked(List<String> lines, BitSet differing) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new ComparedLine(lines.get(i), differing.get(i)))
                .toList();
    }

    private static Patch<String> patch(List<String> before, List<String> after) {
        return (long) before.size() * after.size() > MOST_PAIRS
                ? replaceAllLines(before, after)
                : mergeAdjacent(DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()));
    }

    private static String diff(String path, @Nullable String was, @Nullable String is) {
        List<String> before = lines(was);
        List<String> after = lines(is);
        List<String> unified = UnifiedDiffUtils.generateUnifiedDiff(
                was == null ? "/dev/null" : "a/" + path,
                is == null ? "/dev/null" : "b/" + path,
                before,
                patch(before, after),
                CONTEXT);
        return String.join("\n", unified) + "\n";
    }

    /**
     * Merges adjacent deletions and insertions into changes, deletions first; the algorithm reports them separately, in
     * either order.
     */
    private static Patch<String> mergeAdjacent(Patch<String> patch) {
        Patch<String> joined = new Patch<>();
        AbstractDelta<String> last = null;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            if (last != null && end(last.getSource()) == delta.getSource().getPosition()) {
                last = new ChangeDelta<>(
                        both(last.getSource(), delta.getSource()), both(last.getTarget(), delta.getTarget()));
            } else {
                if (last != null) {
                    joined.addDelta(last);
                }
                last = delta;
            }
        }
        if (last != null) {
            joined.addDelta(last);
        }
        return joined;
    }

    private static int end(Chunk<String> chunk) {
        return chunk.getPosition() + chunk.size();
    }

    private static Chunk<String> both(Chunk<String> one, Chunk<String> next) {
        List<String> lines = new ArrayList<>(one.getLines());
        lines.addAll(next.getLines());
        return new Chunk<>(Math.min(one.getPosition(), next.getPosition()), lines);
    }

    /** A patch that replaces all lines: correct, though not the shortest. */
    private static Patch<String> replaceAllLines(List<String> before, List<String> after) {
        Patch<String> patch = new Patch<>();
        patch.addDelta(new ChangeDelta<>(new Chunk<>(0, before), new Chunk<>(0, after)));
        return patch;
    }

    private static List<String> lines(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (text.endsWith("\n")) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
