package littlegiant.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * The labels of all facts, zh and en, for messages, reports, exports and the headings of the upload template. Figures
 * and attestations have labels of their own ({@link Figure#label()}, {@link AttestationTopic#label()}).
 *
 * <p>A <em>path</em> is a JSON pointer into the enterprise in which {@code *} stands for any element of a list:
 * {@code /intellectualProperty/*}{@code /type}.
 */
public final class FactLabels {
    private static final Template OF_YEAR = Template.of("{0} 年{1}", "{1} of {0}");
    private static final Template OF_NO_YEAR = Template.of("未报年度的{0}", "{0} of a year that was not given");
    private static final Template OF_ENTRY = Template.of("{0}第 {1} 项的{2}", "{2} of entry {1} of {0}");
    private static final Template ENTRY = Template.of("{0}第 {1} 项", "entry {1} of {0}");
    private static final Template ATTESTATION = Template.of("{0}的认定", "attestation of {0}");
    private static final Template HOLDS = Template.of("{0}的认定结论", "whether {0} is attested to hold");
    private static final Template PART = Template.of("{0}·{1}", "{0}: {1}");

    private static final Pattern INDEXED =
            Pattern.compile("/(years|intellectualProperty|violations)/(\\d{1,9}|-)(/.*)?");
    private static final String YEARS = "years";
    private static final String MORE = "/more/";
    private static final String MORE_OF_YEAR = "/years/*/more/";
    private static final String OF_ATTESTATION = "/attestations/";
    private static final Text BASIS = Text.of("依据", "basis");
    private static final Text BY = Text.of("出具单位", "attested by");
    private static final Text ON = Text.of("日期", "attested on");
    private static final Map<String, Text> LABELS = labels();

    /** The labels of the codes that a fact can hold, by the fact's path. */
    private static final Map<String, Map<String, Text>> CODES = Map.of(
            "/category", codes(Category.class, Category::label),
            "/stage", codes(Stage.class, Stage::label),
            "/technologyEvidence", codes(TechnologyEvidence.class, TechnologyEvidence::label),
            "/taxCreditGrade", codes(TaxCreditGrade.class, TaxCreditGrade::label));

    private FactLabels() {}

    /**
     * The label of a fact by its path.
     *
     * @return for an unknown path, its last name, for example a fact of an older record or a declared one
     */
    public static Text ofPath(String path) {
        Text label = LABELS.get(path);
        return label != null ? label : Text.verbatim(lastName(path));
    }

    /** The label of a fact by its path, including declared facts. */
    public static Text ofPath(String path, Declarations declared) {
        if (path.startsWith(MORE) || path.startsWith(MORE_OF_YEAR)) {
            DeclaredFact fact = declared.facts().get(lastName(path));
            return fact == null ? ofPath(path) : fact.label();
        }
        if (!LABELS.containsKey(path) && path.startsWith(OF_ATTESTATION)) {
            String[] names = path.substring(OF_ATTESTATION.length()).split("/", 2);
            DeclaredAttestation attestation = declared.attestations().get(names[0]);
            Text topic = attestation == null ? Text.verbatim(names[0]) : attestation.label();
            return names.length == 1 ? ATTESTATION.with(topic) : ofAttestation(topic, names[1]);
        }
        return ofPath(path);
    }

    /**
     * The label of a component of an attestation.
     *
     * @param topic the label of the topic
     * @param property the JSON property in {@link Attestation}
     */
    public static Text ofAttestation(Text topic, String property) {
        return switch (property) {
            case "holds" -> HOLDS.with(topic);
            case "basis" -> PART.with(topic, BASIS);
            case "by" -> PART.with(topic, BY);
            case "on" -> PART.with(topic, ON);
            default -> PART.with(topic, Text.verbatim(property));
        };
    }

    /**
     * The label of one enterprise's fact, with its year or its place in its list.
     *
     * @param pointer a JSON pointer into the enterprise; {@code /years/-/…} is a figure of a year that was not
     *     submitted
     * @param fiscalYears the submitted fiscal years in the order of {@code /years}; null for an entry without one
     */
    public static Text at(String pointer, List<Integer> fiscalYears) {
        return at(pointer, fiscalYears, Declarations.NONE);
    }

    /** The label of one enterprise's fact, including declared facts. */
    public static Text at(String pointer, List<Integer> fiscalYears, Declarations declared) {
        Matcher indexed = INDEXED.matcher(pointer);
        if (!indexed.matches()) {
            return ofPath(pointer, declared);
        }
        String list = "/" + indexed.group(1);
        String index = indexed.group(2);
        Text fact = indexed.group(3) == null ? null : ofPath(list + "/*" + indexed.group(3), declared);
        if (fact != null && indexed.group(1).equals(YEARS)) {
            if (index.equals("-")) {
                return OF_NO_YEAR.with(fact);
            }
            int place = Integer.parseInt(index);
            Integer year = place < fiscalYears.size() ? fiscalYears.get(place) : null;
            if (year != null) {
                return ofYear(year, fact);
            }
        }
        // Places in lists are displayed from 1.
        Object number = index.equals("-") ? index : Integer.parseInt(index) + 1;
        return fact == null ? ENTRY.with(ofPath(list), number) : OF_ENTRY.with(ofPath(list), number, fact);
    }

    /** The label of the enterprise's fact, with its year or its place in its list. */
    public static Text at(String pointer, Enterprise enterprise) {
        return at(
                pointer, enterprise.years().stream().map(FiscalYear::fiscalYear).toList());
    }

    /**
     * The distinct labels of several facts of the enterprise, joined.
     *
     * @param pointers an immutable list, read when the text is said
     */
    public static Text listed(List<String> pointers, Enterprise enterprise) {
        return Text.deferred(() -> Text.join(
                Text.LISTED,
                pointers.stream()
                        .distinct()
                        .map(pointer -> at(pointer, enterprise))
                        .toList()));
    }

    /** The label with its fiscal year: 2016 年研发人员. */
    public static Text ofYear(int fiscalYear, Text label) {
        return OF_YEAR.with(fiscalYear, label);
    }

    /** The label of the code that a fact holds; the code itself if it is unknown. */
    public static Text ofCode(String path, String code) {
        Text label = CODES.getOrDefault(path, Map.of()).get(code);
        return label != null ? label : Text.verbatim(code);
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }

    private static <E extends Enum<E>> Map<String, Text> codes(Class<E> type, Function<E, Text> label) {
        Map<String, Text> codes = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            codes.put(constant.name(), label.apply(constant));
        }
        return codes;
    }

    private static Map<String, Text> labels() {
        Map<String, Text> labels = new LinkedHashMap<>();
        labels.put("/more", Text.of("政策声明的资料", "facts that policies declare"));
        labels.put("/years/*/more", Text.of("政策声明的年度资料", "yearly facts that policies declare"));
        labels.put("/unifiedSocialCreditCode", Text.of("统一社会信用代码", "unified social credit code"));
        labels.put("/creditCodeVerified", Text.of("代码已核实", "credit code verified"));
        labels.put("/name", Text.of("企业名称", "name"));
        labels.put("/establishedOn", Text.of("成立日期", "established on"));
        labels.put("/registeredDivision", Text.of("注册地行政区划代码", "division of registration"));
        labels.put("/townOrPark", Text.of("所属镇区或园区", "town or park"));
        labels.put("/industryCode", Text.of("行业代码", "industry code"));
        labels.put("/category", Text.of("企业类别", "category"));
        labels.put("/stage", Text.of("成长阶段", "stage"));
        labels.put("/technologyEvidence", Text.of("科技型企业依据", "technology evidence"));
        labels.put("/taxCreditGrade", Text.of("纳税信用等级", "tax credit grade"));
        labels.put("/otherCreditRating", Text.of("其他信用评级", "other credit rating"));
        labels.put("/abnormalOperation", Text.of("列入经营异常名录", "on the abnormal-operation list"));
        labels.put("/seriousDishonesty", Text.of("列入严重失信主体名单", "on the serious-dishonesty list"));
        years(labels);
        attestations(labels);
        rights(labels);
        violations(labels);
        return labels;
    }

    private static void years(Map<String, Text> labels) {
        labels.put("/years", Text.of("年度数据", "yearly figures"));
        labels.put("/years/*/fiscalYear", Text.of("会计年度", "fiscal year"));
        for (Figure figure : Figure.values()) {
            labels.put("/years/*/" + figure.property(), figure.label());
        }
    }

    private static void attestations(Map<String, Text> labels) {
        labels.put("/attestations", Text.of("认定意见", "attestations"));
        for (AttestationTopic topic : AttestationTopic.values()) {
            labels.put(topic.pointer(), ATTESTATION.with(topic.label()));
            labels.put(topic.pointer() + "/holds", HOLDS.with(topic.label()));
            labels.put(topic.pointer() + "/basis", PART.with(topic.label(), BASIS));
            labels.put(topic.pointer() + "/by", PART.with(topic.label(), BY));
            labels.put(topic.pointer() + "/on", PART.with(topic.label(), ON));
        }
    }

    private static void rights(Map<String, Text> labels) {
        labels.put("/intellectualProperty", Text.of("知识产权", "intellectual property"));
        labels.put("/intellectualProperty/*/type", Text.of("类型", "type"));
        labels.put("/intellectualProperty/*/number", Text.of("证书号或申请号", "number"));
        labels.put("/intellectualProperty/*/status", Text.of("状态", "status"));
        labels.put("/intellectualProperty/*/grantedOn", Text.of("授权日期", "granted on"));
        labels.put("/intellectualProperty/*/expiresOn", Text.of("届满日期", "expires on"));
        labels.put("/intellectualProperty/*/ownedByEnterprise", Text.of("为企业所有", "owned by the enterprise"));
    }

    private static void violations(Map<String, Text> labels) {
        labels.put("/violations", Text.of("违法行为", "violations"));
        labels.put("/violations/*/ground", Text.of("事由", "ground"));
        labels.put("/violations/*/decisionNumber", Text.of("决定文号", "decision number"));
        labels.put("/violations/*/authority", Text.of("作出机关", "authority"));
        labels.put("/violations/*/decidedOn", Text.of("决定日期", "decided on"));
        labels.put("/violations/*/final", Text.of("决定已生效", "final"));
        labels.put("/violations/*/severity", Text.of("事故等级", "severity"));
    }
}
