package littlegiant.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** A condition of which one status is replaced by another. */
record StatusOverride(OverrideKind kind, Condition condition) implements Condition {

    enum OverrideKind {
        /** 一般: NOT_MET becomes REVIEW. */
        GENERALLY(
                Status.NOT_MET,
                Template.of("一般要求 {0}", "generally {0}"),
                Template.of("{0};条款为“一般”要求,需人工核定", "{0}; the clause only asks it generally, so a person settles it")),
        /** A cautious reading, for clauses that do not say 一般: NOT_MET becomes REVIEW. */
        OTHERWISE_REVIEW(
                Status.NOT_MET,
                Template.of("{0}(否则需人工核定)", "{0} (otherwise a person settles it)"),
                Template.of("{0};需人工核定", "{0}; a person settles it")),
        /** MET becomes REVIEW, since a person decides whether it is enough. */
        NEEDS_REVIEW(
                Status.MET,
                Template.of("{0}(须人工核定)", "{0} (for a person to settle)"),
                Template.of("{0};是否足以认定,需人工核定", "{0}; whether that is enough, a person settles"));

        private final Status from;
        private final Template words;
        private final Template message;

        OverrideKind(Status from, Template words, Template message) {
            this.from = from;
            this.words = words;
            this.message = message;
        }
    }

    @Override
    public Judgement judge(Situation situation) {
        Judgement judgement = condition.judge(situation);
        return judgement.status() == kind.from ? new OverriddenJudgement(kind, judgement) : judgement;
    }

    @Override
    public Text words() {
        return kind.words.with(condition.words());
    }

    @Override
    public Set<Status> possible() {
        Set<Status> possible = EnumSet.copyOf(condition.possible());
        if (possible.remove(kind.from)) {
            possible.add(Status.REVIEW);
        }
        return possible;
    }

    @Override
    public List<Condition> children() {
        return List.of(condition);
    }

    private record OverriddenJudgement(OverrideKind kind, Judgement judgement) implements Judgement {
        @Override
        public Status status() {
            return Status.REVIEW;
        }

        @Override
        public Text message() {
            return kind.message.with(judgement.message());
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
        public List<Judgement> parts() {
            return List.of(judgement);
        }
    }
}
