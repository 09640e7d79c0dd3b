package littlegiant.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.SignatureStatus;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the service published by itself is said in the reader's language; what people wrote stays as they wrote it. */
class ReleaseWordsTest {

    private static PublishedRelease release(String note, @Nullable String author) {
        return new PublishedRelease(
                1, "sha256:00", List.of(), note, null, Instant.EPOCH, author, null, 0, 0, SignatureStatus.UNSIGNED);
    }

    @Test
    void the_release_of_the_start_is_said_in_both_languages() {
        PublishedRelease first = release(Releases.START_NOTE, Releases.BY_START);
        assertThat(ReleaseWords.note(first).in(Language.ZH)).isEqualTo("服务启动时的规则");
        assertThat(ReleaseWords.note(first).in(Language.EN)).contains("the service started with");
        assertThat(ReleaseWords.author(first.author()).in(Language.ZH)).isEqualTo("(服务启动时)");
        assertThat(ReleaseWords.author(first.author()).in(Language.EN)).isEqualTo("(when the service started)");
    }

    @Test
    void a_saved_edit_is_said_so_even_where_those_who_edited_are_its_authors() {
        assertThat(ReleaseWords.note(release(Releases.EDIT_NOTE, Releases.BY_WATCH))
                        .in(Language.ZH))
                .isEqualTo("保存修改后自动发布");
        assertThat(ReleaseWords.note(release(Releases.EDIT_NOTE, "李梅, 王强")).in(Language.ZH))
                .isEqualTo("保存修改后自动发布");
    }

    @Test
    void what_people_wrote_stays() {
        PublishedRelease own = release("start", "李梅");
        assertThat(ReleaseWords.note(own).in(Language.ZH)).isEqualTo("start");
        assertThat(ReleaseWords.author("李梅").in(Language.EN)).isEqualTo("李梅");
        assertThat(ReleaseWords.author(null).in(Language.EN)).isEqualTo("–");
    }
}
