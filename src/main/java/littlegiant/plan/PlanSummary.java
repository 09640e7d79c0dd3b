package littlegiant.plan;

import java.util.List;
import littlegiant.ruleset.engine.Finding;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Summarises a plan, or a conflict, in one line. */
final class PlanSummary {
    private static final Text NOTHING =
            Text.of("各项指标已达到要求,不需要改变", "every figure is as required: nothing has to change");
    private static final Template CHANGES = Template.of("需改变 {0} 项指标:{1}", "{0} figures to change: {1}");
    private static final Template CHANGE = Template.of("需改变 1 项指标:{0}", "one figure to change: {0}");
    private static final Template BESIDES =
            Template.of("{0};另有 {1} 项不由指标决定,须另行落实", "{0}; besides, {1} that no figure decides");
    private static final Template CONFLICT =
            Template.of("在所保持的条件下,以下要求不能同时达到:{0}", "under what is kept these cannot be met together: {0}");
    private static final Template ALONE =
            Template.of("在所保持的条件下,以下要求不能达到:{0}", "under what is kept this cannot be met: {0}");
    private static final Template CRITERION = Template.of("{0} {1}", "{0} {1}");

    private PlanSummary() {}

    static Text of(List<PlannedChange> changes, List<Finding> prerequisites) {
        List<Text> brief = changes.stream().map(PlannedChange::brief).toList();
        Text summary = switch (brief.size()) {
            case 0 -> NOTHING;
            case 1 -> CHANGE.with(brief.get(0));
            default -> CHANGES.with(brief.size(), Text.join(Text.LISTED, brief));
        };
        return prerequisites.isEmpty() ? summary : BESIDES.with(summary, prerequisites.size());
    }

    static Text ofConflict(List<Finding> conflicts) {
        List<Text> named = conflicts.stream()
                .map(finding -> CRITERION.with(finding.criterion(), finding.title()))
                .toList();
        return (conflicts.size() == 1 ? ALONE : CONFLICT).with(Text.join(Text.LISTED, named));
    }
}
