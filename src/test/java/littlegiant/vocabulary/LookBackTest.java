package littlegiant.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookBackTest {

    @ParameterizedTest
    @CsvSource({
        // Both sides of the bound that the contract names, in years and in months.
        "3年, 2017-06-30, 2014-06-30, false",
        "3年, 2017-06-30, 2014-07-01, true",
        "36个月, 2017-06-30, 2014-06-30, false",
        "36个月, 2017-06-30, 2014-07-01, true",
        // The day itself, and a day after it.
        "1个月, 2017-06-30, 2017-06-30, true",
        "1个月, 2017-06-30, 2017-07-01, true",
        // A month without such a day ends on its last.
        "1个月, 2017-03-31, 2017-02-28, false",
        "1个月, 2017-03-31, 2017-03-01, true",
        "1个月, 2017-03-28, 2017-02-28, false",
        "1个月, 2016-03-31, 2016-02-28, false",
        "1个月, 2016-03-31, 2016-02-29, false",
        "1个月, 2016-03-31, 2016-03-01, true",
        "1个月, 2017-05-31, 2017-04-30, false",
        "1个月, 2017-05-31, 2017-05-01, true",
        // From the end of a short month, the days at the end of a longer one are still within.
        "1个月, 2017-04-30, 2017-03-30, false",
        "1个月, 2017-04-30, 2017-03-31, true",
        // 29 February, as the day and as the date.
        "1年, 2016-02-29, 2015-02-28, false",
        "1年, 2016-02-29, 2015-03-01, true",
        "4年, 2016-02-29, 2012-02-29, false",
        "4年, 2016-02-29, 2012-03-01, true",
        "1年, 2017-02-28, 2016-02-28, false",
        "1年, 2017-02-28, 2016-02-29, true",
        // Over a turn of the year.
        "12个月, 2017-01-01, 2016-01-01, false",
        "12个月, 2017-01-01, 2016-01-02, true"
    })
    void a_date_is_within_where_it_is_later_than_so_many_calendar_months_before(
            String time, LocalDate asOf, LocalDate date, boolean within) {
        assertThat(LookBack.read(time).reaches(date, asOf)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({"3年, 36", "36个月, 36", "1.5年, 18", "100年, 1200", "1个月, 1", "' 2 年 ', 24", "0.5年, 6"})
    void years_and_months_are_calendar_months(String written, int months) {
        assertThat(LookBack.read(written).months()).isEqualTo(months);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "3%",
                "3项",
                "3人",
                "3元",
                "3分",
                "0年",
                "-1年",
                "0个月",
                "101年",
                "1201个月",
                "1.5个月",
                "0.1年",
                "三年",
                "半年",
                "3天",
                "",
                "999999999999999年"
            })
    void what_is_no_length_of_time_is_refused_and_says_how_to_write_one(String written) {
        assertThatThrownBy(() -> LookBack.read(written)).isInstanceOfSatisfying(MisusedWord.class, refused -> {
            assertThat(refused.explanation().in(Language.ZH)).contains(written);
            assertThat(refused.suggestion().in(Language.ZH)).contains("\"");
        });
    }

    @Test
    void it_is_said_as_it_is_written() {
        assertThat(LookBack.read("36个月").words().in(Language.ZH)).isEqualTo("近 36个月内");
        assertThat(LookBack.read("3年").words().in(Language.EN)).isEqualTo("within the last 3年");
    }
}
