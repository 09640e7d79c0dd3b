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
 * A body while it is read: where the reading stands, and what was found wrong. The place is kept as names and indexes,
 * because nothing but a fault needs its pointer.
 */
final class RequestBody {
    /** How deep what is submitted may be nested; facts nest six deep. */
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
     * A body that is read.
     *
     * @param declared the facts that may be given beside those that every enterprise can submit
     * @param recorded whether it was accepted before, when something else may have been declared
     */
    RequestBody(JsonParser parser, Declarations declared, boolean recorded) {
        this.parser = parser;
        this.declared = declared;
        this.recorded = recorded;
    }

    /** What policies declare. */
    Declarations declared() {
        return declared;
    }

    /** Whether it was accepted before. */
    boolean isRecorded() {
        return recorded;
    }

    /** From now on refuses nothing, or again what there is. */
    void mute(boolean on) {
        muted = on;
    }

    JsonParser parser() {
        return parser;
    }

    /** Into an object or a list. */
    void enter() {
        depth++;
        names[depth - 1] = null;
        indexes[depth - 1] = -1;
    }

    /** To a property of the object. */
    void at(String name) {
        names[depth - 1] = name;
    }

    /** To an element of the list. */
    void at(int index) {
        indexes[depth - 1] = index;
    }

    /** Out of the object or list. */
    void leave() {
        depth--;
    }

    /** The JSON pointer of where the reading stands. */
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

    /** The JSON pointer of where the parser failed: it looks at a property's value before it tells its name. */
    String pointerOfFailure() {
        JsonStreamContext context = parser.getParsingContext();
        if (depth > 0 && context.inObject() && context.getNestingDepth() == depth && context.hasCurrentName()) {
            at(context.getCurrentName());
        }
        return pointer();
    }

    /** Refuses what stands here. */
    void refuse(Template why, Object... values) {
        if (muted) {
            return;
        }
        if (isFull()) {
            refuseUntold();
        } else {
            log().add(pointer(), why, values);
        }
    }

    /** Refuses what stands here for a reason that is in words. */
    void refuse(Text why) {
        if (!muted) {
            log().add(new Fault(pointer(), why));
        }
    }

    /** Refuses what stands here without saying why, where {@link #isFull()}. */
    void refuseUntold() {
        if (!muted) {
            log().leaveOut();
        }
    }

    /** Refuses the value here because it is of another kind, and passes over it. */
    void refuseKind(Text expected) throws IOException {
        refuse(Refusal.KIND, expected, QuotedValue.value(parser));
        parser.skipChildren();
    }

    /** Whether as many faults were found as are told, so that another one need not be put into words. */
    boolean isFull() {
        return faults != null && faults.isFull();
    }

    /** Refuses what others found in what was read, unless it is only the consequence of a fault that is known. */
    void alsoRefuse(List<Fault> found) {
        for (Fault fault : found) {
            if (faults == null || !faults.explains(fault.pointer())) {
                log().add(fault);
            }
        }
    }

    /** What came of it: the value, or the faults. */
    <T> Submitted<T> outcome(@Nullable T value) {
        return faults == null ? new Submitted<>(value, List.of()) : new Submitted<>(null, faults.told());
    }

    private FaultLog log() {
        if (faults == null) {
            faults = new FaultLog();
        }
        return faults;
    }
}
