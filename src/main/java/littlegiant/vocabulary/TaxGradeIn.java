package littlegiant.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.facts.TaxCreditGrade;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Requires one of some tax credit grades, 四(一)5. */
record TaxGradeIn(Set<TaxCreditGrade> grades) implements Condition {
    private static final Template WORDS = Template.of("纳税信用等级为 {0}", "a tax credit grade of {0}");
    private static final Template MET = Template.of("纳税信用等级为 {0}", "its tax credit grade is {0}");
    private static final Template NOT_MET =
            Template.of("纳税信用等级为 {0},不是 {1}", "its tax credit grade is {0}, which is not {1}");
    private static final Text OR = Text.of("、", " or ");
    private static final Text MISSING = Text.of("未报纳税信用等级", "the tax credit grade was not given");

    @Override
    public Judgement judge(Situation situation) {
        TaxCreditGrade grade = situation.enterprise().taxCreditGrade();
        if (grade == null) {
            return new FactJudgement(Status.MISSING, MISSING, List.of("/taxCreditGrade"));
        }
        boolean one = grades.contains(grade);
        return new FactJudgement(
                one ? Status.MET : Status.NOT_MET,
                one ? MET.with(grade.label()) : NOT_MET.with(grade.label(), listed()),
                List.of(),
                sheet -> sheet.fact("taxCreditGrade", grade));
    }

    private Text listed() {
        return Text.deferred(
                () -> Text.join(OR, grades.stream().map(TaxCreditGrade::label).toList()));
    }

    @Override
    public Text words() {
        return WORDS.with(listed());
    }

    @Override
    public Set<Status> possible() {
        return EnumSet.of(Status.MET, Status.NOT_MET, Status.MISSING);
    }
}
