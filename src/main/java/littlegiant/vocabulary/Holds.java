package littlegiant.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.FactLabels;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** A boolean fact that a policy declares, in the year from which the situation is seen, or outside the years. */
record Holds(DeclaredFact fact) implements Condition {
    private static final Template WORDS = Template.of("{0}:是", "{0}: yes");
    private static final Template NO = Template.of("{0}:否", "{0}: no");
    private static final Template MISSING = Template.of("缺少资料({0})", "a fact is missing ({0})");

    @Override
    public Judgement judge(Situation situation) {
        Boolean holds = situation.truth(fact);
        Text label = fact.isOfYear() ? FactLabels.ofYear(situation.year(), fact.label()) : fact.label();
        if (holds == null) {
            return new FactJudgement(Status.MISSING, MISSING.with(label), List.of(situation.pointer(fact)));
        }
        String name = new AdjustableFigure(fact, situation.year()).name(situation.referenceYear());
        return new FactJudgement(
                holds ? Status.MET : Status.NOT_MET,
                (holds ? WORDS : NO).with(label),
                List.of(),
                sheet -> sheet.fact(name, holds));
    }

    @Override
    public Text words() {
        return WORDS.with(fact.label());
    }

    @Override
    public Set<Status> possible() {
        return EnumSet.of(Status.MET, Status.NOT_MET, Status.MISSING);
    }
}
