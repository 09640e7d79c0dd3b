package littlegiant.ruleset.language;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Reads a case file. */
public final class CaseReader {
    /** The status that a case expects of a criterion that no rule states. */
    public static final String NOT_STATED = "NOT_STATED";

    private static final Set<String> FILE_KEYS = Set.of("criterion", "decision", "asOf", "given", "cases");
    private static final Set<String> CASE_KEYS =
            Set.of("name", "criterion", "decision", "asOf", "given", "expect", "missing", "vary", "offered");
    private static final Set<String> STATUSES = Stream.concat(
                    Stream.of(Status.values()).map(Status::name), Stream.of(NOT_STATED))
            .collect(Collectors.toSet());
    private static final Set<String> OUTCOMES =
            Stream.of(Outcome.values()).map(Outcome::name).collect(Collectors.toSet());
    private static final int MOST_CASES = 1_000;

    private static final Template UNKNOWN = Template.of("不认识“{0}”", "\"{0}\" is not known here");
    private static final Template KNOWN = Template.of("可写:{0}", "known are: {0}");
    private static final Text NO_CASES = Text.of("案例文件没有 cases", "the case file has no cases");
    private static final Text ADD_CASES = Text.of("请在 cases: 下逐条写出案例", "write the cases one by one under cases:");
    private static final Template TOO_MANY = Template.of("一个文件至多 {0} 个案例", "a file holds {0} cases at most");
    private static final Text SPLIT = Text.of("请分成几个文件", "spread them over several files");
    private static final Text NO_NAME = Text.of("案例没有名称", "the case has no name");
    private static final Text ADD_NAME = Text.of("请写 name: …", "write name: …");
    private static final Text NO_SUBJECT =
            Text.of("没有说明案例针对哪个条件或决定", "the case does not say which criterion or decision it is about");
    private static final Text ADD_SUBJECT =
            Text.of("请写 criterion: C2 或 decision: cultivation", "write criterion: C2 or decision: cultivation");
    private static final Template NO_DATE = Template.of("“{0}”不是日期", "\"{0}\" is no date");
    private static final Text DATE_FORM = Text.of("请写作 2017-06-30", "write it like 2017-06-30");
    private static final Text NO_AS_OF =
            Text.of("没有评估日期 asOf", "the case does not say the day of the assessment (asOf)");
    private static final Text NO_EXPECTATION = Text.of("案例没有写明应得的结果", "the case does not say what is expected");
    private static final Text ADD_EXPECTATION =
            Text.of("请写 expect: MET(或 vary 与 expect,或 offered)", "write expect: MET (or vary and expect, or offered)");
    private static final Template NO_STATUS = Template.of("“{0}”不是结果", "\"{0}\" is nothing that can be expected");
    private static final Text SIDES = Text.of(
            "请写 expect: { below: NOT_MET, at: MET, above: MET }",
            "write expect: { below: NOT_MET, at: MET, above: MET }");

    private final String policy;
    private final String file;
    private final Diagnostics found;

    private CaseReader(String policy, String file, Diagnostics found) {
        this.policy = policy;
        this.file = file;
        this.found = found;
    }

    /**
     * Reads a case file.
     *
     * @param file the path below the rules folder
     * @param found receives every fault
     * @return the cases without a fault
     */
    public static List<Case> read(String policy, String file, String text, Diagnostics found) {
        return YamlNode.read(file, text, found)
                .map(root -> new CaseReader(policy, file, found).cases(root))
                .orElse(List.of());
    }

    private List<Case> cases(YamlNode root) {
        refuseUnknown(root, FILE_KEYS);
        Optional<YamlNode> list = root.get("cases").filter(YamlNode::isList);
        if (list.isEmpty() || list.get().items().isEmpty()) {
            fault(root, NO_CASES, ADD_CASES);
            return List.of();
        }
        List<YamlNode> items = list.get().items();
        if (items.size() > MOST_CASES) {
            fault(list.get(), TOO_MANY.with(MOST_CASES), SPLIT);
            return List.of();
        }
        List<Case> cases = new ArrayList<>();
        for (YamlNode item : items) {
            read(item, root).ifPresent(cases::add);
        }
        return cases;
    }

