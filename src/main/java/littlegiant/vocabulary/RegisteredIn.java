package littlegiant.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Requires registration in a division, 四(一)1. The division in the credit code is the registering authority's and is
 * ignored.
 *
 * @param division six digits of GB/T 2260
 */
record RegisteredIn(String division) implements Condition {
    private static final Template WORDS = Template.of("注册地为 {0}", "registered in {0}");
    private static final Template MET = Template.of("注册地为 {0}", "it is registered in {0}");
    private static final Template NOT_MET = Template.of("注册地为 {0},不是 {1}", "it is registered in {0}, which is not {1}");
    private static final Text MISSING = Text.of("未报注册地行政区划", "the division of registration was not given");
    private static final Template FORM = Template.of("行政区划代码“{0}”应为 6 位数字", "the division \"{0}\" must have 6 digits");
    private static final Text EXAMPLE = Text.of("请写作 \"210381\"", "write it like \"210381\"");

    RegisteredIn {
        if (division.length() != 6 || !division.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new MisusedWord(FORM.with(division), EXAMPLE);
        }
    }

    @Override
    public Judgement judge(Situation situation) {
        String registered = situation.enterprise().registeredDivision();
        if (registered == null) {
            return new FactJudgement(Status.MISSING, MISSING, List.of("/registeredDivision"));
        }
        boolean here = registered.equals(division);
        return new FactJudgement(
                here ? Status.MET : Status.NOT_MET,
                here ? MET.with(division) : NOT_MET.with(registered, division),
                List.of(),
                sheet -> sheet.fact("registeredDivision", registered));
    }

    @Override
    public Text words() {
        return WORDS.with(division);
    }

    @Override
    public Set<Status> possible() {
        return EnumSet.of(Status.MET, Status.NOT_MET, Status.MISSING);
    }
}
