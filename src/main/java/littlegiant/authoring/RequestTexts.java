package littlegiant.authoring;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Fault;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Checks the texts of requests that are stored permanently with a release. */
final class RequestTexts {
    private static final int LONGEST_TEXT = 1_000;
    private static final Duration FARTHEST = Duration.ofDays(3_660);

    private static final Template TOO_LONG =
            Template.of("有 {0} 个字符,至多 {1} 个", "it has {0} characters, at most {1} are kept");
    private static final Template NO_MOMENT = Template.of(
            "“{0}”不是日期或时刻;请写作 2017-07-01 或 2017-07-01T08:00:00+08:00",
            "\"{0}\" is no day or moment: write it like 2017-07-01 or 2017-07-01T08:00:00+08:00");
    private static final Template PAST = Template.of("“{0}”已经过去", "\"{0}\" is past");
    private static final Template TOO_FAR = Template.of("“{0}”太远,至多十年", "\"{0}\" is too far away: ten years at most");

    private RequestTexts() {}

    /**
     * Checks a required text.
     *
     * @param lacking the message for an absent text
     */
    static void text(String pointer, String text, Text lacking, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(new Fault(pointer, lacking));
        } else {
            notLonger(pointer, text, LONGEST_TEXT, faults);
        }
    }

    private static void notLonger(String pointer, String text, int most, List<Fault> faults) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            faults.add(new Fault(pointer, TOO_LONG.with(length, most)));
        }
    }

    /**
     * Parses a time in the future; a date means the start of that day in the zone.
     *
     * @return empty if there is a fault
     */
    static Optional<Instant> moment(String pointer, String written, ZoneId zone, List<Fault> faults) {
        Instant moment;
        try {
            moment = written.indexOf('T') < 0
                    ? LocalDate.parse(written).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException noMoment) {
            faults.add(new Fault(pointer, NO_MOMENT.with(written.substring(0, Math.min(written.length(), 50)))));
            return Optional.empty();
        }
        Instant now = Instant.now();
        if (moment.isBefore(now)) {
            faults.add(new Fault(pointer, PAST.with(written)));
            return Optional.empty();
        }
        if (moment.isAfter(now.plus(FARTHEST))) {
            faults.add(new Fault(pointer, TOO_FAR.with(written)));
            return Optional.empty();
        }
        return Optional.of(moment);
    }
}
