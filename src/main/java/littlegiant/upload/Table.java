package littlegiant.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import littlegiant.facts.Attestable;
import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Basis;
import littlegiant.facts.Category;
import littlegiant.facts.FactLabels;
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
import org.jspecify.annotations.Nullable;

/**
 * The tables of an upload. The first has one row for each enterprise and year; rights and violations have tables of
 * their own, linked by the credit code. A test checks that every fact has a column.
 */
enum Table {
    ENTERPRISES(Text.of("企业年度数据", "Enterprises and years"), enterprises()),
    RIGHTS(Text.of("知识产权", "Intellectual property"), rights()),
    VIOLATIONS(Text.of("违法行为", "Violations"), violations());

    /** The path of the fact that links rows to an enterprise. */
    static final String CODE = "/unifiedSocialCreditCode";

    static final String YEAR = "/fiscalYear";

    private final Text label;
    private final List<Column> columns;

    Table(Text label, List<Column> columns) {
        this.label = label;
        this.columns = columns;
    }

    /** The name of its sheet. */
    Text label() {
        return label;
    }

    /** The predefined columns in the order of the template. */
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

    /** The JSON property of the list to which the rows belong. */
    String list() {
        return switch (this) {
            case ENTERPRISES -> "/years";
            case RIGHTS -> "/intellectualProperty";
            case VIOLATIONS -> "/violations";
        };
    }

    /** The table of a sheet; empty if no table has that name. */
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
        columns.add(ofEnterprise("/name", heading("/name"), CellType.text()));
        columns.add(ofRow("/fiscalYear", heading("/years/*/fiscalYear"), CellType.year()));
        for (Figure figure : Figure.values()) {
            boolean heads = figure.unit() == Unit.COUNT;
            Text unit = heads ? Text.of("(人)", " (heads)") : Text.of("(元)", " (yuan)");
            columns.add(ofRow(
                    "/" + figure.property(),
                    Text.join(Text.verbatim(""), List.of(figure.label(), unit)),
                    heads ? CellType.count() : CellType.money()));
        }
        columns.add(ofEnterprise("/creditCodeVerified", heading("/creditCodeVerified"), CellType.flag()));
        columns.add(ofEnterprise("/establishedOn", heading("/establishedOn"), CellType.day()));
        columns.add(ofEnterprise("/registeredDivision", heading("/registeredDivision"), CellType.text()));
        columns.add(ofEnterprise("/townOrPark", heading("/townOrPark"), CellType.text()));
        columns.add(ofEnterprise("/industryCode", heading("/industryCode"), CellType.text()));
        columns.add(ofEnterprise(
                "/category",
                heading("/category"),
                CellType.choice(CellVocabulary.of(Category.class, Category::label))));
        columns.add(ofEnterprise(
                "/stage", heading("/stage"), CellType.choice(CellVocabulary.of(Stage.class, Stage::label))));
        columns.add(ofEnterprise(
                "/technologyEvidence",
                heading("/technologyEvidence"),
                CellType.choices(CellVocabulary.of(TechnologyEvidence.class, TechnologyEvidence::label))));
        columns.add(ofEnterprise(
                "/taxCreditGrade",
                heading("/taxCreditGrade"),
                CellType.choice(CellVocabulary.of(TaxCreditGrade.class, TaxCreditGrade::label))));
        columns.add(ofEnterprise("/otherCreditRating", heading("/otherCreditRating"), CellType.text()));
        columns.add(ofEnterprise("/abnormalOperation", heading("/abnormalOperation"), CellType.flag()));
        columns.add(ofEnterprise("/seriousDishonesty", heading("/seriousDishonesty"), CellType.flag()));
        for (AttestationTopic topic : AttestationTopic.values()) {
            columns.addAll(attestation(topic, topic.label(), null));
        }
        columns.add(ofEnterprise("/intellectualProperty", heading("/intellectualProperty"), CellType.none()));
        columns.add(ofEnterprise("/violations", heading("/violations"), CellType.none()));
        return List.copyOf(columns);
    }

    /** The columns of an attestation topic. */
    static List<Column> attestation(Attestable topic, Text label, @Nullable String hint) {
        List<Column> columns = new ArrayList<>();
        columns.add(
                ofEnterprise(topic.pointer() + "/holds", label, CellType.flag().withNote(hint)));
        columns.add(ofEnterprise(
                topic.pointer() + "/basis",
                FactLabels.ofAttestation(label, "basis"),
                CellType.choice(CellVocabulary.of(Basis.class, Basis::label))));
        columns.add(ofEnterprise(topic.pointer() + "/by", FactLabels.ofAttestation(label, "by"), CellType.text()));
        columns.add(ofEnterprise(topic.pointer() + "/on", FactLabels.ofAttestation(label, "on"), CellType.day()));
        return columns;
    }

    private static List<Column> rights() {
        return List.of(
                code(),
                ofRow(
                        "/type",
                        heading("/intellectualProperty/*/type"),
                        CellType.choice(CellVocabulary.of(RightType.class, RightType::label))),
                ofRow("/number", heading("/intellectualProperty/*/number"), CellType.text()),
                ofRow(
                        "/status",
                        heading("/intellectualProperty/*/status"),
                        CellType.choice(CellVocabulary.of(RightStatus.class, RightStatus::label))),
                ofRow("/grantedOn", heading("/intellectualProperty/*/grantedOn"), CellType.day()),
                ofRow("/expiresOn", heading("/intellectualProperty/*/expiresOn"), CellType.day()),
                ofRow("/ownedByEnterprise", heading("/intellectualProperty/*/ownedByEnterprise"), CellType.flag()));
    }

    private static List<Column> violations() {
        return List.of(
                code(),
                ofRow(
                        "/ground",
                        heading("/violations/*/ground"),
                        CellType.choice(CellVocabulary.of(ViolationGround.class, ViolationGround::label))),
                ofRow("/decisionNumber", heading("/violations/*/decisionNumber"), CellType.text()),
                ofRow("/authority", heading("/violations/*/authority"), CellType.text()),
                ofRow("/decidedOn", heading("/violations/*/decidedOn"), CellType.day()),
                ofRow("/final", heading("/violations/*/final"), CellType.flag()),
                ofRow(
                        "/severity",
                        heading("/violations/*/severity"),
                        CellType.choice(CellVocabulary.of(Severity.class, Severity::label))));
    }

    /** The label of a fact as heading, capitalised in English. */
    private static Text heading(String path) {
        Text label = FactLabels.ofPath(path);
        String english = label.in(Language.EN);
        return Text.of(label.in(Language.ZH), Character.toUpperCase(english.charAt(0)) + english.substring(1));
    }

    private static Column code() {
        return ofEnterprise(CODE, heading(CODE), CellType.code());
    }

    private static Column ofEnterprise(String path, Text heading, CellType kind) {
        return new Column(path, heading, kind, false);
    }

    private static Column ofRow(String path, Text heading, CellType kind) {
        return new Column(path, heading, kind, true);
    }
}
