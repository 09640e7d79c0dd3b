package littlegiant.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import littlegiant.records.Filter;
import littlegiant.records.Ids;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PageCursorTest {
    private static final Filter CULTIVATION = new Filter(null, "cultivation", null, null, null, null);

    @Property
    void a_mark_is_read_as_what_it_was_made_of(@ForAll long most, @ForAll long least) {
        UUID id = new UUID(most, least);
        assertThat(PageCursor.read(PageCursor.behind(id, CULTIVATION), CULTIVATION))
                .contains(id);
    }

    @Property
    void a_mark_in_which_a_character_was_changed_is_none(
            @ForAll @IntRange(max = 31) int place, @ForAll @IntRange(min = 1, max = 63) int by) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String mark = PageCursor.behind(Ids.at(Instant.EPOCH), Filter.ALL);
        assertThat(mark).hasSize(32);
        char changed = alphabet.charAt((alphabet.indexOf(mark.charAt(place)) + by) % alphabet.length());
        assertThat(PageCursor.read(mark.substring(0, place) + changed + mark.substring(place + 1), Filter.ALL))
                .isEmpty();
    }

    @Property
    void whatever_is_no_mark_is_refused(@ForAll String text) {
        assertThat(PageCursor.read(text, Filter.ALL)).isEmpty();
    }

    @Test
    void a_mark_of_one_listing_is_none_of_another() {
        String mark = PageCursor.behind(Ids.at(Instant.EPOCH), CULTIVATION);
        assertThat(PageCursor.read(mark, Filter.ALL)).isEmpty();
    }
}
