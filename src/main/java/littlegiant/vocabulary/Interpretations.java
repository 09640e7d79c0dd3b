package littlegiant.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Several readings of one clause. The first decides; if a further one can be computed and disagrees, the status is
 * REVIEW and both are shown.
 */
record Interpretations(List<Condition> readings) implements Condition {
    private static final Text OTHERWISE = Text.of(";另一理解:", "; or, read otherwise: ");
    private static final Text ALONE = Text.of("readings 只写了一种理解", "there is only one reading");
    private static final Text TWO = Text.of("请至少写两种理解", "give at least two readings");

    Interpretations {
        readings = List.copyOf(readings);
        if (readings.size() < 2) {
            throw new MisusedWord(ALONE, TWO);
        }
    }

    @Override
    public Judgement judge(Situation situation) {
        List<Judgement> parts = AtLeastOf.judgeEach(readings, situation);
        Status first = parts.get(0).status();
        Status opposite = switch (first) {
            case MET -> Status.NOT_MET;
            case NOT_MET -> Status.MET;
            case MISSING, REVIEW, NOT_APPLICABLE -> null;
        };
        boolean disagree = false;
        for (int i = 1; i < parts.size(); i++) {
            disagree |= parts.get(i).status() == opposite;
        }
        return new InterpretationsJudgement(disagree ? Status.REVIEW : first, disagree, parts);
    }

    @Override
    public Text words() {
        return Text.join(OTHERWISE, readings.stream().map(Condition::words).toList());
    }

    @Override
    public Set<Status> possible() {
        Set<Status> possible = EnumSet.copyOf(readings.get(0).possible());
        for (Condition further : readings.subList(1, readings.size())) {
            if (mayOppose(possible, further, Status.MET, Status.NOT_MET)
                    || mayOppose(possible, further, Status.NOT_MET, Status.MET)) {
                possible.add(Status.REVIEW);
            }
        }
        return possible;
    }

    private static boolean mayOppose(Set<Status> first, Condition further, Status one, Status other) {
        return first.contains(one) && further.possible().contains(other);
    }

    @Override
    public List<Condition> children() {
        return readings;
    }

    private record InterpretationsJudgement(Status status, boolean disagree, List<Judgement> parts)
            implements Judgement {
        private static final Template DISAGREE =
                Template.of("两种理解的结论不同,需人工核定:{0}", "the readings of the clause disagree, so a person settles it: {0}");

        private Judgement first() {
            return parts.get(0);
        }

        @Override
        public Text message() {
            if (!disagree) {
                return first().message();
            }
            return DISAGREE.with(AtLeastOf.joinDistinct(parts.stream()
                    .filter(part -> part.status() == Status.MET || part.status() == Status.NOT_MET)
                    .map(Judgement::message)
                    .toList()));
        }

        @Override
        public Optional<Text> required() {
            return first().required();
        }

        @Override
        public Optional<Text> observed() {
            return disagree
                    ? AtLeastOf.distinct(parts.stream()
                            .map(Judgement::observed)
                            .flatMap(Optional::stream)
                            .toList())
                    : first().observed();
        }

        @Override
        public void cite(FactSheet sheet) {
            parts.forEach(part -> part.cite(sheet));
        }

        @Override
        public List<String> missing() {
            return status == Status.MISSING ? first().missing() : List.of();
        }
    }
}
