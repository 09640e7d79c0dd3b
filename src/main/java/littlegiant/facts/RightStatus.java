package littlegiant.facts;

/** Where an intellectual property right stands: applied for, granted, or no longer in force. */
public enum RightStatus {
    PENDING,
    GRANTED,
    LAPSED
}
