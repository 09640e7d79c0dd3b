package littlegiant.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.io.IOException;
import java.util.List;
import littlegiant.facts.Declarations;
import littlegiant.facts.Fault;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The state of reading a body: the current place and the faults. The place is kept as names and indexes, since only a
 * fault needs its pointer.
 */
final class RequestBody {
    /** The greatest depth of nesting; facts nest six deep. */
    static final int DEEPEST = 16;

    private final JsonParser parser;
    private final Declarations declared;
    private final boolean recorded;
    private final String[] names = new String[DEEPEST];
    private final int[] indexes = new int[DEEPEST];
    private int depth;
    private @Nullable FaultLog faults;
    private boolean muted;

    /**
     * Creates the state for a body.
     *
     * @param declared the facts that may be submitted in addition to the predefined ones
     * @param recorded whether the body was accepted earlier, possibly with other declarations
     */
    RequestBody(JsonParser parser, Declarations declared, boolean recorded) {
        this.parser = parser;
        this.declared = declared;
        this.recorded = recorded;
    }

    /** The facts and attestations that policies declare. */
    Declarations declared() {
        return declared;
    }

    /** Whether the body was accepted earlier. */
    boolean isRecorded() {
        return recorded;
    }

    /** Turns the recording of faults off or on again. */
    void mute(boolean on) {
        muted = on;
    }

    JsonParser parser() {
        return parser;
    }

    /** Enters an object or an array. */
    void enter() {
        depth++;
        names[depth - 1] = null;
        indexes[depth - 1] = -1;
    }

    /** Moves to a property of the object. */
    void at(String name) {
        names[depth - 1] = name;
    }

    /** Moves to an element of the array. */
    void at(int index) {
        indexes[depth - 1] = index;
    }

    /** Leaves the object or array. */
    void leave() {
        depth--;
    }

    /** The JSON pointer of the current place. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            if (names[i] != null) {
                String name = QuotedValue.of(names[i]);
                pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
            } else if (indexes[i] >= 0) {
                pointer.append('/').append(indexes[i]);
            }
        }
        return pointer.toString();
    }

    /**
     * The JSON pointer of the place at which the parser failed; the parser reads a property's value before it reports
     * the name.
     */
    String pointerOfFailure() {
        JsonStreamContext context = parser.getParsingContext();
        if (depth > 0 && context.inObject() && context.getNestingDepth() == depth && context.hasCurrentName()) {
            at(context.getCurrentName());
        }
        return pointer();
    }

    /** Adds a fault at the current place, with the formatted message. */
    void refuse(Template why, Object... values) {
        if (muted) {
            return;
        }
        if (isFull()) {
            refuseWithoutMessage();
        } else {
            log().add(pointer(), why, values);
        }
    }

    /** Adds a fault at the current place, with the message. */
    void refuse(Text why) {
        if (!muted) {
            log().add(new Fault(pointer(), why));
        }
    }

    /** Adds a fault at the current place without a message; for use if {@link #isFull()}. */
    void refuseWithoutMessage() {
        if (!muted) {
            log().leaveOut();
        }
    }

    /** Adds a fault for a value of another type, and skips the value. */
    void refuseKind(Text expected) throws IOException {
        refuse(Refusal.KIND, expected, QuotedValue.value(parser));
        parser.skipChildren();
    }

    /** Whether the limit of faults is reached, so that another message need not be built. */
    boolean isFull() {
        return faults != null && faults.isFull();
    }

    /** Adds faults that other checks found, except consequences of known faults. */
    void addFaults(List<Fault> found) {
        for (Fault fault : found) {
            if (faults == null || !faults.explains(fault.pointer())) {
                log().add(fault);
            }
        }
    }

    /** The result: the value, or the faults. */
    <T> Submitted<T> outcome(@Nullable T value) {
        return faults == null ? new Submitted<>(value, List.of()) : new Submitted<>(null, faults.reported());
    }

    private FaultLog log() {
        if (faults == null) {
            faults = new FaultLog();
        }
        return faults;
    }
}
