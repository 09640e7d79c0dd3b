package littlegiant.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import littlegiant.authoring.ReleaseChange.ReleaseChangeKind;
import littlegiant.ruleset.language.ApplicabilityWords;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.ruleset.language.RuleFilesOutline.RuleOutline;
import littlegiant.ruleset.language.ThresholdPlace;
import littlegiant.vocabulary.Ground;
import littlegiant.vocabulary.Requirement;
import littlegiant.vocabulary.Statement;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Lists the changes of the rules of a policy. Two rules are the same if they state the same id and have the same name;
 * remaining rules with the same id are paired in order and count as renamed.
 */
final class RuleChanges {
    private static final Template ADDED = Template.of("新增 {0}“{1}”", "{0} \"{1}\" is new");
    private static final Template REMOVED = Template.of("删除 {0}“{1}”", "{0} \"{1}\" is gone");
    private static final Template RENAMED = Template.of("{0} 改名:“{1}” → “{2}”", "{0} was renamed: \"{1}\" → \"{2}\"");
    private static final Template MOVED = Template.of("{0} 移至另一文件:{1} → {2}", "{0} moved to another file: {1} → {2}");
    private static final Template THRESHOLD = Template.of("{0} 门槛:{1} → {2}", "the threshold of {0}: {1} → {2}");
    private static final Template CONDITION = Template.of("{0} 条件:{1} → {2}", "the condition of {0}: {1} → {2}");
    private static final Template APPLIES_TO = Template.of("{0} 适用对象:{1} → {2}", "whom {0} applies to: {1} → {2}");
    private static final Text EVERYBODY = Text.of("全部企业", "every enterprise");
    private static final Template CLAUSE = Template.of("{0} 条款:{1} → {2}", "the clause of {0}: {1} → {2}");
    private static final Template DATES = Template.of("{0} 施行期间:{1} → {2}", "when {0} holds: {1} → {2}");

    private final String policy;
    private final Consumer<ReleaseChange> found;

    private RuleChanges(String policy, Consumer<ReleaseChange> found) {
        this.policy = policy;
        this.found = found;
    }

    static void find(String policy, List<RuleOutline> before, List<RuleOutline> after, Consumer<ReleaseChange> found) {
        RuleChanges changes = new RuleChanges(policy, found);
        Map<String, List<RuleOutline>> were = byId(before);
        Map<String, List<RuleOutline>> are = byId(after);
        are.forEach((id, rules) -> changes.compare(new ArrayList<>(were.getOrDefault(id, List.of())), rules));
        new TreeMap<>(were).forEach((id, rules) -> {
            if (!are.containsKey(id)) {
                rules.forEach(changes::removed);
            }
        });
    }

    private static Map<String, List<RuleOutline>> byId(List<RuleOutline> rules) {
        Map<String, List<RuleOutline>> byId = new LinkedHashMap<>();
        rules.forEach(rule -> byId.computeIfAbsent(rule.card().statement().id(), id -> new ArrayList<>())
                .add(rule));
        return byId;
    }

    private void compare(List<RuleOutline> left, List<RuleOutline> rules) {
        List<RuleOutline> unknown = new ArrayList<>();
        for (RuleOutline rule : rules) {
            Optional<RuleOutline> same = left.stream()
                    .filter(was -> was.card().name().equals(rule.card().name()))
                    .findFirst();
            same.ifPresentOrElse(
                    was -> {
                        left.remove(was);
                        compare(was, rule);
                    },
                    () -> unknown.add(rule));
        }
        for (RuleOutline rule : unknown) {
            if (left.isEmpty()) {
                add(
                        ReleaseChangeKind.RULE_ADDED,
                        rule,
                        null,
                        words(rule.card()),
                        ADDED.with(id(rule), rule.card().title()));
            } else {
                compare(left.remove(0), rule);
            }
        }
        left.forEach(this::removed);
    }

    private void removed(RuleOutline was) {
        add(
                ReleaseChangeKind.RULE_REMOVED,
                was,
                words(was.card()),
                null,
                REMOVED.with(id(was), was.card().title()));
    }