    private Optional<Case> read(YamlNode item, YamlNode root) {
        refuseUnknown(item, CASE_KEYS);
        Optional<String> name = item.get("name").flatMap(YamlNode::scalar);
        if (name.isEmpty()) {
            fault(item, NO_NAME, ADD_NAME);
        }
        Optional<Case.Expectation> expectation = expectation(item, root);
        Optional<Case.Subject> subject = subject(item, expectation).or(() -> subject(root, expectation));
        if (subject.isEmpty()) {
            fault(item, NO_SUBJECT, ADD_SUBJECT);
        }
        Optional<LocalDate> asOf = asOf(item, root);
        if (name.isEmpty() || expectation.isEmpty() || subject.isEmpty() || asOf.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode given = JsonNodeFactory.withExactBigDecimals(true).objectNode();
        for (YamlNode level : List.of(root, item)) {
            level.get("given")
                    .map(YamlNode::toJson)
                    .filter(ObjectNode.class::isInstance)
                    .ifPresent(facts -> CaseFacts.merge(given, (ObjectNode) facts));
        }
        return Optional.of(
                new Case(policy, file, item.line(), name.get(), subject.get(), asOf.get(), given, expectation.get()));
    }

    private static Optional<Case.Subject> subject(YamlNode level, Optional<Case.Expectation> expectation) {
        if (expectation.filter(Case.Offers.class::isInstance).isPresent()) {
            return Optional.of(new Case.Subject(Case.CaseKind.SUPPORT, "support"));
        }
        return level.get("criterion")
                .flatMap(YamlNode::scalar)
                .map(id -> new Case.Subject(Case.CaseKind.CRITERION, id))
                .or(() -> level.get("decision")
                        .flatMap(YamlNode::scalar)
                        .map(id -> new Case.Subject(Case.CaseKind.DECISION, id)));
    }

    private Optional<LocalDate> asOf(YamlNode item, YamlNode root) {
        Optional<YamlNode> written = item.get("asOf").or(() -> root.get("asOf"));
        if (written.isEmpty()) {
            fault(item, NO_AS_OF, DATE_FORM);
            return Optional.empty();
        }
        String date = written.get().scalar().orElse("");
        Optional<LocalDate> day = IsoDate.read(date);
        if (day.isEmpty()) {
            fault(written.get(), NO_DATE.with(date), DATE_FORM);
        }
        return day;
    }

    private Optional<Case.Expectation> expectation(YamlNode item, YamlNode root) {
        Optional<YamlNode> offered = item.get("offered");
        if (offered.isPresent()) {
            return Optional.of(new Case.Offers(texts(offered.get())));
        }
        Optional<YamlNode> expect = item.get("expect");
        if (expect.isEmpty()) {
            fault(item, NO_EXPECTATION, ADD_EXPECTATION);
            return Optional.empty();
        }
        Set<String> possible =
                item.get("decision").or(() -> root.get("decision")).isPresent() ? OUTCOMES : STATUSES;
        Optional<String> varied = item.get("vary").flatMap(YamlNode::scalar);
        if (varied.isPresent()) {
            return readAroundBound(varied.get(), expect.get(), possible);
        }
        Optional<List<String>> missing = item.get("missing").map(CaseReader::texts);
        return status(expect.get(), possible).map(status -> new Case.ExpectedStatus(status, missing));
    }

    private Optional<Case.Expectation> readAroundBound(String varied, YamlNode expect, Set<String> possible) {
        Map<Case.CaseSide, String> statuses = new EnumMap<>(Case.CaseSide.class);
        boolean sound = !expect.entries().isEmpty();
        for (Map.Entry<String, YamlNode> entry : expect.entries().entrySet()) {
            Optional<Case.CaseSide> side = side(entry.getKey());
            Optional<String> status = status(entry.getValue(), possible);
            sound &= side.isPresent() && status.isPresent();
            if (side.isPresent() && status.isPresent()) {
                statuses.put(side.get(), status.get());
            }
        }
        if (!sound) {
            fault(expect, NO_EXPECTATION, SIDES);
            return Optional.empty();
        }
        return Optional.of(new Case.ExpectedAroundBound(varied, statuses));
    }

    private static Optional<Case.CaseSide> side(String key) {
        return Stream.of(Case.CaseSide.values())
                .filter(side -> side.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }

    private Optional<String> status(YamlNode node, Set<String> possible) {
        Optional<String> status = node.scalar();
        if (status.filter(possible::contains).isEmpty()) {
            fault(node, NO_STATUS.with(status.orElse("")), KNOWN.with(String.join(", ", sorted(possible))));
            return Optional.empty();
        }
        return status;
    }

    private static List<String> texts(YamlNode list) {
        return list.items().stream()
                .map(YamlNode::scalar)
                .flatMap(Optional::stream)
                .toList();
    }

    private void refuseUnknown(YamlNode node, Set<String> known) {
        node.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                fault(
                        value,
                        UNKNOWN.with(key),
                        value.isEmpty()
                                ? DeclarationsReader.QUOTE.with(key)
                                : KNOWN.with(String.join(", ", sorted(known))));
            }
        });
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    private void fault(YamlNode at, Text message, Text suggestion) {
        found.error(file, at.line(), at.column(), message, suggestion);
    }
}
