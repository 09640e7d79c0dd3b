package littlegiant.access;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import littlegiant.facts.Fault;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Checks submitted users and keys. */
@Singleton
class UserForm {
    private static final Pattern USER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");
    private static final Pattern SYSTEM = USER;

    private static final Text NO_NAME = Text.of(
            "用户名应有 1 至 64 个字符:汉字、小写字母、数字和 . _ - @,且以文字或数字开头",
            "a user's name has 1 to 64 characters: letters without capitals, digits and . _ - @, a letter or digit first");
    private static final Text NO_SYSTEM = Text.of(
            "名称应有 1 至 64 个字符:文字、数字和 . _ - @,且以文字或数字开头",
            "a system's name has 1 to 64 characters: letters, digits and . _ - @, a letter or digit first");
    private static final Text NO_ROLES = Text.of("请至少给出一个角色", "give one role at least");
    private static final Template UNKNOWN = Template.of("没有角色“{0}”;可为:{1}", "there is no role \"{0}\"; there are: {1}");
    private static final Template MEANT =
            Template.of("没有角色“{0}”;是否指“{1}”?", "there is no role \"{0}\"; did you mean \"{1}\"?");
    private static final Template SEPARATE =
            Template.of("启用了三员分立:一人不能兼任 {0}", "duties are separated here: one person cannot hold {0}");
    private static final Template NO_MOMENT = Template.of(
            "“{0}”不是日期或时刻;请写作 2027-07-01 或 2027-07-01T08:00:00+08:00",
            "\"{0}\" is no day or moment: write it like 2027-07-01 or 2027-07-01T08:00:00+08:00");
    private static final Template PAST = Template.of("“{0}”已经过去", "\"{0}\" is past");
    private static final int LONGEST_SHOWN = 50;

    private final PasswordRules passwords;
    private final boolean separateDuties;

    UserForm(PasswordRules passwords, AccessConfig config) {
        this.passwords = passwords;
        this.separateDuties = config.access().separateDuties();
    }

    /** Checks the name of a user. */
    void name(@Nullable String name, List<Fault> faults) {
        if (name == null
                || !USER.matcher(name).matches()
                || !Normalizer.isNormalized(name, Normalizer.Form.NFKC)
                || name.codePoints().anyMatch(point -> Character.toLowerCase(point) != point)) {
            faults.add(new Fault("/name", NO_NAME));
        }
    }

    /** Checks the name of a system. */
    void system(@Nullable String name, List<Fault> faults) {
        if (name == null || !SYSTEM.matcher(name).matches() || !Normalizer.isNormalized(name, Normalizer.Form.NFKC)) {
            faults.add(new Fault("/name", NO_SYSTEM));
        }
    }

    /** Checks the roles of a user or a key. */
    void roles(@Nullable List<String> roles, List<Fault> faults) {
        if (roles == null || roles.isEmpty()) {
            faults.add(new Fault("/roles", NO_ROLES));
            return;
        }
        for (int i = 0; i < roles.size(); i++) {
            String role = roles.get(i) == null ? "" : roles.get(i);
            if (!Roles.GIVEN.contains(role)) {
                String shown = shown(role);
                faults.add(new Fault(
                        "/roles/" + i,
                        Nearest.of(shown, Roles.GIVEN)
                                .map(nearest -> MEANT.with(shown, nearest))
                                .orElseGet(() -> UNKNOWN.with(shown, String.join(", ", Roles.GIVEN)))));
            }
        }
    }

    /** Checks that one person does not hold two duties that are separated. */
    void duties(Set<String> roles, List<Fault> faults) {
        Set<String> held = separatedDuties(roles);
        if (separateDuties && held.size() > 1) {
            faults.add(new Fault("/roles", SEPARATE.with(String.join(", ", held))));
        }
    }

    /** Those of the roles that exclude each other if duties are separated. */
    static Set<String> separatedDuties(Set<String> roles) {
        Set<String> held = new TreeSet<>(roles);
        held.retainAll(Roles.SEPARATED);
        return held;
    }

    /** Checks a password of a user. */
    void password(@Nullable String name, @Nullable String password, List<Fault> faults) {
        passwords
                .refusal(name == null ? "" : name, password == null ? "" : password)
                .ifPresent(why -> faults.add(new Fault("/password", why)));
    }

    /** Parses the expiry of a key; empty if it is invalid, which adds a fault. */
    static Optional<Instant> expiry(String written, ZoneId zone, List<Fault> faults) {
        Instant moment;
        try {
            moment = written.indexOf('T') < 0
                    ? LocalDate.parse(written).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException noMoment) {
            faults.add(new Fault("/expiresAt", NO_MOMENT.with(shown(written))));
            return Optional.empty();
        }
        if (!moment.isAfter(Instant.now())) {
            faults.add(new Fault("/expiresAt", PAST.with(shown(written))));
            return Optional.empty();
        }
        return Optional.of(moment);
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_SHOWN));
    }
}
