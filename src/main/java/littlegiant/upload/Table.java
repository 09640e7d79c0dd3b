package littlegiant.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Basis;
import littlegiant.facts.Category;
import littlegiant.facts.Figure;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import littlegiant.facts.Severity;
import littlegiant.facts.Stage;
import littlegiant.facts.TaxCreditGrade;
import littlegiant.facts.TechnologyEvidence;
import littlegiant.facts.Unit;
import littlegiant.facts.ViolationGround;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/**
 * The tables of an upload. The first has a row for each enterprise and year; what an enterprise has any number of stands
 * in tables of its own, by the credit code. Every fact that can be submitted has its column, which a test sees to.
 */
enum Table {
    ENTERPRISES(Text.of("企业年度数据", "Enterprises and years"), enterprises()),
    RIGHTS(Text.of("知识产权", "Intellectual property"), rights()),
    VIOLATIONS(Text.of("违法行为", "Violations"), violations());

    /** The fact by which rows belong to an enterprise. */
    static final String CODE = "/unifiedSocialCreditCode";

    static final String YEAR = "/fiscalYear";

    private final Text label;
    private final List<Column> columns;

    Table(Text label, List<Column> columns) {
        this.label = label;
        this.columns = columns;
    }

    /** What its sheet is called. */
    Text label() {
        return label;
    }

    /** In the order of the template. */
    List<Column> columns() {
        return columns;
    }

    /** The column of a fact. */
    Column column(String path) {
        return first(column -> column.path().equals(path)).orElseThrow();
    }

    Optional<Column> first(Predicate<Column> wanted) {
        return columns.stream().filter(wanted).findFirst();
    }

    /** The fact of the enterprise that the rows are. */
    String list() {
        return switch (this) {
            case ENTERPRISES -> "/years";
            case RIGHTS -> "/intellectualProperty";
            case VIOLATIONS -> "/violations";
        };
    }

    /** The table of a sheet; empty where none is called so. */
    static Optional<Table> named(String sheet) {
        String plain = Column.plain(sheet);
        return List.of(values()).stream()
                .filter(table -> List.of(Language.values()).stream()
                        .anyMatch(language ->
                                Column.plain(table.label.in(language)).equals(plain)))
                .findFirst();
    }

    private static List<Column> enterprises() {
        List<Column> columns = new ArrayList<>();
        columns.add(code());
        columns.add(ofEnterprise("/name", Text.of("企业名称", "Name"), Kind.text()));
        columns.add(ofRow("/fiscalYear", Text.of("会计年度", "Fiscal year"), Kind.year()));
        for (Figure figure : Figure.values()) {
            boolean heads = figure.unit() == Unit.COUNT;
            Text unit = heads ? Text.of("(人)", " (heads)") : Text.of("(元)", " (yuan)");
            columns.add(ofRow(
                    "/" + figure.property(),
                    Text.join(Text.verbatim(""), List.of(figure.label(), unit)),
                    heads ? Kind.count() : Kind.money()));
        }
        columns.add(ofEnterprise("/establishedOn", Text.of("成立日期", "Established on"), Kind.day()));
        columns.add(ofEnterprise("/registeredDivision", Text.of("注册地行政区划代码", "Division of registration"), Kind.text()));
        columns.add(ofEnterprise("/townOrPark", Text.of("所属镇区或园区", "Town or park"), Kind.text()));
        columns.add(ofEnterprise("/industryCode", Text.of("行业代码", "Industry code"), Kind.text()));
        columns.add(ofEnterprise(
                "/category", Text.of("企业类别", "Category"), Kind.choice(Words.of(Category.class, Category::label))));
        columns.add(ofEnterprise("/stage", Text.of("成长阶段", "Stage"), Kind.choice(Words.of(Stage.class, Stage::label))));
        columns.add(ofEnterprise(
                "/technologyEvidence",
                Text.of("科技型企业依据", "Technology evidence"),
                Kind.choices(Words.of(TechnologyEvidence.class, TechnologyEvidence::label))));
        columns.add(ofEnterprise(
                "/taxCreditGrade",
                Text.of("纳税信用等级", "Tax credit grade"),
                Kind.choice(Words.of(TaxCreditGrade.class, grade -> Text.verbatim(grade.name())))));
        columns.add(ofEnterprise("/otherCreditRating", Text.of("其他信用评级", "Other credit rating"), Kind.text()));
        columns.add(
                ofEnterprise("/abnormalOperation", Text.of("列入经营异常名录", "On the abnormal-operation list"), Kind.flag()));
        columns.add(ofEnterprise(
                "/seriousDishonesty", Text.of("列入严重失信主体名单", "On the serious-dishonesty list"), Kind.flag()));
        for (AttestationTopic topic : AttestationTopic.values()) {
            attestation(topic, columns);
        }
        columns.add(ofEnterprise("/intellectualProperty", Text.of("知识产权", "Intellectual property"), Kind.none()));
        columns.add(ofEnterprise("/violations", Text.of("违法行为", "Violations"), Kind.none()));
        return List.copyOf(columns);
    }

