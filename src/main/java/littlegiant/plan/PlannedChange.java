package littlegiant.plan;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.facts.RightType;
import littlegiant.vocabulary.AdditionalRights;
import littlegiant.vocabulary.AdjustableFigure;
import littlegiant.vocabulary.Unknown;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A change of one fact.
 *
 * @param unknown the figure and its year, or a type of rights
 * @param kinds the types of rights, any of which suffices; empty for a figure
 * @param from the present value, or that of the last submitted year
 * @param to the planned value
 */
public record PlannedChange(Unknown unknown, List<RightType> kinds, BigDecimal from, BigDecimal to) {
    private static final Template RISES = Template.of("{0}由 {1}增至 {2}", "raise {0} from {1} to {2}");
    private static final Template FALLS = Template.of("{0}由 {1}减至 {2}", "lower {0} from {1} to {2}");
    private static final Template TO = Template.of("{0}至 {1}", "{0} to {1}");
    private static final Template RIGHTS = Template.of("有效知识产权({0})", "valid rights ({0})");
    private static final Text ANY = Text.of("、", " or ");
    private static final Template COUNT = Template.of("{0} 项", "{0}");

    public PlannedChange {
        kinds = List.copyOf(kinds);
    }

    /** The fact's name: its property, or {@link PlanTerms#RIGHTS}. */
    public String fact() {
        return unknown instanceof AdjustableFigure figure ? figure.figure().property() : PlanTerms.RIGHTS;
    }

    /** The fiscal year; null for a fact outside the years. */
    public @Nullable Integer year() {
        return unknown instanceof AdjustableFigure figure && figure.figure().isOfYear() ? figure.year() : null;
    }

    /** The difference; negative if the value falls. */
    public BigDecimal by() {
        return to.subtract(from);
    }

    /** The change in a sentence: 2017 年研发人员由 5 人增至 24 人. */
    public Text message() {
        return (by().signum() < 0 ? FALLS : RISES).with(label(), shown(from), shown(to));
    }

    /** The change in a few words, for lists in one line. */
    Text brief() {
        return TO.with(label(), shown(to));
    }

    private Text label() {
        return label(unknown, kinds);
    }

    /** The label of the fact. */
    static Text label(Unknown unknown, List<RightType> kinds) {
        if (unknown instanceof AdjustableFigure figure) {
            return figure.label();
        }
        List<RightType> named = kinds.isEmpty() ? List.of(((AdditionalRights) unknown).type()) : kinds;
        return RIGHTS.with(Text.join(ANY, named.stream().map(RightType::label).toList()));
    }

    private Text shown(BigDecimal amount) {
        return unknown instanceof AdjustableFigure figure
                ? figure.shown(amount)
                : COUNT.with(amount.toBigInteger().toString());
    }
}
