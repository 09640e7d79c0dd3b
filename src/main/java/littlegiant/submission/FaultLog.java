package littlegiant.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Fault;
import littlegiant.wording.Template;

/** Collects the distinct faults of one body, up to a limit. */
final class FaultLog {
    /** The number of faults that are reported, at most. */
    static final int MOST = 100;

    private record FaultKey(String pointer, Template why) {}

    private final Set<FaultKey> said = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private boolean more;

    void add(String pointer, Template why, Object... values) {
        if (said.add(new FaultKey(pointer, why))) {
            faults.add(new Fault(pointer, why.with(values)));
        }
    }

    void add(Fault fault) {
        if (isFull()) {
            leaveOut();
        } else {
            faults.add(fault);
        }
    }

    /** Records that there are further faults. */
    void leaveOut() {
        more = true;
    }

    boolean isFull() {
        return faults.size() == MOST;
    }

    /** Whether a fault is known at the pointer, above it or below it. */
    boolean explains(String pointer) {
        for (Fault fault : faults) {
            String known = fault.pointer();
            if (known.equals(pointer) || known.startsWith(pointer + "/") || pointer.startsWith(known + "/")) {
                return true;
            }
        }
        return false;
    }

    /** The faults in the order in which they were found, followed by a note if there are more. */
    List<Fault> reported() {
        List<Fault> reported = new ArrayList<>(faults);
        if (more) {
            reported.add(new Fault("", Refusal.MORE.with(MOST)));
        }
        return reported;
    }
}
