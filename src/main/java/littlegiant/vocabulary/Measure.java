package littlegiant.vocabulary;

/** What can be held against a threshold: a term, or several of which any, each or k decide together. */
public interface Measure {

    /** The condition that the measure compares so with the limit. */
    Condition compared(Comparator comparator, Limit limit);

    /**
     * The condition that no threshold is set for the measure, so that a person settles it with the figures before them.
     */
    Condition withoutThreshold();

    /** 不低于, 达到…以上: the bound included. */
    default Condition atLeast(@AsThreshold String threshold) {
        return compared(Comparator.AT_LEAST, Threshold.read(threshold));
    }

    /** 不低于, by band. */
    default Condition atLeast(Bands bands) {
        return compared(Comparator.AT_LEAST, bands);
    }

    /** 不高于, 以下(含): the bound included. */
    default Condition atMost(@AsThreshold String threshold) {
        return compared(Comparator.AT_MOST, Threshold.read(threshold));
    }

    /** 不高于, by band. */
    default Condition atMost(Bands bands) {
        return compared(Comparator.AT_MOST, bands);
    }

    /** 高于, 超过: the bound left out. */
    default Condition moreThan(@AsThreshold String threshold) {
        return compared(Comparator.MORE_THAN, Threshold.read(threshold));
    }

    /** 高于, by band. */
    default Condition moreThan(Bands bands) {
        return compared(Comparator.MORE_THAN, bands);
    }

    /** 低于, by band. */
    default Condition lessThan(Bands bands) {
        return compared(Comparator.LESS_THAN, bands);
    }

    /** 低于, 不足: the bound left out. */
    default Condition lessThan(@AsThreshold String threshold) {
        return compared(Comparator.LESS_THAN, Threshold.read(threshold));
    }
}
