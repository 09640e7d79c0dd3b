package littlegiant.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import io.smallrye.config.common.utils.StringUtil;
import java.lang.reflect.Method;
import java.util.TreeSet;
import littlegiant.MainClasses;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

class SettingTextTest {
    private static final String OURS = "little-giant.";

    /** The names of all settings that the features read. */
    private static TreeSet<String> settings() {
        TreeSet<String> names = new TreeSet<>();
        MainClasses.all().stream()
                .filter(one -> one.isAnnotatedWith(ConfigMapping.class))
                .map(JavaClass::reflect)
                .forEach(one -> collect(one.getAnnotation(ConfigMapping.class).prefix(), one, names));
        return names;
    }

    private static void collect(String prefix, Class<?> group, TreeSet<String> names) {
        for (Method method : group.getDeclaredMethods()) {
            WithName other = method.getAnnotation(WithName.class);
            String name = prefix + '.' + (other == null ? StringUtil.skewer(method.getName()) : other.value());
            Class<?> type = method.getReturnType();
            if (type.isInterface() && type.getPackage().equals(group.getPackage())) {
                collect(name, type, names);
            } else {
                names.add(name);
            }
        }
    }

    @Test
    void every_setting_of_the_service_is_described_in_both_languages_and_no_other_one_is() {
        TreeSet<String> described = new TreeSet<>();
        for (String name : SettingText.names()) {
            if (name.startsWith(OURS)) {
                described.add(name);
            }
            assertThat(SettingText.of(name)).as(name).isNotNull().satisfies(text -> {
                assertThat(text.in(Language.ZH)).containsPattern("\\p{IsHan}");
                assertThat(text.in(Language.EN)).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            });
        }
        assertThat(SettingText.of("little-giant.release.earlier-keys[1]"))
                .isEqualTo(SettingText.of("little-giant.release.earlier-keys"));
        assertThat(SettingText.of("little-giant.relase.key")).isNull();
        assertThat(described)
                .contains("little-giant.public", "little-giant.release.warm")
                .isEqualTo(settings());
    }
}
