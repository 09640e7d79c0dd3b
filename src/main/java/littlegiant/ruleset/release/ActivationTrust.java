package littlegiant.ruleset.release;

import java.util.Optional;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Checks whether an activation record can be trusted: with write access to the database alone, anybody could otherwise
 * activate any release.
 */
final class ActivationTrust {
    private static final Template NOT_SIGNED = Template.of(
            "第 {0} 次启用(版本 {1})没有签名,不予采用", "activation {0}, of release {1}, is not signed and is not followed");
    private static final Template UNKNOWN_KEY = Template.of(
            "第 {0} 次启用(版本 {1})由未知的密钥签名,不予采用",
            "activation {0}, of release {1}, is signed by a key that is not known here and is not followed");
    private static final Template BROKEN = Template.of(
            "第 {0} 次启用(版本 {1})的记录在签名之后被改动过,不予采用",
            "the record of activation {0}, of release {1}, was changed after it was signed and is not followed");

    private ActivationTrust() {}

    /** Why the record is not trusted; empty if it is. */
    static Optional<Text> of(ReleaseActivation activation) {
        Template why = switch (activation.seal()) {
            case VALID, UNSIGNED, UNVERIFIED -> null;
            case MISSING -> NOT_SIGNED;
            case UNKNOWN_KEY -> UNKNOWN_KEY;
            case BROKEN -> BROKEN;
        };
        return Optional.ofNullable(why).map(text -> text.with(activation.sequence(), activation.number()));
    }
}
