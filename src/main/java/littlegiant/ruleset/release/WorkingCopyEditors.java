package littlegiant.ruleset.release;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of those who have edited the working copy through the service since it was last published. Where two persons
 * are asked for, a release is the change of all of them, and none of them may agree to it.
 */
final class WorkingCopyEditors {
    /** Between the names of several authors of a release; no name of a user has a comma. */
    private static final String SEPARATOR = ", ";

    private final Set<String> names = new LinkedHashSet<>();

    /** Adds a name. */
    synchronized void add(@Nullable String name) {
        names.add(name);
    }

    /** The names, in the order in which they were added. */
    synchronized List<String> names() {
        return List.copyOf(names);
    }

    /** Removes all names and returns them. */
    synchronized Set<String> take() {
        Set<String> taken = new LinkedHashSet<>(names);
        names.clear();
        return taken;
    }

    /** Puts back what was taken for a publication that did not happen. */
    synchronized void putBack(Set<String> taken) {
        names.addAll(taken);
    }

    /** A publication by whoever asks for it and by those who edited. */
    static Publication authoredBy(Publication wish, Set<String> editors) {
        if (editors.isEmpty()) {
            return wish;
        }
        String authors = Stream.concat(
                        Stream.ofNullable(wish.author()).filter(author -> !author.equals(Releases.BY_WATCH)),
                        editors.stream())
                .distinct()
                .collect(Collectors.joining(SEPARATOR));
        return new Publication(wish.note(), wish.override(), authors, wish.activateAt());
    }

    /** The single names in the author of a release. */
    static Stream<String> authors(String author) {
        return Stream.of(author.split(SEPARATOR));
    }
}
