package littlegiant.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import littlegiant.authoring.ReleaseChange.ReleaseChangeKind;
import littlegiant.ruleset.language.PolicyHeader;
import littlegiant.ruleset.language.RuleFilesOutline;
import littlegiant.ruleset.language.RuleFilesOutline.CaseOutline;
import littlegiant.ruleset.language.RuleFilesOutline.PolicyOutline;
import littlegiant.ruleset.language.RuleFilesOutline.RuleOutline;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Lists the changes from one set of rule files to another in the terms of a policy. */
final class Changes {
    private static final Template POLICY_ADDED = Template.of("新增政策 {0}", "the policy {0} is new");
    private static final Template POLICY_REMOVED = Template.of("删除政策 {0}", "the policy {0} is gone");
    private static final Text NONE = Text.verbatim("—");
    private static final Template HEADER = Template.of("政策信息 {0}:{1} → {2}", "the policy's {0}: {1} → {2}");

    private static final Template CASE_ADDED = Template.of("{0}:新增案例“{1}”", "{0}: the case \"{1}\" is new");
    private static final Template CASE_CHANGED = Template.of("{0}:修改案例“{1}”", "{0}: the case \"{1}\" was changed");
    private static final Template CASE_REMOVED = Template.of("{0}:删除案例“{1}”", "{0}: the case \"{1}\" is gone");

    private final String policy;
    private final List<ReleaseChange> changes = new ArrayList<>();

    private Changes(String policy) {
        this.policy = policy;
    }

    /** The changes, policy by policy: first the header's, then those of the rules, then those of the cases. */
    static List<ReleaseChange> between(RuleFilesOutline before, RuleFilesOutline after) {
        List<ReleaseChange> changes = new ArrayList<>();
        TreeSet<String> policies = new TreeSet<>(before.policies().keySet());
        policies.addAll(after.policies().keySet());
        for (String policy : policies) {
            Changes one = new Changes(policy);
            one.compare(
                    Optional.ofNullable(before.policies().get(policy)),
                    after.policies().get(policy));
            changes.addAll(one.changes);
        }
        return changes;
    }

    private void compare(Optional<PolicyOutline> was, @Nullable PolicyOutline is) {
        if (was.isEmpty()) {
            whole(ReleaseChangeKind.POLICY_ADDED, POLICY_ADDED.with(policy));
            return;
        }
        if (is == null) {
            whole(ReleaseChangeKind.POLICY_REMOVED, POLICY_REMOVED.with(policy));
            return;
        }
        if (was.get().header().isPresent() && is.header().isPresent()) {
            headers(was.get().header().get(), is.header().get());
        }
        // A file that is unreadable on one side gives no information on added or removed cases.
        Set<String> unread = new HashSet<>(was.get().unread());
        unread.addAll(is.unread());
        RuleChanges.find(policy, rules(was.get(), unread), rules(is, unread), changes::add);
        cases(cases(was.get(), unread), cases(is, unread));
    }

    private static List<RuleOutline> rules(PolicyOutline policy, Set<String> unread) {
        return policy.rules().stream()
                .filter(rule -> !unread.contains(rule.card().file()))
                .toList();
    }

    private static List<CaseOutline> cases(PolicyOutline policy, Set<String> unread) {
        return policy.cases().stream()
                .filter(one -> !unread.contains(one.file()))
                .toList();
    }

    private void whole(ReleaseChangeKind kind, Text message) {
        changes.add(new ReleaseChange(kind, policy, null, 0, null, null, null, null, message));
    }

    private void headers(PolicyHeader was, PolicyHeader is) {
        Map<String, String> before = fields(was);
        Map<String, String> after = fields(is);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .forEach(name -> changes.add(new ReleaseChange(
                        ReleaseChangeKind.HEADER_CHANGED,
                        policy,
                        policy + "/policy.yaml",
                        0,
                        null,
                        null,
                        verbatim(before.get(name)),
                        verbatim(after.get(name)),
                        HEADER.with(name, shown(verbatim(before.get(name))), shown(verbatim(after.get(name)))))));
    }

    private static Map<String, String> fields(PolicyHeader header) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", header.title());
        fields.put("documentNumber", header.documentNumber());
        fields.put("issuer", header.issuer());
        fields.put("issuedOn", header.issuedOn().toString());
        fields.put("validFrom", header.validFrom().toString());
        fields.put("validTo", header.validTo().toString());
        header.decisions().forEach((name, note) -> {
            fields.put("decisions." + name + ".title", note.title());
            if (note.note() != null) {
                fields.put("decisions." + name + ".note", note.note());
            }
            if (note.role() != null) {
                fields.put("decisions." + name + ".role", note.role().word());
            }
        });
        if (!header.sensitive().isEmpty()) {
            fields.put("sensitive", String.join(", ", new TreeSet<>(header.sensitive())));
        }
        header.targets().forEach(target -> fields.put("programme.targets." + target.id(), target.written()));
        return fields;
    }

    /** The value as text; null stays null. */
    static @Nullable Text verbatim(@Nullable String value) {
        return value == null ? null : Text.verbatim(value);
    }

    /** The value in a sentence, with a placeholder for null. */
    static Text shown(@Nullable Text value) {
        return value == null ? NONE : value;
    }

    private void cases(List<CaseOutline> before, List<CaseOutline> after) {
        Map<String, CaseOutline> were = byName(before);
        Map<String, CaseOutline> are = byName(after);
        are.forEach((name, one) -> {
            CaseOutline was = were.get(name);
            if (was == null) {
                caseChange(ReleaseChangeKind.CASE_ADDED, CASE_ADDED, one, null, one.name());
            } else if (!was.says().equals(one.says())) {
                caseChange(ReleaseChangeKind.CASE_CHANGED, CASE_CHANGED, one, was.name(), one.name());
            }
        });
        Stream.of(were).map(Map::entrySet).flatMap(Collection::stream).forEach(was -> {
            if (!are.containsKey(was.getKey())) {
                caseChange(
                        ReleaseChangeKind.CASE_REMOVED,
                        CASE_REMOVED,
                        was.getValue(),
                        was.getValue().name(),
                        null);
            }
        });
    }

    /** Cases by file, name and index among those of the same name, since two cases may share one. */
    private static Map<String, CaseOutline> byName(List<CaseOutline> cases) {
        Map<String, CaseOutline> named = new LinkedHashMap<>();
        for (CaseOutline one : cases) {
            int place = 0;
            while (named.putIfAbsent(one.file() + "|" + one.name() + "|" + place, one) != null) {
                place++;
            }
        }
        return named;
    }

    private void caseChange(
            ReleaseChangeKind kind,
            Template message,
            CaseOutline one,
            @Nullable String before,
            @Nullable String after) {
        changes.add(new ReleaseChange(
                kind,
                policy,
                one.file(),
                one.line(),
                one.about(),
                null,
                verbatim(before),
                verbatim(after),
                message.with(one.about(), one.name())));
    }
}
