package littlegiant.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** A quantity for which the notice sets no threshold: always REVIEW, with the figures. */
public record WithoutThreshold(Quantity quantity) implements Condition {
    private static final Template WORDS =
            Template.of("{0}(未规定门槛,需人工核定)", "{0} (no threshold is set: a person settles it)");

    @Override
    public Judgement judge(Situation situation) {
        MeasuredValue reading = quantity.read(situation);
        return new Unsettled(
                this, situation, reading instanceof MeasuredValue.BoundedValue bounded ? bounded.unknown() : reading);
    }

    @Override
    public Text words() {
        return WORDS.with(quantity.words());
    }

    @Override
    public Set<Status> possible() {
        return EnumSet.of(Status.REVIEW, Status.MISSING);
    }

    private record Unsettled(WithoutThreshold condition, Situation situation, MeasuredValue reading)
            implements Judgement {
        private static final Template REVIEW = Template.of(
                "{0}为 {1};该类企业未规定门槛,需人工核定",
                "{0} is {1}; no threshold is set for this kind of enterprise, so a person settles it");
        private static final Template MISSING = Template.of("缺少资料{1},无法计算{0}", "facts are missing{1} to compute {0}");
        private static final Template MISSING_WHY = Template.of("{0}({1})", "{0} ({1})");

        @Override
        public Status status() {
            return reading instanceof MeasuredValue.Missing ? Status.MISSING : Status.REVIEW;
        }

        @Override
        public Text message() {
            if (reading instanceof MeasuredValue.KnownValue known) {
                return REVIEW.with(condition.quantity.words(), ValueFormat.value(known.value(), condition.quantity));
            }
            if (reading instanceof MeasuredValue.Uncomputable why) {
                return why.why();
            }
            FactSheet sheet = new FactSheet();
            cite(sheet);
            Text missing = MISSING.with(condition.quantity.words(), sheet.absent(missing(), situation.enterprise()));
            return reading instanceof MeasuredValue.Missing why && why.note() != null
                    ? MISSING_WHY.with(missing, why.note())
                    : missing;
        }

        @Override
        public Optional<Text> observed() {
            return reading instanceof MeasuredValue.KnownValue known
                    ? Optional.of(ValueFormat.value(known.value(), condition.quantity))
                    : Optional.empty();
        }

        @Override
        public void cite(FactSheet sheet) {
            condition.quantity.cite(situation, sheet);
        }

        @Override
        public List<String> missing() {
            return reading instanceof MeasuredValue.Missing missing ? missing.pointers() : List.of();
        }
    }
}
