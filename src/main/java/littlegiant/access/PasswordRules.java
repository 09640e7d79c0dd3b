package littlegiant.access;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Checks new passwords by NIST SP 800-63B, 3.1.1.2: long enough, not among breached passwords, and not the name of the
 * person or the service. No character classes are required.
 */
@Singleton
class PasswordRules {
    static final int SHORTEST = 8;
    static final int LONGEST = 256;

    private static final Template SHORT =
            Template.of("密码有 {0} 个字符,至少应有 {1} 个", "the password has {0} characters: at least {1} are needed");
    private static final Template LONG =
            Template.of("密码有 {0} 个字符,至多 {1} 个", "the password has {0} characters: at most {1} are taken");
    private static final Text COMMON =
            Text.of("该密码是已泄露的常用密码,请另选一个", "the password is a common one that was found in breaches: choose another");
    private static final Text OWN_NAME = Text.of(
            "密码不能是用户名或服务名,也不能只是其重复", "the password must not be the name of the user or of the service, nor repeat it");

    private final Set<String> common = new HashSet<>();

    PasswordRules() throws IOException {
        Dictionary breached = StandardDictionaries.PASSWORDS_LOADER.load();
        for (String password : breached.getFrequencies()) {
            if (password.length() >= SHORTEST) {
                common.add(password.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Why a password of a user is refused; empty if it is accepted. */
    Optional<Text> refusal(String name, String password) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) {
            return Optional.of(SHORT.with(length, SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of(LONG.with(length, LONGEST));
        }
        String lower = normal.toLowerCase(Locale.ROOT);
        if (common.contains(lower) || lower.chars().distinct().count() == 1) {
            return Optional.of(COMMON);
        }
        String bare = lower.replaceAll("[^\\p{L}\\p{N}]", "");
        return repeats(bare, name.replaceAll("[^\\p{L}\\p{N}]", "")) || repeats(bare, "littlegiant")
                ? Optional.of(OWN_NAME)
                : Optional.empty();
    }

    private static boolean repeats(String text, String word) {
        return !word.isEmpty() && !text.isEmpty() && text.replace(word, "").isEmpty();
    }
}
