package littlegiant.population;

import java.util.List;
import littlegiant.facts.Fault;
import littlegiant.wording.Language;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The problems of a row that is no enterprise, in both languages. */
final class RefusedRow {
    private RefusedRow() {}

    /** The faults as rows of {@link InputRows#PROBLEM}. */
    static Row[] problems(List<Fault> faults) {
        return faults.stream()
                .map(fault -> RowFactory.create(
                        fault.pointer(),
                        fault.message().in(Language.ZH) + " / "
                                + fault.message().in(Language.EN)))
                .toArray(Row[]::new);
    }
}
