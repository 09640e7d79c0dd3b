package littlegiant.vocabulary;

import java.util.List;
import java.util.Set;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** A named condition: one of several routes by which a criterion can be met. */
record Route(String name, Condition condition) implements Condition {
    private static final Template NAMED = Template.of("【{0}】{1}", "[{0}] {1}");

    @Override
    public Judgement judge(Situation situation) {
        return new LabelledJudgement(NAMED, name, condition.judge(situation));
    }

    @Override
    public Text words() {
        return NAMED.with(name, condition.words());
    }

    @Override
    public Set<Status> possible() {
        return condition.possible();
    }

    @Override
    public List<Condition> children() {
        return List.of(condition);
    }
}