    private static void attestation(AttestationTopic topic, List<Column> columns) {
        columns.add(ofEnterprise(topic.pointer() + "/holds", topic.label(), Kind.flag()));
        columns.add(ofEnterprise(
                topic.pointer() + "/basis",
                of(topic, Text.of("依据", "basis")),
                Kind.choice(Words.of(Basis.class, Basis::label))));
        columns.add(ofEnterprise(topic.pointer() + "/by", of(topic, Text.of("出具单位", "attested by")), Kind.text()));
        columns.add(ofEnterprise(topic.pointer() + "/on", of(topic, Text.of("日期", "attested on")), Kind.day()));
    }

    private static Text of(AttestationTopic topic, Text what) {
        return Text.join(Text.of("·", ": "), List.of(topic.label(), what));
    }

    private static List<Column> rights() {
        return List.of(
                code(),
                ofRow("/type", Text.of("类型", "Type"), Kind.choice(Words.of(RightType.class, RightType::label))),
                ofRow("/number", Text.of("证书号或申请号", "Number"), Kind.text()),
                ofRow("/status", Text.of("状态", "Status"), Kind.choice(Words.of(RightStatus.class, RightStatus::label))),
                ofRow("/grantedOn", Text.of("授权日期", "Granted on"), Kind.day()),
                ofRow("/expiresOn", Text.of("届满日期", "Expires on"), Kind.day()),
                ofRow("/ownedByEnterprise", Text.of("为企业所有", "Owned by the enterprise"), Kind.flag()));
    }

    private static List<Column> violations() {
        return List.of(
                code(),
                ofRow(
                        "/ground",
                        Text.of("事由", "Ground"),
                        Kind.choice(Words.of(ViolationGround.class, ViolationGround::label))),
                ofRow("/decisionNumber", Text.of("决定文号", "Decision number"), Kind.text()),
                ofRow("/authority", Text.of("作出机关", "Authority"), Kind.text()),
                ofRow("/decidedOn", Text.of("决定日期", "Decided on"), Kind.day()),
                ofRow("/final", Text.of("决定已生效", "Final"), Kind.flag()),
                ofRow(
                        "/severity",
                        Text.of("事故等级", "Severity"),
                        Kind.choice(Words.of(Severity.class, Severity::label))));
    }

    private static Column code() {
        return ofEnterprise(CODE, Text.of("统一社会信用代码", "Unified social credit code"), Kind.code());
    }

    private static Column ofEnterprise(String path, Text heading, Kind kind) {
        return new Column(path, heading, kind, false);
    }

    private static Column ofRow(String path, Text heading, Kind kind) {
        return new Column(path, heading, kind, true);
    }
}
