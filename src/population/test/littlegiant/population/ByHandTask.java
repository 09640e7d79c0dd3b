package littlegiant.population;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import littlegiant.facts.Declarations;
import littlegiant.facts.Enterprise;
import littlegiant.impact.PopulationMember;
import littlegiant.yardstick.Answer;
import littlegiant.yardstick.ByHand;
import littlegiant.yardstick.Mark;
import littlegiant.yardstick.Point;
import littlegiant.yardstick.Verdict;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The yardstick in the place of a release: the same rows in and the same outcomes out, decided by hand-written Java. */
final class ByHandTask extends PartTask {
    private static final long serialVersionUID = 1;
    private static final String[] NO_TEXTS = {};

    ByHandTask(LocalDate asOf) {
        super(Optional.empty(), asOf);
    }

    @Override
    Part begin() {
        return new PartByHand();
    }

    private static final class PartByHand implements Part {
        @Override
        public Declarations declared() {
            return Declarations.NONE;
        }

        @Override
        public Optional<Row[]> take(PopulationMember member, Queue<Row> results) {
            results.add(RowFactory.create(assessment(member), null, null, null));
            return Optional.empty();
        }

        @Override
        public void refuse() {}

        @Override
        public boolean goesOn() {
            return true;
        }

        @Override
        public byte[] counts() {
            return new byte[0];
        }
    }

    private static Row assessment(PopulationMember member) {
        Answer answer = ByHand.decide(member.facts(), member.asOf());
        Enterprise facts = member.facts();
        Row[] decisions = {
            decision("cultivation", answer.cultivation(), "C", answer.marks()),
            decision("recognition", answer.recognition(), "R", answer.marks()),
            decision("revocation", answer.revocation(), "V", answer.marks())
        };
        return RowFactory.create(
                "by hand",
                "haicheng-2017",
                Date.valueOf(member.asOf()),
                facts.unifiedSocialCreditCode(),
                facts.name(),
                facts.townOrPark(),
                facts.stage() == null ? null : facts.stage().name(),
                decisions);
    }

    private static Row decision(String decision, Verdict verdict, String points, Map<Point, Mark> marks) {
        return RowFactory.create(
                decision,
                verdict.name(),
                verdict.name(),
                null,
                among(Mark.NOT_MET, points, marks),
                among(Mark.MISSING, points, marks),
                among(Mark.REVIEW, points, marks),
                null);
    }

    private static String[] among(Mark wanted, String points, Map<Point, Mark> marks) {
        List<String> ids = new ArrayList<>();
        marks.forEach((point, mark) -> {
            if (mark == wanted && point.name().startsWith(points)) {
                ids.add(point.name());
            }
        });
        return ids.toArray(NO_TEXTS);
    }
}
