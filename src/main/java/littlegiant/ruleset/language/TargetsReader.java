package littlegiant.ruleset.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import littlegiant.facts.Stage;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads the targets of the policy from {@code programme} in {@code policy.yaml}. */
final class TargetsReader {
    static final String PROGRAMME = "programme";

    private static final String TARGETS = "targets";
    private static final List<String> TARGET =
            List.of("year", "goal", "title", "titleEn", "count", "cohort", "stages", "of");
    private static final String SELECTED = "selected";
    private static final String STAGE = "stage";
    private static final String RECOGNISED = "recognised";
    private static final List<String> KINDS = List.of(SELECTED, STAGE, RECOGNISED);
    /** The properties that only some kinds of counting have, with those kinds. */
    private static final Map<String, Set<String>> TAKEN =
            Map.of("cohort", Set.of(SELECTED), "stages", Set.of(SELECTED, STAGE), "of", Set.of(STAGE, RECOGNISED));

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_]{1,40}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_GOAL = 1_000_000;
    private static final int MOST_TARGETS = 100;
    private static final int LONGEST = 500;

    private static final Template UNKNOWN = Template.of("不认识“{0}”", "\"{0}\" is not known here");
    private static final Template KNOWN = Template.of("可写:{0}", "known are: {0}");
    private static final Template MEANT = Template.of("是否指“{0}”?可写:{1}", "did you mean \"{0}\"? Known are: {1}");
    private static final Template ABSENT = Template.of("目标“{0}”缺少“{1}”", "target \"{0}\" lacks \"{1}\"");
    private static final Template ADD = Template.of("请补上“{0}: …”", "add \"{0}: …\"");
    private static final Template NO_MAPPING =
            Template.of("“{0}”应为“名称: 值”的形式", "\"{0}\" must have lines like \"name: value\"");
    private static final Text TARGET_FORM = Text.of(
            "请写作 T1: { year: 2017, goal: 20, title: 遴选初创期企业, count: selected, stages: [ START_UP ] }",
            "write it like T1: { year: 2017, goal: 20, title: selected start-ups, count: selected, "
                    + "stages: [ START_UP ] }");
    private static final Template NO_ID = Template.of("“{0}”不能作目标的编号", "\"{0}\" cannot be the id of a target");
    private static final Text ID_FORM =
            Text.of("编号由字母、汉字、数字和下划线组成,至多 40 个字符", "an id is letters, digits and underscores, 40 at most");
    private static final Template TOO_MANY = Template.of("目标超过 {0} 个", "there are more than {0} targets");
    private static final Text FEWER = Text.of("请减少目标", "state fewer targets");
    private static final Template NO_NUMBER =
            Template.of("“{0}”应为 {1} 到 {2} 的整数,现为“{3}”", "\"{0}\" must be a whole number from {1} to {2}, not \"{3}\"");
    private static final Template WRITE_NUMBER = Template.of("请写作 {0}: {1}", "write it like {0}: {1}");
    private static final Template NO_TEXT = Template.of("“{0}”应为一段文字", "\"{0}\" must be a text");
    private static final Template SHORTER = Template.of("请写成不超过 {0} 字的文字", "write a text of {0} characters at most");
    private static final Template NO_KIND = Template.of("没有计数方式“{0}”", "there is no way to count \"{0}\"");
    private static final Template NOT_TAKEN = Template.of("count: {1} 不用“{0}”", "count: {1} takes no \"{0}\"");
    private static final Text LEAVE_OUT = Text.of("请删去", "leave it out");
    private static final Text NO_STAGES =
            Text.of("“stages”应列出至少一个阶段", "\"stages\" must be a list of at least one stage");
    private static final Text STAGES_FORM = Text.of("请写作 [ GROWTH, EXPANSION ]", "write it like [ GROWTH, EXPANSION ]");
    private static final Template NO_STAGE = Template.of("没有阶段“{0}”", "there is no stage \"{0}\"");
    private static final Template STAGE_TWICE = Template.of("阶段“{0}”写了两次", "the stage \"{0}\" is written twice");
    private static final Text ONCE = Text.of("请只保留一处", "keep one of them");
    private static final Template NO_TARGET =
            Template.of("of 指的目标“{0}”不存在", "of names the target \"{0}\", which there is not");
    private static final Template CIRCLE =
            Template.of("目标“{0}”经 of 又回到自身:{1}", "target \"{0}\" comes back to itself by of: {1}");
    private static final Text NO_CIRCLE =
            Text.of("请让 of 最终指向一个没有 of 的目标", "let of lead to a target that has no of in the end");

    private final String file;
    private final Diagnostics found;
    private boolean sound = true;

    private TargetsReader(String file, Diagnostics found) {
        this.file = file;
        this.found = found;
    }

    /**
     * Reads the targets.
     *
     * @param file the path below the rules folder
     * @param programme the node under {@code programme}
     * @param found receives every fault
     * @return the targets in the order of the file; empty if there is a fault
     */
    static Optional<List<PlannedTarget>> read(String file, YamlNode programme, Diagnostics found) {
        TargetsReader reader = new TargetsReader(file, found);
        List<PlannedTarget> targets = reader.programme(programme);
        return reader.sound ? Optional.of(List.copyOf(targets)) : Optional.empty();
    }

    private List<PlannedTarget> programme(YamlNode programme) {
        if (!programme.isMapping()) {
            fault(programme, NO_MAPPING.with(PROGRAMME), ADD.with(TARGETS));
        }
        refuseUnknown(programme, List.of(TARGETS));
        List<PlannedTarget> targets = new ArrayList<>();
        programme.get(TARGETS).ifPresent(list -> {
            if (!list.isMapping()) {
                fault(list, NO_MAPPING.with(TARGETS), TARGET_FORM);
            }
            Map<String, YamlNode> entries = list.entries();
            if (entries.size() > MOST_TARGETS) {
                fault(list, TOO_MANY.with(MOST_TARGETS), FEWER);
                return;
            }
            entries.forEach((id, entry) -> target(id, entry).ifPresent(targets::add));
            entries.forEach((id, entry) -> within(id, entry, entries));
        });
        return targets;
    }

    private Optional<PlannedTarget> target(String id, YamlNode entry) {
        if (!ID.matcher(id).matches()) {
            fault(entry, NO_ID.with(shortened(id)), ID_FORM);
        }
        if (!entry.isMapping()) {
            fault(entry, NO_MAPPING.with(shortened(id)), TARGET_FORM);
            return Optional.empty();
        }
        refuseUnknown(entry, TARGET);
        for (String key : List.of("year", "goal", "title", "count")) {
            if (entry.get(key).isEmpty()) {
                fault(entry, ABSENT.with(id, key), ADD.with(key));
            }
        }
        int year = number(entry, "year", FIRST_YEAR, LAST_YEAR, FIRST_YEAR);
        int goal = number(entry, "goal", 1, MOST_GOAL, 1);
        int cohort = number(entry, "cohort", FIRST_YEAR, LAST_YEAR, year);
        String title = text(entry, "title");
        String english = text(entry, "titleEn");
        String within = text(entry, "of");
        Set<Stage> stages = stages(entry);
        Optional<PlannedTarget.Counting> counting = counting(id, entry, cohort, stages);
        if (title == null) {
            return Optional.empty();
        }
        Text shown = Text.of(title, english == null ? title : english);
        return counting.map(kind -> new PlannedTarget(id, year, goal, shown, within, kind));
    }

    private Optional<PlannedTarget.Counting> counting(String id, YamlNode entry, int cohort, Set<Stage> stages) {
        Optional<YamlNode> node = entry.get("count");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        String kind = node.get().scalar().orElse("");
        if (!KINDS.contains(kind)) {
            fault(node.get(), NO_KIND.with(shortened(kind)), listKnown(kind, KINDS));
            return Optional.empty();
        }
        TAKEN.forEach((key, kinds) -> entry.get(key)
                .filter(value -> !kinds.contains(kind))
                .ifPresent(value -> fault(value, NOT_TAKEN.with(key, kind), LEAVE_OUT)));
        Set<Stage> any = stages.isEmpty() ? EnumSet.allOf(Stage.class) : stages;
        return switch (kind) {
            case SELECTED -> Optional.of(new PlannedTarget.SelectedCounting(cohort, any));
            case STAGE -> {
                if (entry.get("stages").isEmpty()) {
                    fault(entry, ABSENT.with(id, "stages"), STAGES_FORM);
                }
                yield Optional.of(new PlannedTarget.InStage(any));
            }
            default -> Optional.of(new PlannedTarget.EverRecognised());
        };
    }

    private Set<Stage> stages(YamlNode entry) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        Optional<YamlNode> list = entry.get("stages");
        if (list.isEmpty()) {
            return stages;
        }
        if (list.get().items().isEmpty()) {
            fault(list.get(), NO_STAGES, STAGES_FORM);
        }
        List<String> names = Arrays.stream(Stage.values()).map(Stage::name).toList();
        for (YamlNode item : list.get().items()) {
            String name = item.scalar().orElse("");
            if (!names.contains(name)) {
                fault(item, NO_STAGE.with(shortened(name)), listKnown(name, names));
            } else if (!stages.add(Stage.valueOf(name))) {
                fault(item, STAGE_TWICE.with(name), ONCE);
            }
        }
        return stages;
    }

    /** Checks that {@code of} names another target and that following {@code of} does not lead back to this one. */
    private void within(String id, YamlNode entry, Map<String, YamlNode> targets) {
        Function<YamlNode, String> parent = target ->
                target.get("of").flatMap(YamlNode::scalar).map(String::strip).orElse(null);
        String first = parent.apply(entry);
        if (first == null) {
            return;
        }
        YamlNode at = entry.get("of").orElseThrow();
        if (!targets.containsKey(first)) {
            fault(at, NO_TARGET.with(shortened(first)), listKnown(first, targets.keySet()));
            return;
        }
        Map<String, String> way = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (String next = first; next != null && seen.add(next); ) {
            way.put(next, next);
            if (next.equals(id)) {
                fault(at, CIRCLE.with(id, id + " → " + String.join(" → ", way.keySet())), NO_CIRCLE);
                return;
            }
            YamlNode target = targets.get(next);
            next = target == null ? null : parent.apply(target);
        }
    }

    /** The number under a key; {@code otherwise} if the key is absent or its value faulty. */
    private int number(YamlNode entry, String key, int least, int most, int otherwise) {
        Optional<YamlNode> value = entry.get(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        String written = value.get().scalar().orElse("");
        if (WHOLE.matcher(written).matches()) {
            int number = Integer.parseInt(written);
            if (number >= least && number <= most) {
                return number;
            }
        }
        fault(
                value.get(),
                NO_NUMBER.with(key, Integer.toString(least), Integer.toString(most), shortened(written)),
                WRITE_NUMBER.with(key, key.equals("goal") ? "20" : "2017"));
        return otherwise;
    }

    private @Nullable String text(YamlNode entry, String key) {
        Optional<YamlNode> value = entry.get(key);
        if (value.isEmpty()) {
            return null;
        }
        Optional<String> text = value.get().scalar().map(String::strip).filter(written -> !written.isEmpty());
        if (text.isEmpty() || text.get().length() > LONGEST) {
            fault(value.get(), NO_TEXT.with(key), SHORTER.with(LONGEST));
        }
        return text.orElse(null);
    }

    private void refuseUnknown(YamlNode node, List<String> known) {
        node.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                fault(value, UNKNOWN.with(shortened(key)), listKnown(key, known));
            }
        });
    }

    private static Text listKnown(String written, Collection<String> known) {
        String all = String.join(", ", known);
        return Nearest.of(written, known)
                .<Text>map(nearest -> new Correction(MEANT.with(nearest, all), written, nearest))
                .orElse(KNOWN.with(all));
    }

    private static String shortened(String written) {
        return written.length() <= 60 ? written : written.substring(0, 60) + "…";
    }

    private void fault(YamlNode at, Text message, Text suggestion) {
        sound = false;
        found.error(file, at.line(), at.column(), message, suggestion);
    }
}
