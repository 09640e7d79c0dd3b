package littlegiant.plan;

import littlegiant.facts.Enterprise;
import littlegiant.facts.FactLabels;
import littlegiant.ruleset.engine.Finding;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Describes what has to be done about a criterion that no figure of the planned years settles. */
final class Prerequisites {
    private static final Template SUPPLY = Template.of("请补充资料:{0}", "supply what is missing: {0}");
    private static final Template SETTLE = Template.of("请主管部门核定:{0}", "have the authority settle: {0}");
    private static final Template FULFIL = Template.of("须另行达到:{0}", "fulfil otherwise: {0}");

    private Prerequisites() {}

    /**
     * The action for a finding.
     *
     * @param enterprise the enterprise to which the finding belongs
     */
    static Text action(Finding finding, Enterprise enterprise) {
        if (finding.judgement().status() == Status.MISSING
                && !finding.judgement().missing().isEmpty()) {
            return SUPPLY.with(FactLabels.listed(finding.judgement().missing(), enterprise));
        }
        return (finding.judgement().status() == Status.REVIEW ? SETTLE : FULFIL).with(finding.title());
    }
}
