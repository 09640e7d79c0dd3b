package littlegiant.yardstick;

/** Every criterion and ground of the notice, by its id. */
public enum Point {
    C1a,
    C1b,
    C1c,
    C2,
    C3,
    C4,
    C5a,
    C5b,
    C6,
    C7a,
    C7b,
    C7c,
    C7d,
    R1a,
    R1b,
    R2,
    R3,
    R4a,
    R4b,
    R5a,
    R5b,
    R6a,
    R6b,
    V1,
    V2,
    V3,
    V4;

    /** Whether it belongs to cultivation, 四(一). */
    public boolean ofCultivation() {
        return compareTo(C7d) <= 0;
    }

    /** Whether it is a ground of revocation, 四(三). */
    public boolean ofRevocation() {
        return compareTo(V1) >= 0;
    }

    /** Whether it belongs to recognition, 四(二). */
    public boolean ofRecognition() {
        return !ofCultivation() && !ofRevocation();
    }
}
