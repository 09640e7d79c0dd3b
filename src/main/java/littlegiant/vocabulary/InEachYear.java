package littlegiant.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * A condition in each of several years: the last so many, or, for 0, every complete year that was given.
 *
 * @param years the number of years, 0 for every year given
 */
record InEachYear(Condition condition, int years) implements Condition {
    private static final Template EVERY = Template.of("所报各年度{0}", "{0}, in every year given");
    private static final Template LAST = Template.of("近 {1} 年每年{0}", "{0}, in each of the last {1} years");
    private static final Text NO_YEAR = Text.of("未报任何完整年度", "no complete year was given");

    @Override
    public Judgement judge(Situation situation) {
        List<Judgement> parts = new ArrayList<>();
        if (years == 0) {
            for (int year : situation.suppliedYears()) {
                parts.add(condition.judge(situation.inYear(year)));
            }
        } else {
            for (int back = 0; back < years; back++) {
                parts.add(condition.judge(situation.yearsBack(back)));
            }
        }
        return parts.isEmpty()
                ? new Noted(Status.MISSING, NO_YEAR, List.of("/years"))
                : Quota.judged(parts.size(), parts);
    }

    @Override
    public Text words() {
        return years == 0 ? EVERY.with(condition.words()) : LAST.with(condition.words(), years);
    }

    @Override
    public Set<Status> possible() {
        return condition.possible();
    }

    @Override
    public Stream<Condition> children() {
        return Stream.of(condition);
    }
}
