package littlegiant.ruleset.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Declarations;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads {@code policy.yaml}. */
public final class HeaderReader {
    public static final String FILE = "policy.yaml";

    private static final List<String> TEXTS = List.of("title", "documentNumber", "issuer");
    private static final List<String> DATES = List.of("issuedOn", "validFrom", "validTo");
    private static final String DECISIONS = "decisions";
    private static final String CLAUSES = "clauses";
    private static final String SENSITIVE = "sensitive";
    private static final String ROLE = "role";
    private static final int MOST_CLAUSES = 2_000;
    private static final int LONGEST = 500;

    private static final Template ABSENT = Template.of("缺少“{0}”", "\"{0}\" is missing");
    private static final Template ADD = Template.of("请补上一行“{0}: …”", "add a line \"{0}: …\"");
    private static final Template UNKNOWN = Template.of("不认识“{0}”", "\"{0}\" is not known here");
    private static final Template KNOWN = Template.of("可写:{0}", "known are: {0}");
    private static final Template NO_DATE = Template.of("“{0}”应为日期,现为“{1}”", "\"{0}\" must be a date, not \"{1}\"");
    private static final Text DATE_FORM = Text.of("请写作 2017-03-27", "write it like 2017-03-27");
    private static final Template NO_TEXT = Template.of("“{0}”应为一段文字", "\"{0}\" must be a text");
    private static final Template SHORTER = Template.of("请写成不超过 {0} 字的文字", "write a text of {0} characters at most");
    private static final Text ENDS_FIRST =
            Text.of("有效期的终止日早于起始日", "the policy ends (validTo) before it begins (validFrom)");
    private static final Text SWAP = Text.of("请核对 validFrom 与 validTo", "check validFrom and validTo");

    private static final Text NO_CLAUSES = Text.of("“clauses”应列出条款", "\"clauses\" must be a list of clauses");
    private static final Text CLAUSES_FORM = Text.of("请写作 [ 四(一)1至7, 五2 ]", "write it like [ 四(一)1至7, 五2 ]");
    private static final Template NO_CLAUSE = Template.of("条款“{0}”的写法不对", "\"{0}\" is not how a clause is written");

    private static final Text NO_LIST = Text.of("“sensitive”应列出事实名称", "\"sensitive\" must be a list of facts");
    private static final Text LIST_FORM = Text.of("请写作 [ netProfit, name ]", "write it like [ netProfit, name ]");
    private static final Template NO_FACT = Template.of("没有名为“{0}”的事实", "there is no fact \"{0}\"");
    private static final Template MEANT = Template.of("是否指“{0}”?", "did you mean \"{0}\"?");

    private static final Template NO_ROLE = Template.of("role 没有“{0}”", "there is no role \"{0}\"");

    private final String file;
    private final Diagnostics found;
    private boolean sound = true;

    private HeaderReader(String file, Diagnostics found) {
        this.file = file;
        this.found = found;
    }

    /**
     * Reads a policy's header.
     *
     * @param file the path below the rules folder
     * @param found receives every fault
     * @return the header; empty if there is a fault
     */
    public static Optional<PolicyHeader> read(String file, String text, Diagnostics found) {
        return YamlNode.read(file, text, found).flatMap(root -> new HeaderReader(file, found).header(root));
    }

    /**
     * The facts and attestations that a policy declares, as far as they can be read.
     *
     * @param texts files by path below the rules folder; files of other policies are ignored
     */
    public static Declarations declared(String policy, Map<String, String> texts) {
        String file = policy + "/" + FILE;
        String text = texts.get(file);
        return text == null
                ? Declarations.NONE
                : YamlNode.read(file, text, new Diagnostics())
                        .map(root -> DeclarationsReader.read(root, (at, message, suggestion) -> {}))
                        .orElse(Declarations.NONE);
    }

    private Optional<PolicyHeader> header(YamlNode root) {
        Set<String> known = new LinkedHashSet<>(TEXTS);
        known.addAll(DATES);
        known.add(DECISIONS);
        known.add(CLAUSES);
        known.add(SENSITIVE);
        known.add(TargetsReader.PROGRAMME);
        known.addAll(DeclarationsReader.KEYS);
        refuseUnknown(root, known);
        Map<String, String> texts = new LinkedHashMap<>();
        TEXTS.forEach(key -> required(root, key).ifPresent(text -> texts.put(key, text)));
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        DATES.forEach(key -> date(root, key).ifPresent(day -> dates.put(key, day)));
        Map<String, PolicyHeader.DecisionNote> notes = new LinkedHashMap<>();
        root.get(DECISIONS)
                .ifPresent(decisions -> decisions.entries().forEach((name, entry) -> {
                    refuseUnknown(entry, Set.of("title", "note", ROLE));
                    Optional<String> title = required(entry, "title");
                    Optional<String> note = text(entry, "note");
                    DecisionRole role = role(entry);
                    title.ifPresent(
                            given -> notes.put(name, new PolicyHeader.DecisionNote(given, note.orElse(null), role)));
                }));
        Set<String> clauses = new LinkedHashSet<>();
        root.get(CLAUSES).ifPresent(list -> clauses(list, clauses));
        Declarations declared = DeclarationsReader.read(root, this::fault);
        Set<String> sensitive = new LinkedHashSet<>();
        root.get(SENSITIVE).ifPresent(list -> sensitive(list, declared, sensitive));
        List<PlannedTarget> targets = new ArrayList<>();
        root.get(TargetsReader.PROGRAMME)
                .ifPresent(programme -> TargetsReader.read(file, programme, found)
                        .ifPresentOrElse(targets::addAll, () -> sound = false));
        if (sound && requireRead(dates, "validTo").isBefore(requireRead(dates, "validFrom"))) {
            fault(root, ENDS_FIRST, SWAP);
        }
        return sound
                ? Optional.of(new PolicyHeader(
                        requireRead(texts, "title"),
                        requireRead(texts, "documentNumber"),
                        requireRead(texts, "issuer"),
                        requireRead(dates, "issuedOn"),
                        requireRead(dates, "validFrom"),
                        requireRead(dates, "validTo"),
                        Collections.unmodifiableMap(notes),
                        Collections.unmodifiableSet(clauses),
                        Collections.unmodifiableSet(sensitive),
                        List.copyOf(targets),
                        declared))
                : Optional.empty();
    }

