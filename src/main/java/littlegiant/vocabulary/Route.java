package littlegiant.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** A condition under a name: one of several routes by which a criterion can be met. */
record Route(String name, Condition condition) implements Condition {
    private static final Template NAMED = Template.of("【{0}】{1}", "[{0}] {1}");

    @Override
    public Judgement judge(Situation situation) {
        return new Taken(name, condition.judge(situation));
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
    public Stream<Condition> children() {
        return Stream.of(condition);
    }

    private record Taken(String name, Judgement judgement) implements Judgement {
        @Override
        public Status status() {
            return judgement.status();
        }

        @Override
        public Text message() {
            return NAMED.with(name, judgement.message());
        }

        @Override
        public Optional<Text> required() {
            return judgement.required();
        }

        @Override
        public Optional<Text> observed() {
            return judgement.observed();
        }

        @Override
        public void cite(FactSheet sheet) {
            judgement.cite(sheet);
        }

        @Override
        public List<String> missing() {
            return judgement.missing();
        }

        @Override
        public List<Judgement> parts() {
            return judgement.parts();
        }
    }
}
