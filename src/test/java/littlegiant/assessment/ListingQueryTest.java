package littlegiant.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import littlegiant.records.Filter;
import littlegiant.records.Ids;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingQueryTest {

    private static ListingQuery.ListingQueryResult read(String... namesAndValues) {
        MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ListingQuery.read(given, List.of("after", "limit"), ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void nothing_given_is_everything_a_page_of_fifty_at_a_time() {
        ListingQuery.ListingQueryResult result = read();
        assertThat(result.faults()).isEmpty();
        assertThat(result.filter()).isEqualTo(Filter.ALL);
        assertThat(result.after()).isEmpty();
        assertThat(result.limit()).isEqualTo(50);
    }

    @Test
    void a_day_is_meant_where_the_policies_hold_and_the_last_one_is_in_it_whole() {
        ListingQuery.ListingQueryResult result = read("from", "2017-06-30", "to", "2017-06-30");
        assertThat(result.faults()).isEmpty();
        assertThat(result.filter().from()).isEqualTo(Instant.parse("2017-06-29T16:00:00Z"));
        assertThat(result.filter().to()).isEqualTo(Instant.parse("2017-06-30T16:00:00Z"));
        assertThat(read("from", "2017-06-30T08:00:00+08:00").filter().from())
                .isEqualTo(Instant.parse("2017-06-30T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "creditCode | 91210381MA0P00018 | is no unified social credit code",
                "decision | a b | is no name of a decision",
                "outcome | QUALIFED | outcome is one of: QUALIFIED, NOT_QUALIFIED",
                "release | 93fad8e6 | must be sha256: and 64",
                "from | 2017-02-30 | from must be a day (2017-06-30)",
                "to | yesterday | to must be a day (2017-06-30)",
                "limit | 0 | a whole number from 1 to 1000, not \"0\"",
                "limit | 1001 | from 1 to 1000",
                "limit | 99999999999 | from 1 to 1000",
                "limit | ten | from 1 to 1000",
                "after | abc | after is no mark of this listing"
            })
    void a_bad_parameter_is_told_with_what_is_right(String name, String value, String told) {
        assertThat(read(name, value).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.in(Language.EN)).contains(told));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(read("outcome", "x", "limit", "x", "from", "x", "release", "a", "release", "b")
                        .faults())
                .hasSize(5);
        assertThat(read("from", "2018-01-01", "to", "2017-01-01").faults())
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.in(Language.EN)).isEqualTo("from 2018-01-01 is after to 2017-01-01"));
    }

    @Test
    void a_mark_belongs_to_the_filters_with_which_it_was_made() {
        Filter filter = Filter.ofEnterprise("91210381MA0P000187");
        String mark = PageCursor.behind(Ids.at(Instant.EPOCH), filter);
        assertThat(read("creditCode", "91210381MA0P000187", "after", mark).after())
                .isPresent();
        assertThat(read("after", mark).faults()).hasSize(1);
    }
}
