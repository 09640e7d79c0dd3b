package littlegiant.records;

/** In which order the registry is listed; those that are alike in it by their codes. */
public enum RegistryOrder {
    /** By credit code. */
    CODE,
    /** By name, character by character as Unicode has them. */
    NAME,
    /** What was assessed last comes first. */
    LATEST
}
