package littlegiant.records;

/** The orders of the registry; equal enterprises are ordered by code. */
public enum RegistryOrder {
    /** By credit code. */
    CODE,
    /** By name, in the order of Unicode code points. */
    NAME,
    /** By the time of the latest assessment, the latest first. */
    LATEST
}