    /** A value whose absence has been reported as a fault; in a header without faults it is present. */
    private static <T> T requireRead(Map<String, T> read, String key) {
        return Objects.requireNonNull(read.get(key), key);
    }

    private void clauses(YamlNode list, Set<String> clauses) {
        if (!list.isList()) {
            fault(list, NO_CLAUSES, CLAUSES_FORM);
        }
        for (YamlNode item : list.items()) {
            String entry = item.scalar().orElse("");
            Optional<Set<String>> expanded = Clause.expanded(entry);
            expanded.ifPresent(clauses::addAll);
            if (expanded.isEmpty() || clauses.size() > MOST_CLAUSES) {
                fault(item, NO_CLAUSE.with(entry), CLAUSES_FORM);
                return;
            }
        }
    }

    private void sensitive(YamlNode list, Declarations declared, Set<String> sensitive) {
        if (!list.isList()) {
            fault(list, NO_LIST, LIST_FORM);
            return;
        }
        for (YamlNode item : list.items()) {
            String name = item.scalar().orElse("");
            Set<String> facts = new LinkedHashSet<>(FactProperties.all());
            facts.addAll(declared.facts().keySet());
            facts.addAll(declared.attestations().keySet());
            if (facts.contains(name)) {
                sensitive.add(name);
            } else {
                Text suggestion = Nearest.of(name, facts)
                        .map(near -> Correction.of(MEANT, name, near))
                        .orElse(KNOWN.with(String.join(", ", facts)));
                fault(item, NO_FACT.with(name), suggestion);
            }
        }
    }

    /** The role of a decision; null if none is given. */
    private @Nullable DecisionRole role(YamlNode entry) {
        Optional<YamlNode> value = entry.get(ROLE);
        if (value.isEmpty()) {
            return null;
        }
        String word = value.get().scalar().orElse("");
        Optional<DecisionRole> role = DecisionRole.of(word);
        if (role.isEmpty()) {
            List<String> words =
                    Arrays.stream(DecisionRole.values()).map(DecisionRole::word).toList();
            Text suggestion = Nearest.of(word, words)
                    .map(near -> Correction.of(MEANT, word, near))
                    .orElse(KNOWN.with(String.join(", ", words)));
            fault(value.get(), NO_ROLE.with(word), suggestion);
        }
        return role.orElse(null);
    }

    private void refuseUnknown(YamlNode node, Set<String> known) {
        node.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                Text suggestion = Nearest.of(key, known)
                        .map(near -> Correction.of(MEANT, key, near))
                        .orElse(KNOWN.with(String.join(", ", known)));
                fault(value, UNKNOWN.with(key), suggestion);
            }
        });
    }

    private Optional<String> required(YamlNode node, String key) {
        if (node.get(key).isEmpty()) {
            fault(node, ABSENT.with(key), ADD.with(key));
        }
        return text(node, key);
    }

    private Optional<String> text(YamlNode node, String key) {
        Optional<YamlNode> value = node.get(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> text = value.get().scalar().map(String::strip).filter(s -> !s.isEmpty());
        if (text.isEmpty() || text.get().length() > LONGEST) {
            fault(value.get(), NO_TEXT.with(key), SHORTER.with(LONGEST));
        }
        return text;
    }

    private Optional<LocalDate> date(YamlNode node, String key) {
        Optional<YamlNode> value = node.get(key);
        if (value.isEmpty()) {
            fault(node, ABSENT.with(key), ADD.with(key));
            return Optional.empty();
        }
        String written = value.get().scalar().orElse("");
        Optional<LocalDate> day = IsoDate.read(written);
        if (day.isEmpty()) {
            fault(value.get(), NO_DATE.with(key, written), DATE_FORM);
        }
        return day;
    }

    private void fault(YamlNode at, Text message, Text suggestion) {
        sound = false;
        found.error(file, at.line(), at.column(), message, suggestion);
    }
}
