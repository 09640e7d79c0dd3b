package littlegiant.upload;

/**
 * How much of a table is read.
 *
 * @param mostEnterprises the number of enterprises, at most
 * @param mostRows the number of rows of all sheets, at most
 * @param mostErrors the number of errors that are listed; others are counted
 */
record TableLimits(int mostEnterprises, int mostRows, int mostErrors) {

    /** The limits of uploads. */
    static TableLimits of(UploadConfig config) {
        return new TableLimits(config.mostEnterprises(), config.mostRows(), config.mostErrors());
    }
}
