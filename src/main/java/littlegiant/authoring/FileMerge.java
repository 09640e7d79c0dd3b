package littlegiant.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import littlegiant.authoring.FileParts.FilePart;
import org.jspecify.annotations.Nullable;

/**
 * Two edits of one file that began from the same text, merged part by part: rule by rule, case by case. What one of them
 * changed is taken; where both changed a part, differently, a person chooses.
 *
 * @param parts in the order of the file as it is, with what is only in one's own edit behind what it followed there
 */
public record FileMerge(List<MergedPart> parts) {

    /** Which edit a part is taken from. */
    public enum MergeSide {
        MINE,
        THEIRS
    }

    /** How the two edits treat a part. */
    public enum PartChange {
        NONE,
        BY_ME,
        BY_THEM,
        CONFLICT
    }

    /**
     * A part.
     *
     * @param number its place, from 0
     * @param label as people know it; empty for what is no rule, entry or case
     * @param mine its text in one's own edit; null where it is not in it
     * @param theirs its text in the file as it is; null where it is not in it
     */
    public record MergedPart(
            int number,
            String label,
            @Nullable String mine,
            @Nullable String theirs,
            PartChange change) {

        /** The lines of one's own edit, first, and those of the file as it is, each compared with the other. */
        public ComparedTexts lines() {
            return TextDiff.compared(mine, theirs);
        }
    }

    /**
     * Merges two edits.
     *
     * @param base the text from which both began
     * @param mine one's own edit
     * @param theirs the file as it is
     */
    public static FileMerge of(String file, String base, String mine, String theirs) {
        Map<String, FilePart> before = FileParts.byKey(FileParts.of(file, base));
        Map<String, FilePart> own = FileParts.byKey(FileParts.of(file, mine));
        Map<String, FilePart> other = FileParts.byKey(FileParts.of(file, theirs));
        List<MergedPart> parts = new ArrayList<>();
        for (String key : order(new ArrayList<>(other.keySet()), new ArrayList<>(own.keySet()))) {
            String was = text(before.get(key));
            String here = text(own.get(key));
            String there = text(other.get(key));
            FilePart named = other.containsKey(key) ? other.get(key) : own.get(key);
            parts.add(new MergedPart(
                    parts.size(), Objects.requireNonNull(named).label(), here, there, change(was, here, there)));
        }
        return new FileMerge(parts);
    }

    private static List<String> order(List<String> theirs, List<String> mine) {
        for (int i = 0; i < mine.size(); i++) {
            if (!theirs.contains(mine.get(i))) {
                theirs.add(i == 0 ? 0 : theirs.indexOf(mine.get(i - 1)) + 1, mine.get(i));
            }
        }
        return theirs;
    }

    private static @Nullable String text(@Nullable FilePart part) {
        return part == null ? null : part.text();
    }

    private static PartChange change(@Nullable String was, @Nullable String mine, @Nullable String theirs) {
        if (Objects.equals(mine, theirs)) {
            return PartChange.NONE;
        }
        if (Objects.equals(was, mine)) {
            return PartChange.BY_THEM;
        }
        return Objects.equals(was, theirs) ? PartChange.BY_ME : PartChange.CONFLICT;
    }

    /** The parts that both changed, differently. */
    public List<MergedPart> conflicts() {
        return of(PartChange.CONFLICT);
    }

    /** The parts that are treated in this way. */
    public List<MergedPart> of(PartChange change) {
        return parts.stream().filter(part -> part.change() == change).toList();
    }

    /**
     * The merged text.
     *
     * @param choice the side of a conflict, by the number of its part
     */
    public String text(IntFunction<MergeSide> choice) {
        StringBuilder text = new StringBuilder();
        for (MergedPart part : parts) {
            boolean mine = switch (part.change()) {
                case NONE, BY_ME -> true;
                case BY_THEM -> false;
                case CONFLICT -> choice.apply(part.number()) == MergeSide.MINE;
            };
            String taken = mine ? part.mine() : part.theirs();
            text.append(taken == null ? "" : taken);
        }
        return text.toString();
    }
}
