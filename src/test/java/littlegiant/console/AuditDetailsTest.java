package littlegiant.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import littlegiant.MainClasses;
import littlegiant.access.AuditedExport;
import littlegiant.console.AuditDetails.AuditDetail;
import littlegiant.records.AuditRecord;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditDetailsTest {
    private static final String HASH = "6f1ed002ab5595859014ebf0951522d9";

    private static AuditRecord entry(
            String what, @Nullable String subject, @Nullable String before, @Nullable String after) {
        return new AuditRecord(1, Instant.EPOCH, "王强", null, what, subject, before, after, "", "", null);
    }

    private static List<String> said(AuditRecord entry, Language language) {
        return AuditDetails.of(entry).stream().map(one -> said(one, language)).toList();
    }

    private static String said(AuditDetail one, Language language) {
        return one.label().in(language)
                + Optional.ofNullable(one.was())
                        .map(was -> " " + was.in(language) + " →")
                        .orElse("")
                + Optional.ofNullable(one.is()).map(is -> " " + is.in(language)).orElse("");
    }

    private static @Nullable String subject(AuditRecord entry, Language language) {
        return Optional.ofNullable(AuditDetails.subject(entry))
                .map(text -> text.in(language))
                .orElse(null);
    }

    @Test
    void a_threshold_is_told_with_its_old_and_new_value() {
        AuditRecord entry = entry(
                "rules.threshold",
                "haicheng-2017/cultivation.drl",
                "{\"sha256\":\"" + HASH + "\",\"threshold\":\"5%\"}",
                "{\"criterion\":\"C2\",\"n\":1,\"sha256\":\"0" + HASH + "\",\"threshold\":\"6%\"}");
        assertThat(said(entry, Language.ZH))
                .containsExactly("条件 C2", "第几个门槛 1", "散列值 6f1ed002 → 06f1ed00", "门槛 5% → 6%");
        assertThat(said(entry, Language.EN)).contains("Criterion C2", "Threshold 5% → 6%");
        assertThat(AuditDetails.file(entry)).contains("haicheng-2017/cultivation.drl");
        assertThat(AuditDetails.file(entry("rules.removed", "p/a.drl", "{}", null)))
                .isEmpty();
    }

    @Test
    void what_stayed_is_left_out_and_codes_are_in_words() {
        assertThat(said(
                        entry(
                                "user.changed",
                                "zhou",
                                "{\"roles\":[\"clerk\"],\"disabled\":false}",
                                "{\"roles\":[\"auditor\",\"clerk\"],\"disabled\":false}"),
                        Language.ZH))
                .containsExactly("角色 经办人 → 审计员、经办人");
        assertThat(said(entry("user.removed", "zhou", "{\"disabled\":true}", null), Language.ZH))
                .containsExactly("停用 是 →");
        assertThat(said(
                        entry(
                                "release.published",
                                "sha256:" + HASH,
                                null,
                                "{\"by\":\"null\",\"next\":\"decides from 2017-06-30T00:00:00Z\"}"),
                        Language.ZH))
                .containsExactly("由 服务本身", "其后 自 2017-06-30 08:00 起生效");
        assertThat(said(entry("release.published", null, null, "{\"by\":\"(start)\",\"note\":\"start\"}"), Language.ZH))
                .containsExactly("由 (服务启动时)", "说明 服务启动时的规则");
        assertThat(said(entry("sign-in.refused", null, null, "{\"by\":\"token\"}"), Language.ZH))
                .containsExactly("登录方式 单位统一登录");
        assertThat(said(
                        entry("event.recorded", null, null, "{\"type\":\"RECOGNISED\",\"official\":\"李梅\"}"),
                        Language.ZH))
                .containsExactly("事件 认定", "经办 李梅");
        assertThat(said(
                        entry("settings", null, null, "{\"little-giant.watch\":\"true\",\"other\":\"1\"}"),
                        Language.ZH))
                .containsExactly("保存规则文件后是否自动发布 true", "other 1");
        assertThat(said(entry("key.made", null, null, "{\"expiresAt\":\"null\",\"new\":{\"a\":1}}"), Language.ZH))
                .as("what nobody foresaw is said as it is")
                .containsExactly("有效期至 –", "new {\"a\":1}");
    }

    @Test
    void the_object_is_said_by_what_it_is() {
        assertThat(subject(entry("release.activated", "sha256:" + HASH, null, null), Language.ZH))
                .isEqualTo("规则版本 6f1ed002");
        assertThat(subject(entry("event.recorded", "salt:" + HASH, null, null), Language.EN))
                .isEqualTo("an enterprise (hash 6f1ed002)");
        assertThat(subject(entry("records.erased", "3", null, null), Language.ZH))
                .isEqualTo("第 3 次删除");
        assertThat(subject(entry("sign-in.refused", "zhou", null, null), Language.ZH))
                .isEqualTo("用户 zhou");
        assertThat(subject(entry("session.ended", "01a22eb2-0000-7000-8000-0123456789ab", null, null), Language.EN))
                .as("ids of one day begin alike")
                .isEqualTo("session 456789ab");
        assertThat(subject(entry("rules.saved", "p/a.drl", null, null), Language.ZH))
                .isEqualTo("p/a.drl");
        assertThat(subject(entry("settings", null, null, null), Language.ZH)).isNull();
    }

    @Test
    void each_list_that_is_exported_under_audit_has_words() {
        List<String> lists = MainClasses.all().stream()
                .map(JavaClass::getMethods)
                .flatMap(methods -> methods.stream())
                .filter(method -> method.isAnnotatedWith(AuditedExport.class)
                        && !method.getOwner().getSimpleName().equals("ExportAudit"))
                .map(JavaMethod::reflect)
                .map(method -> method.getAnnotation(AuditedExport.class).value())
                .toList();
        assertThat(lists)
                .contains("upload-results")
                .allSatisfy(list -> assertThat(AuditText.list(list).in(Language.EN)
                                + AuditText.list(list).in(Language.ZH))
                        .isNotEqualTo(list + list));
    }

    @Test
    void a_way_or_an_outcome_without_words_is_said_as_it_is() {
        assertThat(List.of(AuditText.way("x"), AuditText.outcome("x"), AuditText.next("x"), AuditText.label("x")))
                .extracting((Text text) -> text.in(Language.ZH))
                .containsOnly("x");
    }
}
