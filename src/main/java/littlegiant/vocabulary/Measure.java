package littlegiant.vocabulary;

/** A term, or a combination of several, that can be compared with a threshold. */
public interface Measure {

    /** The condition that compares the measure with the limit. */
    Condition compared(Comparator comparator, Limit limit);

    /** The condition for a measure without a threshold: status REVIEW, with the figures. */
    Condition withoutThreshold();

    /** 不低于, 达到…以上: at least the threshold. */
    default Condition atLeast(@AsThreshold String threshold) {
        return compared(Comparator.AT_LEAST, Threshold.read(threshold));
    }

    /** 不低于: at least the threshold of the band. */
    default Condition atLeast(Bands bands) {
        return compared(Comparator.AT_LEAST, bands);
    }

    /** 不高于, 以下(含): at most the threshold. */
    default Condition atMost(@AsThreshold String threshold) {
        return compared(Comparator.AT_MOST, Threshold.read(threshold));
    }

    /** 不高于: at most the threshold of the band. */
    default Condition atMost(Bands bands) {
        return compared(Comparator.AT_MOST, bands);
    }

    /** 高于, 超过: greater than the threshold. */
    default Condition moreThan(@AsThreshold String threshold) {
        return compared(Comparator.MORE_THAN, Threshold.read(threshold));
    }

    /** 高于: greater than the threshold of the band. */
    default Condition moreThan(Bands bands) {
        return compared(Comparator.MORE_THAN, bands);
    }

    /** 低于: less than the threshold of the band. */
    default Condition lessThan(Bands bands) {
        return compared(Comparator.LESS_THAN, bands);
    }

    /** 低于, 不足: less than the threshold. */
    default Condition lessThan(@AsThreshold String threshold) {
        return compared(Comparator.LESS_THAN, Threshold.read(threshold));
    }
}
