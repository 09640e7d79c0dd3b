package littlegiant.access;

/** Where the value of a setting comes from. */
public enum SettingOrigin {
    /** The service itself: nobody has set it. */
    DEFAULT,

    /** A file of settings beside the service. */
    FILE,

    /** The environment of the process. */
    ENVIRONMENT,

    /** The command line of the process. */
    COMMAND_LINE;

    private static final int OF_THE_SERVICE = 250;
    private static final int OF_THE_ENVIRONMENT = 295;
    private static final int OF_THE_COMMAND_LINE = 400;

    /** The origin of a value by the ordinal of its source, as SmallRye Config numbers them. */
    static SettingOrigin of(int ordinal) {
        if (ordinal <= OF_THE_SERVICE) {
            return DEFAULT;
        }
        if (ordinal < OF_THE_ENVIRONMENT) {
            return FILE;
        }
        return ordinal < OF_THE_COMMAND_LINE ? ENVIRONMENT : COMMAND_LINE;
    }
}
