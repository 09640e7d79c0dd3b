package littlegiant.ruleset.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Whether something holds of facts of which some may be missing, in Kleene's three-valued logic: what is false whatever
 * the missing facts are is {@code FALSE}, what is true whatever they are is {@code TRUE}.
 *
 * @param missing the facts that would settle it, as JSON pointers into the enterprise; empty unless it is unknown
 */
record TruthValue(TruthKind kind, Set<String> missing) {
    static final TruthValue TRUE = new TruthValue(TruthKind.TRUE, Set.of());
    static final TruthValue FALSE = new TruthValue(TruthKind.FALSE, Set.of());

    enum TruthKind {
        TRUE,
        FALSE,
        UNKNOWN
    }

    static TruthValue of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** Unknown for want of these facts. */
    static TruthValue unknown(Collection<String> missing) {
        return new TruthValue(TruthKind.UNKNOWN, new LinkedHashSet<>(missing));
    }

    boolean isTrue() {
        return kind == TruthKind.TRUE;
    }

    boolean isFalse() {
        return kind == TruthKind.FALSE;
    }

    boolean isUnknown() {
        return kind == TruthKind.UNKNOWN;
    }

    /** Whether both hold. */
    TruthValue and(TruthValue other) {
        if (isFalse() || other.isTrue()) {
            return this;
        }
        return isTrue() || other.isFalse() ? other : both(other);
    }

    /** Whether either holds. */
    TruthValue or(TruthValue other) {
        if (isTrue() || other.isFalse()) {
            return this;
        }
        return isFalse() || other.isTrue() ? other : both(other);
    }

    /** Whether it does not hold. */
    TruthValue not() {
        return switch (kind) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> this;
        };
    }

    private TruthValue both(TruthValue other) {
        if (missing.containsAll(other.missing)) {
            return this;
        }
        Set<String> facts = new LinkedHashSet<>(missing);
        facts.addAll(other.missing);
        return new TruthValue(TruthKind.UNKNOWN, facts);
    }
}
