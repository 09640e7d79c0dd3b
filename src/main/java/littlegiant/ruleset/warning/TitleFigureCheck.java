package littlegiant.ruleset.warning;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.wording.Template;

/**
 * Compares the figures in a rule's name with its thresholds. Enterprises read the name, so after an edit of the
 * threshold alone they would read a wrong figure.
 */
public final class TitleFigureCheck {
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?\\s*(?:%|\\uFF05|‰|[万亿]{0,2}元)");
    private static final Template DIFFERS =
            Template.of("规则名称中的“{0}”与门槛“{1}”不一致", "the rule's name says \"{0}\", but its thresholds are \"{1}\"");
    private static final Template RENAME = Template.of(
            "请把规则名称中的“{0}”写作 {1},以后只需改门槛",
            "write {1} for \"{0}\" in the rule's name; then the threshold alone is edited");

    private TitleFigureCheck() {}

    /** Warns about each figure in the rule's name that equals none of its thresholds. */
    public static void check(RuleDefinition rule, Diagnostics found) {
        Set<String> written = rule.thresholds().stream()
                .map(place -> plain(place.threshold().written()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (written.isEmpty()) {
            return;
        }
        Matcher named = FIGURE.matcher(rule.name());
        while (named.find()) {
            if (!written.contains(plain(named.group()))) {
                found.warning(
                        rule,
                        DIFFERS.with(named.group(), String.join(", ", written)),
                        RENAME.with(named.group(), "{1}"));
            }
        }
    }

    private static String plain(String figure) {
        return figure.replaceAll("\\s", "").replace('\uFF05', '%');
    }
}
