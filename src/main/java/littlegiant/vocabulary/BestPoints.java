package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** The best of several ways to earn the same points. */
record BestPoints(List<Points> ways) implements Points {
    private static final Template WORDS = Template.of("下列取最高:{0}", "the most of these: {0}");
    private static final Text OR = Text.of(";或 ", "; or ");

    BestPoints {
        ways = List.copyOf(ways);
    }

    @Override
    public EarnedPoints earned(Situation situation) {
        List<EarnedPoints> earned = new ArrayList<>(ways.size());
        for (Points way : ways) {
            earned.add(way.earned(situation));
        }
        BigDecimal least =
                earned.stream().map(EarnedPoints::least).reduce(BigDecimal::max).orElseThrow();
        BigDecimal most =
                earned.stream().map(EarnedPoints::most).reduce(BigDecimal::max).orElseThrow();
        Set<String> missing = new LinkedHashSet<>();
        Text forPerson = null;
        List<Text> why = new ArrayList<>();
        for (EarnedPoints way : earned) {
            // A way that cannot exceed what another way certainly earns need not be known.
            boolean mayBeBest = way.most().compareTo(least) > 0;
            if (mayBeBest && !way.isKnown()) {
                missing.addAll(way.missing());
                forPerson = forPerson != null ? forPerson : way.forPerson();
            }
            if (mayBeBest || way.least().compareTo(least) == 0) {
                why.add(way.why());
            }
        }
        return new EarnedPoints(
                least,
                most,
                List.copyOf(missing),
                forPerson,
                AtLeastOf.joinDistinct(why),
                earned,
                sheet -> earned.forEach(way -> way.cite(sheet)));
    }

    @Override
    public BigDecimal most() {
        return ways.stream().map(Points::most).reduce(BigDecimal::max).orElseThrow();
    }

    @Override
    public BigDecimal least() {
        return ways.stream().map(Points::least).reduce(BigDecimal::max).orElseThrow();
    }

    @Override
    public Stream<BigDecimal> numbers() {
        return ways.stream().flatMap(Points::numbers).filter(points -> points.compareTo(least()) >= 0);
    }

    @Override
    public Text words() {
        return WORDS.with(Text.join(OR, ways.stream().map(Points::words).toList()));
    }

    @Override
    public List<Condition> conditions() {
        return ways.stream().flatMap(way -> way.conditions().stream()).toList();
    }

    @Override
    public List<Threshold> thresholds() {
        return ways.stream().flatMap(way -> way.thresholds().stream()).toList();
    }

    @Override
    public Set<Status> open() {
        Set<Status> open = EnumSet.noneOf(Status.class);
        ways.forEach(way -> open.addAll(way.open()));
        return open;
    }
}
