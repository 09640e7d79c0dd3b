package littlegiant.ruleset.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredAttestation;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.DeclaredUnit;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads the facts and attestations that {@code policy.yaml} declares under {@code facts} and {@code attestations}. */
final class DeclarationsReader {
    private static final String FACTS = "facts";
    private static final String ATTESTATIONS = "attestations";

    /** The keys of {@code policy.yaml} that hold declarations. */
    static final List<String> KEYS = List.of(FACTS, ATTESTATIONS);

    private static final String UNIT = "unit";
    private static final String PER = "per";
    private static final String LABEL = "label";
    private static final String LABEL_EN = "labelEn";
    private static final String HINT = "hint";
    private static final List<String> OF_A_FACT = List.of(UNIT, PER, LABEL, LABEL_EN, HINT);
    private static final List<String> OF_AN_ATTESTATION = List.of(LABEL, LABEL_EN, HINT);
    private static final String PER_ENTERPRISE = "enterprise";
    private static final String PER_YEAR = "year";
    private static final List<String> PERS = List.of(PER_ENTERPRISE, PER_YEAR);

    private static final Pattern ID = Pattern.compile("(?=.*\\p{L})[\\p{L}0-9_]{1,40}");
    private static final Pattern SHOWN = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cf}]+");

    /** A limit on declarations: the template workbook has a column for each, and a person fills them in. */
    private static final int MOST = 100;

    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_HINT = 200;

    private static final String UNITS =
            Arrays.stream(DeclaredUnit.values()).map(DeclaredUnit::written).collect(Collectors.joining("、"));
    private static final Set<String> TAKEN_BY_FACTS = FactProperties.all();
    private static final Set<String> TAKEN_BY_ATTESTATIONS = Arrays.stream(AttestationTopic.values())
            .map(AttestationTopic::property)
            .collect(Collectors.toCollection(TreeSet::new));

    private static final Template NO_MAPPING =
            Template.of("“{0}”下应逐行写“名称: 内容”", "under \"{0}\" write lines like \"id: …\"");
    private static final Text FACT_FORM = Text.verbatim("股权融资额: { unit: 元, per: enterprise }");
    private static final Text ATTESTATION_FORM = Text.verbatim("国家级科技奖励: { labelEn: national science award }");
    private static final Template WRITE = Template.of("请写作 {0}", "write it like {0}");
    private static final Template BAD_ID = Template.of("名称“{0}”不可用", "the id \"{0}\" is no good");
    private static final Text ID_FORM = Text.of(
            "名称用 1 至 40 个字母(汉字亦可)、半角数字和下划线,至少有一个字母",
            "an id has 1 to 40 letters (Han characters too), digits and underscores, a letter among them");
    private static final Template TAKEN =
            Template.of("“{0}”已是每户企业都可提交的事实", "\"{0}\" is a fact that every enterprise can submit already");
    private static final Text OTHER_ID = Text.of("请换一个名称,或直接使用已有的", "take another id, or use the one that is there");
    private static final Template ALIKE =
            Template.of("“{0}”与“{1}”只有大小写不同", "\"{0}\" differs from \"{1}\" in case alone");
    private static final Text ONE_ID = Text.of("请换一个名称", "take another id");
    private static final Template TOO_MANY = Template.of("“{0}”超过 {1} 项", "there are more than {1} under \"{0}\"");
    private static final Text FEWER = Text.of("请删去用不到的", "delete those that no rule uses");
    private static final Template UNKNOWN =
            Template.of("“{0}”的声明中不认识“{1}”", "\"{1}\" is not known in the declaration of \"{0}\"");
    private static final Template KNOWN = Template.of("可写:{0}", "known are: {0}");
    /** Within braces a comma ends a text, and the text after it reads as a key without a value. */
    static final Template QUOTE = Template.of(
            "花括号里的逗号把文字断开了;“{0}”若是前面那段文字的一部分,请把整段文字放进半角双引号,若是名称,请在后面写上冒号和内容",
            "within braces a comma ends a text; if \"{0}\" belongs to the text before it, put the whole text in double"
                    + " quotes; if it is a key, write a colon and its value after it");

    private static final Template MEANT = Template.of("是否指“{0}”?", "did you mean \"{0}\"?");
    private static final Template NO_UNIT = Template.of("“{0}”没有写明单位 unit", "\"{0}\" does not say its unit");
    private static final Template BAD_UNIT =
            Template.of("“{0}”的单位“{1}”不可用", "\"{1}\" is no unit that \"{0}\" can have");
    private static final Template UNIT_FORM = Template.of("单位可写:{0}", "the units are {0}");
    private static final Template NO_PER = Template.of(
            "“{0}”没有写明 per:按企业(enterprise)还是按年度(year)", "\"{0}\" does not say whether it is per enterprise or year");
    private static final Template BAD_PER =
            Template.of("“{0}”的 per 应为 enterprise 或 year,现为“{1}”", "per of \"{0}\" is enterprise or year, not \"{1}\"");
    private static final Text PER_FORM = Text.of(
            "按企业只填一次写 per: enterprise,每个年度各填一次写 per: year",
            "write per: enterprise for what is given once, per: year for what is given for each year");
    private static final Template NO_TEXT = Template.of("“{0}”的 {1} 应为一行文字", "{1} of \"{0}\" must be a line of text");
    private static final Template SHORTER =
            Template.of("请写成不超过 {0} 字的一行文字", "write one line of {0} characters at most");

    /** Receives each fault, with the node at which it stands. */
    @FunctionalInterface
    interface FaultListener {
        void fault(YamlNode at, Text message, Text suggestion);
    }

    private final FaultListener told;

    private DeclarationsReader(FaultListener told) {
        this.told = told;
    }

    /** Reads the declarations; reports faulty ones to the listener and leaves them out. */
    static Declarations read(YamlNode root, FaultListener told) {
        DeclarationsReader reader = new DeclarationsReader(told);
        Map<String, DeclaredFact> facts = new LinkedHashMap<>();
        reader.each(
                root,
                FACTS,
                TAKEN_BY_FACTS,
                (id, entry) -> reader.fact(id, entry).ifPresent(fact -> facts.put(id, fact)));
        Map<String, DeclaredAttestation> attestations = new LinkedHashMap<>();
        reader.each(root, ATTESTATIONS, TAKEN_BY_ATTESTATIONS, (id, entry) -> {
            reader.requireKnown(id, entry, OF_AN_ATTESTATION);
            attestations.put(
                    id,
                    DeclaredAttestation.of(
                            id,
                            reader.line(id, entry, LABEL, LONGEST_LABEL),
                            reader.line(id, entry, LABEL_EN, LONGEST_LABEL),
                            reader.line(id, entry, HINT, LONGEST_HINT)));
        });
        return new Declarations(facts, attestations);
    }

    private void each(YamlNode root, String key, Set<String> taken, BiConsumer<String, YamlNode> read) {
        Optional<YamlNode> found = root.get(key);
        if (found.isEmpty()) {
            return;
        }
        YamlNode list = found.get();
        if (!list.isMapping()) {
            told.fault(list, NO_MAPPING.with(key), WRITE.with(key.equals(FACTS) ? FACT_FORM : ATTESTATION_FORM));
            return;
        }
        Map<String, String> spelt = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, YamlNode> one : list.entries().entrySet()) {
            String id = one.getKey();
            YamlNode entry = one.getValue();
            if (++number > MOST) {
                told.fault(entry, TOO_MANY.with(key, MOST), FEWER);
                return;
            }
            String like = spelt.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
            if (!isId(id)) {
                told.fault(entry, BAD_ID.with(id), ID_FORM);
            } else if (taken.stream().anyMatch(id::equalsIgnoreCase)) {
                told.fault(entry, TAKEN.with(id), OTHER_ID);
            } else if (like != null) {
                told.fault(entry, ALIKE.with(id, like), ONE_ID);
            } else if (!entry.isMapping() && !(key.equals(ATTESTATIONS) && entry.isEmpty())) {
                told.fault(entry, NO_MAPPING.with(id), WRITE.with(key.equals(FACTS) ? FACT_FORM : ATTESTATION_FORM));
            } else {
                read.accept(id, entry);
            }
        }
    }

    /**
     * Only ASCII letters: look-alike letters, such as full-width ones, would make two ids that a reader takes for one.
     */
    private static boolean isId(String id) {
        return ID.matcher(id).matches() && Normalizer.isNormalized(id, Normalizer.Form.NFKC);
    }

    private Optional<DeclaredFact> fact(String id, YamlNode entry) {
        requireKnown(id, entry, OF_A_FACT);
        Optional<DeclaredUnit> unit = unit(id, entry);
        Optional<Boolean> ofYear = ofYear(id, entry);
        String label = line(id, entry, LABEL, LONGEST_LABEL);
        String labelEn = line(id, entry, LABEL_EN, LONGEST_LABEL);
        String hint = line(id, entry, HINT, LONGEST_HINT);
        return unit.isEmpty() || ofYear.isEmpty()
                ? Optional.empty()
                : Optional.of(DeclaredFact.of(id, unit.get(), ofYear.get(), label, labelEn, hint));
    }

    private Optional<DeclaredUnit> unit(String id, YamlNode entry) {
        Optional<YamlNode> written = entry.get(UNIT);
        if (written.isEmpty()) {
            told.fault(entry, NO_UNIT.with(id), UNIT_FORM.with(UNITS));
            return Optional.empty();
        }
        String name = written.get().scalar().orElse("").strip();
        Optional<DeclaredUnit> unit = DeclaredUnit.of(name);
        if (unit.isEmpty()) {
            told.fault(written.get(), BAD_UNIT.with(id, name), UNIT_FORM.with(UNITS));
        }
        return unit;
    }

    private Optional<Boolean> ofYear(String id, YamlNode entry) {
        Optional<YamlNode> written = entry.get(PER);
        if (written.isEmpty()) {
            told.fault(entry, NO_PER.with(id), PER_FORM);
            return Optional.empty();
        }
        String per = written.get().scalar().orElse("").strip();
        if (!PERS.contains(per)) {
            told.fault(written.get(), BAD_PER.with(id, per), PER_FORM);
            return Optional.empty();
        }
        return Optional.of(per.equals(PER_YEAR));
    }

    private void requireKnown(String id, YamlNode entry, List<String> known) {
        entry.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                Text suggestion = value.isEmpty()
                        ? QUOTE.with(key)
                        : Nearest.of(key, known)
                                .map(near -> Correction.of(MEANT, key, near))
                                .orElse(KNOWN.with(String.join(", ", known)));
                told.fault(value, UNKNOWN.with(id, key), suggestion);
            }
        });
    }

    /** The one-line text under the key; null if it is absent or faulty. */
    private @Nullable String line(String id, YamlNode entry, String key, int longest) {
        Optional<YamlNode> value = entry.get(key);
        if (value.isEmpty()) {
            return null;
        }
        String text = value.get().scalar().map(String::strip).orElse("");
        if (text.length() > longest || !SHOWN.matcher(text).matches()) {
            told.fault(value.get(), NO_TEXT.with(id, key), SHORTER.with(longest));
            return null;
        }
        return text;
    }
}
