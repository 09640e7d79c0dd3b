package littlegiant.ruleset.warning;

import java.util.List;
import java.util.Set;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Checks clause numbers against the clauses of the notice that {@code policy.yaml} lists. */
public final class ClauseList {
    private static final Template UNKNOWN =
            Template.of("条款“{0}”不在 policy.yaml 列出的条款之中", "\"{0}\" is none of the clauses that policy.yaml lists");
    private static final Template MEANT = Template.of(
            "是否应为 {0}?条文确有这一条的,请在 policy.yaml 的 clauses 中补上",
            "did you mean {0}? if the notice does have it, add it to clauses in policy.yaml");
    private static final Template SECTION = Template.of(
            "这一节列有 {0};条文确有这一条的,请在 policy.yaml 的 clauses 中补上",
            "of this section are listed: {0}; if the notice does have it, add it to clauses in policy.yaml");
    private static final int MOST_SHOWN = 12;
    private static final Text ADD = Text.of(
            "请核对条款;条文确有这一条的,请在 policy.yaml 的 clauses 中补上",
            "check the clause; if the notice does have it, add it to clauses in policy.yaml");

    private ClauseList() {}

    /** Warns about the clauses of a rule that are not listed; does nothing if the policy lists none. */
    public static void check(RuleDefinition rule, Set<String> listed, Diagnostics found) {
        if (listed.isEmpty()) {
            return;
        }
        for (String clause : List.of(rule.clause().split("、"))) {
            if (!isListed(clause, listed)) {
                found.warning(rule, UNKNOWN.with(clause), suggestion(clause, listed));
            }
        }
    }

    /** The listed clauses of the same section, or otherwise the most similar ones, as a suggestion. */
    private static Text suggestion(String clause, Set<String> listed) {
        String section = clause.replaceAll("\\d+$", "");
        List<String> beside = listed.stream()
                .filter(one -> !section.isEmpty() && one.startsWith(section))
                .limit(MOST_SHOWN)
                .toList();
        return beside.isEmpty()
                ? Nearest.of(clause, listed)
                        .map(near -> (Text) MEANT.with(near))
                        .orElse(ADD)
                : SECTION.with(String.join(", ", beside));
    }

    /** Whether the clause, or a clause below it, is listed. */
    private static boolean isListed(String clause, Set<String> listed) {
        return listed.contains(clause)
                || listed.stream().anyMatch(one -> one.startsWith(clause + "(") || isItemOf(clause, one));
    }

    private static boolean isItemOf(String section, String clause) {
        return clause.startsWith(section)
                && !Character.isDigit(section.charAt(section.length() - 1))
                && clause.substring(section.length()).matches("\\d+");
    }
}
