package littlegiant.submission;

/** Where further R&D employees come from. */
public enum ResearcherSource {
    /** From the present staff, the number of which need not grow. */
    MOVED,
    /** From outside: the staff, of the year and at its end, grows by as many at least. */
    HIRED
}
