package littlegiant.ruleset.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.IsoDate;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.ruleset.language.ThresholdPlace;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Checks {@code CHANGELOG.md}, the officers' history of the rules: a changed threshold must be described in a section
 * that is not older than the active release.
 */
public final class Changelog {
    private static final Pattern SECTION = Pattern.compile("(?m)^##\\s+(.*)$");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Template NOT_TOLD = Template.of(
            "“{0}”的门槛由 {1} 改为 {2},CHANGELOG.md 中没有记录",
            "the threshold of \"{0}\" changes from {1} to {2}, and CHANGELOG.md does not say so");
    private static final Template TELL = Template.of(
            "请在 CHANGELOG.md 最前面按日期加一节,写明 {0}(或条款 {1})和 {2}",
            "begin CHANGELOG.md with a dated section that says {0} (or clause {1}) and {2}");
    private static final Text NONE = Text.of("无", "none");

    private Changelog() {}

    /**
     * Warns about each criterion whose thresholds differ from the active release and that no recent section mentions.
     */
    public static void check(List<DecisionFile> files, Baseline before, Optional<String> text, Diagnostics found) {
        Map<String, List<RuleDefinition>> now = byId(files);
        Map<String, List<RuleDefinition>> then = new LinkedHashMap<>();
        String policy = files.isEmpty() ? "" : files.get(0).policy();
        Optional.ofNullable(before.release().policies().get(policy)).ifPresent(old -> then.putAll(byId(old.files())));
        List<String> sections = sectionsSince(text.orElse(""), before.since());
        then.forEach((id, rules) -> {
            List<RuleDefinition> changed = now.getOrDefault(id, List.of());
            List<String> old = thresholds(rules);
            List<String> fresh = thresholds(changed);
            if (changed.isEmpty() || old.equals(fresh)) {
                return;
            }
            List<String> gone = without(old, fresh);
            List<String> come = without(fresh, old);
            RuleDefinition rule = changed.get(0);
            if (sections.stream().noneMatch(section -> mentions(section, rule, come))) {
                ThresholdPlace place = changed.stream()
                        .flatMap(one -> one.thresholds().stream())
                        .filter(one -> come.contains(one.threshold().written()))
                        .findFirst()
                        .orElse(null);
                found.warning(
                        rule,
                        place == null ? rule.line() : place.line(),
                        place == null ? 0 : place.column(),
                        NOT_TOLD.with(id, shown(gone), shown(come)),
                        TELL.with(id, rule.clause(), shown(come)));
            }
        });
    }

    private static Map<String, List<RuleDefinition>> byId(List<DecisionFile> files) {
        Map<String, List<RuleDefinition>> byId = new LinkedHashMap<>();
        files.forEach(file -> file.rules()
                .forEach(rule -> byId.computeIfAbsent(rule.statement().id(), id -> new ArrayList<>())
                        .add(rule)));
        return byId;
    }

    /** The thresholds of a criterion's rules in alphabetical order, since their places do not matter here. */
    private static List<String> thresholds(List<RuleDefinition> rules) {
        return rules.stream()
                .flatMap(rule -> rule.thresholds().stream())
                .map(place -> place.threshold().written())
                .sorted()
                .toList();
    }

    private static List<String> without(List<String> all, List<String> others) {
        List<String> left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }

    private static Text shown(List<String> thresholds) {
        return thresholds.isEmpty() ? NONE : Text.verbatim(String.join(", ", thresholds));
    }

    private static boolean mentions(String section, RuleDefinition rule, List<String> come) {
        String plain = section.replaceAll("\\s", "");
        boolean names = names(section, rule.statement().id()) || plain.contains(rule.clause());
        return names && come.stream().allMatch(one -> plain.contains(one.replaceAll("\\s", "")));
    }

    /** Whether the section contains the id as a word of its own: {@code C10} does not mention {@code C1}. */
    private static boolean names(String section, String id) {
        return Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(id) + "(?![A-Za-z0-9_])")
                .matcher(section)
                .find();
    }

    /** The sections from the top down to the first that is dated before the day. */
    private static List<String> sectionsSince(String text, LocalDate day) {
        List<String> sections = new ArrayList<>();
        Matcher heading = SECTION.matcher(text);
        boolean more = heading.find();
        while (more) {
            Optional<LocalDate> date = date(heading.group(1));
            if (date.filter(day::isAfter).isPresent()) {
                break;
            }
            int start = heading.start();
            more = heading.find();
            sections.add(text.substring(start, more ? heading.start() : text.length()));
        }
        return sections;
    }

    private static Optional<LocalDate> date(String heading) {
        Matcher date = DATE.matcher(heading);
        return date.find() ? IsoDate.read(date.group()) : Optional.empty();
    }
}
