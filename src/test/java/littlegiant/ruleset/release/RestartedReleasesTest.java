package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartedReleasesTest {
    private static final String CULTIVATION = "haicheng-2017/cultivation.drl";

    @TempDir
    Path temporary;

    private final InMemoryReleaseArchive archive = new InMemoryReleaseArchive();
    private RulesFolder folder;

    @BeforeEach
    void create() {
        folder = new RulesFolder(temporary.resolve("rules"));
    }

    private Releases started() {
        Releases releases = new Releases(folder, archive);
        releases.start();
        return releases;
    }

    @Test
    void a_working_copy_that_nobody_edited_is_not_published_twice() {
        ActivatedRelease before = started().active().orElseThrow();
        Releases again = started();
        assertThat(again.active().orElseThrow().published()).isEqualTo(before.published());
        assertThat(again.history()).containsExactly(before.published());
        assertThat(again.state().lastAttempt().orElseThrow().published()).contains(before.published());
    }

    @Test
    void an_edit_made_while_the_service_was_down_is_published_under_the_next_number() {
        ActivatedRelease before = started().active().orElseThrow();
        folder.edit(CULTIVATION, "\"5%\"", "\"6%\"");
        Releases again = started();
        assertThat(again.active().orElseThrow().published().number()).isEqualTo(2);
        assertThat(again.find(before.published().hash())).contains(before.published());
    }

    @Test
    void a_working_copy_that_is_refused_leaves_the_last_release_serving_from_the_archive() {
        ActivatedRelease before = started().active().orElseThrow();
        folder.edit(CULTIVATION, "RD_EMPLOYEES", "RD_EMPLOYES");
        Releases again = started();
        ActivatedRelease active = again.active().orElseThrow();
        assertThat(active.published()).isEqualTo(before.published());
        assertThat(active.release().hash()).isEqualTo(before.release().hash());
        assertThat(active.release().files()).isEqualTo(before.release().files());
        assertThat(again.state().lastAttempt().orElseThrow().published()).isEmpty();
        assertThat(again.history()).hasSize(1);
    }
}
