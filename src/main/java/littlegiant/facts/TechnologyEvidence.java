package littlegiant.facts;

/** What shows that an enterprise is a technology enterprise, 四(一)1. */
public enum TechnologyEvidence {
    /** A recognised national or provincial high-tech enterprise. */
    HIGH_TECH_ENTERPRISE,
    /** A registered technology-based small or medium enterprise. */
    TECHNOLOGY_SME,
    /** A place in a provincial science and technology programme. */
    PROVINCIAL_PROGRAMME
}
