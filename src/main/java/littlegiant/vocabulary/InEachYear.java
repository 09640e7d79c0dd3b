package littlegiant.vocabulary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Requires a condition in each of several years: the last {@code years}, or every complete year that was submitted.
 *
 * @param years the number of years, or {@link #EVERY_YEAR}
 */
record InEachYear(Condition condition, int years) implements Condition {
    /** Stands for every complete year that was submitted. */
    static final int EVERY_YEAR = 0;

    private static final Template EVERY = Template.of("所报各年度{0}", "{0}, in every year given");
    private static final Template LAST = Template.of("近 {1} 年每年{0}", "{0}, in each of the last {1} years");
    private static final Template OF_YEAR = Template.of("{0} 年{1}", "in {0}, {1}");
    private static final Text NO_YEAR = Text.of("未报任何完整年度", "no complete year was given");

    @Override
    public Judgement judge(Situation situation) {
        List<Judgement> parts = new ArrayList<>();
        for (Situation seen : seenFrom(situation)) {
            parts.add(new LabelledJudgement(OF_YEAR, seen.year(), condition.judge(seen)));
        }
        return parts.isEmpty()
                ? new FactJudgement(Status.MISSING, NO_YEAR, List.of("/years"))
                : AtLeastOf.combine(parts.size(), parts);
    }

    /** The situation seen from each of the years, the latest first. */
    List<Situation> seenFrom(Situation situation) {
        List<Situation> seen = new ArrayList<>();
        if (years == EVERY_YEAR) {
            for (int year : situation.suppliedYears()) {
                seen.add(situation.inYear(year));
            }
        } else {
            Situation one = situation;
            for (int back = 0; back < years; back++) {
                seen.add(one);
                one = one.yearsBack(1);
            }
        }
        return seen;
    }

    @Override
    public Text words() {
        return years == EVERY_YEAR ? EVERY.with(condition.words()) : LAST.with(condition.words(), years);
    }

    @Override
    public Set<Status> possible() {
        Set<Status> possible = EnumSet.copyOf(condition.possible());
        if (years == EVERY_YEAR) {
            possible.add(Status.MISSING);
        }
        return possible;
    }

    @Override
    public List<Condition> children() {
        return List.of(condition);
    }
}
