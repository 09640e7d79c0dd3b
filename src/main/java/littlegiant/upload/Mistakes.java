package littlegiant.upload;

import java.util.ArrayList;
import java.util.List;
import littlegiant.wording.Text;

/** The mistakes of a file: as many as anyone would read, and how many more there are. */
final class Mistakes {
    private final int most;
    private final List<Mistake> told = new ArrayList<>();
    private int count;

    Mistakes(int most) {
        this.most = most;
    }

    void add(Mistake.Place place, Text message) {
        count++;
        if (told.size() < most) {
            told.add(new Mistake(place, message));
        }
    }

    /** Adds the one that everybody must see, because nothing after it was looked at. */
    void addFirst(Mistake mistake) {
        count++;
        if (told.size() == most) {
            told.remove(most - 1);
        }
        told.add(0, mistake);
    }

    /** In the order in which they were found. */
    List<Mistake> told() {
        return List.copyOf(told);
    }

    /** How many were found, told or not. */
    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }
}
