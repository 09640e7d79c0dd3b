package littlegiant.submission;

/** The source of additional R&D employees. */
public enum ResearcherSource {
    /** From the present staff, which need not grow. */
    MOVED,
    /** From outside: the staff, of the year and at its end, grows by at least as many. */
    HIRED
}
