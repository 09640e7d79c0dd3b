package littlegiant.yardstick;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;

/** Whether an enterprise has an intellectual property right in force, 四(一)4. */
final class Rights {
    private Rights() {}

    /** Whether at least one right of these types is granted, unexpired and the enterprise's own. */
    static Mark oneOf(Set<RightType> types, List<IntellectualProperty> rights, LocalDate asOf) {
        if (rights == null) {
            return Mark.MISSING;
        }
        Mark best = Mark.NOT_MET;
        for (IntellectualProperty right : rights) {
            if (!canCount(types, right, asOf)) {
                continue;
            }
            if (right.type() != null && right.status() != null && right.ownedByEnterprise() != null) {
                return Mark.MET;
            }
            best = Mark.MISSING;
        }
        return best;
    }

    /** How many rights of these types are granted within a time, unexpired and the enterprise's own. */
    static Span count(Set<RightType> types, List<IntellectualProperty> rights, LocalDate asOf, Window window) {
        if (rights == null) {
            return new Span(0, Integer.MAX_VALUE, Mark.MISSING);
        }
        Span count = Span.known(0);
        for (IntellectualProperty right : rights) {
            if (canCount(types, right, asOf) && window.mayReach(right.grantedOn())) {
                boolean dated = window.months() == null || right.grantedOn() != null;
                boolean known = right.type() != null && right.status() != null && right.ownedByEnterprise() != null;
                count = count.plus(known && dated ? Span.known(1) : new Span(0, 1, Mark.MISSING));
            }
        }
        return count;
    }

    /** Whether nothing that is known of the right speaks against it. */
    private static boolean canCount(Set<RightType> types, IntellectualProperty right, LocalDate asOf) {
        return (right.type() == null || types.contains(right.type()))
                && (right.status() == null || right.status() == RightStatus.GRANTED)
                && !Boolean.FALSE.equals(right.ownedByEnterprise())
                && (right.grantedOn() == null || !right.grantedOn().isAfter(asOf))
                && (right.expiresOn() == null || !right.expiresOn().isBefore(asOf));
    }
}
