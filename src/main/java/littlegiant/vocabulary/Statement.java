package littlegiant.vocabulary;

/** A statement that a rule inserts for enterprises to which it applies; all rules of a file use one kind. */
public sealed interface Statement permits Requirement, Ground, Offer {

    /** The id within the policy, which never changes: {@code C2}, {@code V1}. */
    String id();
}
