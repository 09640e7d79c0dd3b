package littlegiant.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import littlegiant.facts.Enterprise;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Requires that the enterprise is not on one of the authorities' lists, 四(一)5. */
record NotListed(Register register) implements Condition {
    private static final Template WORDS = Template.of("未列入{0}", "not on the list of {0}");
    private static final Template MET = Template.of("未列入{0}", "it is not on the list of {0}");
    private static final Template NOT_MET = Template.of("已列入{0}", "it is on the list of {0}");
    private static final Template MISSING =
            Template.of("未报是否列入{0}", "it was not said whether it is on the list of {0}");

    enum Register {
        SERIOUS_DISHONESTY(
                "seriousDishonesty", Text.of("严重失信主体名单", "seriously dishonest parties"), Enterprise::seriousDishonesty),
        ABNORMAL_OPERATION("abnormalOperation", Text.of("经营异常名录", "abnormal operation"), Enterprise::abnormalOperation);

        private final String property;
        private final Text label;
        private final Function<Enterprise, Boolean> entered;

        Register(String property, Text label, Function<Enterprise, Boolean> entered) {
            this.property = property;
            this.label = label;
            this.entered = entered;
        }
    }

    @Override
    public Judgement judge(Situation situation) {
        Boolean entered = register.entered.apply(situation.enterprise());
        if (entered == null) {
            return new FactJudgement(Status.MISSING, MISSING.with(register.label), List.of("/" + register.property));
        }
        return new FactJudgement(
                entered ? Status.NOT_MET : Status.MET,
                (entered ? NOT_MET : MET).with(register.label),
                List.of(),
                sheet -> sheet.fact(register.property, entered));
    }

    @Override
    public Text words() {
        return WORDS.with(register.label);
    }

    @Override
    public Set<Status> possible() {
        return EnumSet.of(Status.MET, Status.NOT_MET, Status.MISSING);
    }
}