    private void compare(RuleOutline was, RuleOutline is) {
        RuleDefinition before = was.card();
        RuleDefinition after = is.card();
        if (!before.file().equals(after.file())) {
            changed(ReleaseChangeKind.RULE_MOVED, MOVED, is, Text.verbatim(before.file()), Text.verbatim(after.file()));
        }
        boolean sameForm = was.states().equals(is.states());
        for (int i = 0; sameForm && i < before.thresholds().size(); i++) {
            ThresholdPlace place = after.thresholds().get(i);
            String old = before.thresholds().get(i).threshold().written();
            String now = place.threshold().written();
            if (!old.equals(now)) {
                found.accept(new ReleaseChange(
                        ReleaseChangeKind.THRESHOLD_CHANGED,
                        policy,
                        place.file(),
                        place.line(),
                        id(is),
                        after.title(),
                        Text.verbatim(old),
                        Text.verbatim(now),
                        THRESHOLD.with(id(is), old, now)));
            }
        }
        if (!sameForm) {
            changed(ReleaseChangeKind.CONDITION_CHANGED, CONDITION, is, words(before), words(after));
        }
        if (!was.appliesTo().equals(is.appliesTo())) {
            changed(
                    ReleaseChangeKind.APPLIES_TO_CHANGED,
                    APPLIES_TO,
                    is,
                    applicability(was, is),
                    applicability(is, was));
        }
        if (!String.valueOf(before.clause()).equals(String.valueOf(after.clause()))) {
            changed(
                    ReleaseChangeKind.CLAUSE_CHANGED,
                    CLAUSE,
                    is,
                    Changes.verbatim(before.clause()),
                    Changes.verbatim(after.clause()));
        }
        if (!dates(before).equals(dates(after))) {
            changed(
                    ReleaseChangeKind.DATES_CHANGED,
                    DATES,
                    is,
                    Text.verbatim(dates(before)),
                    Text.verbatim(dates(after)));
        }
        if (!before.name().equals(after.name()) && !before.title().equals(after.title())) {
            changed(
                    ReleaseChangeKind.RULE_RENAMED,
                    RENAMED,
                    is,
                    Text.verbatim(before.title()),
                    Text.verbatim(after.title()));
        }
    }

    /** Whom a rule applies to: in words where those tell it from the other rule, else as the rule writes it. */
    private static Text applicability(RuleOutline rule, RuleOutline other) {
        Optional<Text> words = ApplicabilityWords.of(rule.card().asked());
        Optional<Text> others = ApplicabilityWords.of(other.card().asked());
        boolean told = words.isPresent()
                && others.isPresent()
                && !words.get().in(Language.ZH).equals(others.get().in(Language.ZH));
        if (!told) {
            return Text.verbatim(rule.appliesTo());
        }
        return words.get().in(Language.ZH).isEmpty() ? EVERYBODY : words.get();
    }

    private void changed(
            ReleaseChangeKind kind, Template message, RuleOutline rule, @Nullable Text before, @Nullable Text after) {
        add(kind, rule, before, after, message.with(id(rule), Changes.shown(before), Changes.shown(after)));
    }

    private void add(
            ReleaseChangeKind kind, RuleOutline rule, @Nullable Text before, @Nullable Text after, Text message) {
        RuleDefinition card = rule.card();
        found.accept(new ReleaseChange(
                kind, policy, card.file(), card.line(), id(rule), card.title(), before, after, message));
    }

    private static String id(RuleOutline rule) {
        return rule.card().statement().id();
    }

    private static String dates(RuleDefinition rule) {
        return rule.effective().map(Object::toString).orElse("…") + " – "
                + rule.expires().map(Object::toString).orElse("…");
    }

    /** The condition's text from the catalogue. */
    private static Text words(RuleDefinition rule) {
        Statement statement = rule.statement();
        if (statement instanceof Requirement requirement) {
            return requirement.condition().words();
        }
        return statement instanceof Ground ground ? ground.condition().words() : Text.verbatim(rule.title());
    }
}
