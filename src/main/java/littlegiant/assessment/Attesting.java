package littlegiant.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.facts.Fault;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A person's attestation to settle an open topic; null components were not given.
 *
 * @param topic the property of the attestation
 * @param holds whether the attested statement holds
 * @param body the attesting body
 * @param day the day of the attestation
 * @param note the grounds
 */
public record Attesting(
        @Nullable String topic,
        @Nullable Boolean holds,
        @Nullable String body,
        @Nullable LocalDate day,
        @Nullable String note) {
    private static final int LONGEST_BODY = 200;
    private static final int LONGEST_NOTE = 1_000;

    private static final Text TOPIC = Text.of("请选择要核定的事项", "say what is settled");
    private static final Text HOLDS = Text.of("请选择是否符合", "say whether it holds");
    private static final Text BODY = Text.of("请填写核定单位", "say which body attests it");
    private static final Text NOTE = Text.of("请填写依据:查看了哪些材料、得出什么结论", "say on what grounds: what was looked at");
    private static final Text DAY = Text.of("请填写核定日期,如 2017-06-30", "say the day, as 2017-06-30");
    private static final Template FUTURE = Template.of("核定日期 {0} 在今天({1})之后", "the day {0} is after today, {1}");
    private static final Template LONG =
            Template.of("有 {0} 个字符,至多 {1} 个", "it has {0} characters, at most {1} are kept");

    /** The missing or invalid components; empty if there are none. */
    List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>(0);
        text("/topic", topic, TOPIC, LONGEST_BODY, faults);
        if (holds == null) {
            faults.add(new Fault("/holds", HOLDS));
        }
        text("/body", body, BODY, LONGEST_BODY, faults);
        text("/note", note, NOTE, LONGEST_NOTE, faults);
        if (day == null) {
            faults.add(new Fault("/day", DAY));
        } else if (day.isAfter(today)) {
            faults.add(new Fault("/day", FUTURE.with(day, today)));
        }
        return faults;
    }

    private static void text(String pointer, @Nullable String given, Text wanted, int longest, List<Fault> faults) {
        if (given == null || given.isBlank() || given.indexOf('\0') >= 0) {
            faults.add(new Fault(pointer, wanted));
        } else if (given.codePointCount(0, given.length()) > longest) {
            faults.add(new Fault(pointer, LONG.with(given.codePointCount(0, given.length()), longest)));
        }
    }
}
