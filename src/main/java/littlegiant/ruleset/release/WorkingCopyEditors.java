package littlegiant.ruleset.release;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The users who edited the working copy through the service since it was last published. With two persons required, all
 * of them are authors of the release, and none of them may activate it.
 */
final class WorkingCopyEditors {
    /** Separates the authors of a release; no user name contains a comma. */
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
    synchronized Set<String> removeAll() {
        Set<String> taken = new LinkedHashSet<>(names);
        names.clear();
        return taken;
    }

    /** Adds back the names that were removed for a publication that failed. */
    synchronized void putBack(Set<String> taken) {
        names.addAll(taken);
    }

    /** A publication with the requesting user and the editors as authors. */
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

    /** The individual names in the author of a release. */
    static Stream<String> authors(String author) {
        return Stream.of(author.split(SEPARATOR));
    }
}
