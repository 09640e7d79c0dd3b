package littlegiant.vocabulary;

/** What a rule states of the enterprises to which it applies; a rule file uses one kind of statement. */
public sealed interface Statement permits Requirement, Ground, Offer {

    /** Its id within the policy, which never changes: {@code C2}, {@code V1}. */
    String id();
}
