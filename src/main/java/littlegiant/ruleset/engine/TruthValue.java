package littlegiant.ruleset.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A truth value in Kleene's strong three-valued logic, for propositions on facts of which some may be missing:
 * {@code TRUE} and {@code FALSE} hold whatever the missing facts are.
 *
 * @param missing the JSON pointers of the facts that would settle it; empty unless the value is unknown
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

    /** An unknown value that these facts would settle. */
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

    /** The conjunction of both. */
    TruthValue and(TruthValue other) {
        if (isFalse() || other.isTrue()) {
            return this;
        }
        return isTrue() || other.isFalse() ? other : both(other);
    }

    /** The disjunction of both. */
    TruthValue or(TruthValue other) {
        if (isTrue() || other.isFalse()) {
            return this;
        }
        return isFalse() || other.isTrue() ? other : both(other);
    }

    /** The negation. */
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
