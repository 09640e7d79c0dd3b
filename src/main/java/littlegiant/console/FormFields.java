package littlegiant.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import littlegiant.console.FormField.FieldOption;
import littlegiant.facts.Attestable;
import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Basis;
import littlegiant.facts.Category;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredFact;
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
import littlegiant.wording.Text;

/** The fields of the form, by what they are of, in the order in which a clerk finds the papers. */
final class FormFields {
    private static final Text YUAN = Text.of("元", "yuan");
    private static final Text HEADS = Text.of("人", "heads");

    private static final List<Figure> PEOPLE =
            List.of(Figure.EMPLOYEES, Figure.EMPLOYEES_YEAR_END, Figure.RD_EMPLOYEES);
    private static final List<Figure> ASSETS = List.of(Figure.TOTAL_ASSETS, Figure.TOTAL_LIABILITIES);

    private FormFields() {}

    /** Who it is. */
    static List<FormField> basics() {
        return List.of(
                text("/unifiedSocialCreditCode"),
                flag("/creditCodeVerified"),
                text("/name"),
                day("/establishedOn"),
                text("/registeredDivision"),
                text("/townOrPark"),
                text("/industryCode"),
                choice("/category", options(Category.class, Category::label)),
                choice("/stage", options(Stage.class, Stage::label)),
                new FormField(
                        "/technologyEvidence",
                        FactLabels.ofPath("/technologyEvidence"),
                        null,
                        FieldControl.CHOICES,
                        options(TechnologyEvidence.class, TechnologyEvidence::label),
                        null));
    }

    /** The people of a year. */
    static List<FormField> people() {
        return PEOPLE.stream().map(FormFields::figure).toList();
    }

    /** What came in and went out in a year: every figure that is neither people nor assets. */
    static List<FormField> income() {
        return Arrays.stream(Figure.values())
                .filter(figure -> !PEOPLE.contains(figure) && !ASSETS.contains(figure))
                .map(FormFields::figure)
                .toList();
    }

    /** What was there at the end of a year. */
    static List<FormField> assets() {
        return ASSETS.stream().map(FormFields::figure).toList();
    }

    /** Its credit. */
    static List<FormField> credit() {
        return List.of(
                choice("/taxCreditGrade", options(TaxCreditGrade.class, TaxCreditGrade::label)),
                text("/otherCreditRating"),
                flag("/abnormalOperation"),
                flag("/seriousDishonesty"));
    }

    /** What can be attested, those topics too that policies declare. */
    static List<Attestable> topics(Declarations declared) {
        return Stream.<Attestable>concat(
                        Arrays.stream(AttestationTopic.values()), declared.attestations().values().stream())
                .toList();
    }

    /** What is attested of a topic: whether it holds, on what basis, by whom and when. */
    static List<FormField> attestation(Attestable topic) {
        return List.of(
                new FormField(topic.pointer() + "/holds", AssessText.HOLDS, null, FieldControl.CHOICE, YES_OR_NO, null),
                new FormField(
                        topic.pointer() + "/basis",
                        AssessText.BASIS,
                        null,
                        FieldControl.CHOICE,
                        options(Basis.class, Basis::label),
                        null),
                new FormField(topic.pointer() + "/by", AssessText.BY, null, FieldControl.TEXT),
                new FormField(topic.pointer() + "/on", AssessText.ON, null, FieldControl.DAY));
    }

    /** One intellectual property right. */
    static List<FormField> right() {
        String list = "/intellectualProperty/*";
        return List.of(
                entry(list, "/type", FieldControl.CHOICE, options(RightType.class, RightType::label)),
                entry(list, "/number", FieldControl.TEXT, List.of()),
                entry(list, "/status", FieldControl.CHOICE, options(RightStatus.class, RightStatus::label)),
                entry(list, "/grantedOn", FieldControl.DAY, List.of()),
                entry(list, "/expiresOn", FieldControl.DAY, List.of()),
                entry(list, "/ownedByEnterprise", FieldControl.CHOICE, YES_OR_NO));
    }

    /** One record of a violation. */
    static List<FormField> violation() {
        String list = "/violations/*";
        return List.of(
                entry(list, "/ground", FieldControl.CHOICE, options(ViolationGround.class, ViolationGround::label)),
                entry(list, "/decisionNumber", FieldControl.TEXT, List.of()),
                entry(list, "/authority", FieldControl.TEXT, List.of()),
                entry(list, "/decidedOn", FieldControl.DAY, List.of()),
                entry(list, "/final", FieldControl.CHOICE, YES_OR_NO),
                entry(list, "/severity", FieldControl.CHOICE, options(Severity.class, Severity::label)));
    }

    /** What policies declare, once for the enterprise or for each year. */
    static List<FormField> declared(Declarations declared, boolean ofYear) {
        return declared.facts().values().stream()
                .filter(fact -> fact.isOfYear() == ofYear)
                .map(FormFields::declared)
                .toList();
    }

    private static FormField declared(DeclaredFact fact) {
        FieldControl control = switch (fact.unitWritten()) {
            case YUAN -> FieldControl.MONEY;
            case PEOPLE, ITEMS, YEARS -> FieldControl.NUMBER;
            case RATIO -> FieldControl.RATIO;
            case YES_NO -> FieldControl.CHOICE;
            case DAY -> FieldControl.DAY;
        };
        return new FormField(
                fact.place(),
                fact.label(),
                fact.unitWritten().isNumber() ? fact.unitWritten().label() : null,
                control,
                control == FieldControl.CHOICE ? YES_OR_NO : List.of(),
                fact.hint());
    }

    private static final List<FieldOption> YES_OR_NO =
            List.of(new FieldOption("true", Text.of("是", "yes")), new FieldOption("false", Text.of("否", "no")));

    private static FormField figure(Figure figure) {
        boolean money = figure.unit() == Unit.MONEY;
        return new FormField(
                figure.place(), figure.label(), money ? YUAN : HEADS, money ? FieldControl.MONEY : FieldControl.NUMBER);
    }

    private static FormField text(String path) {
        return new FormField(path, FactLabels.ofPath(path), null, FieldControl.TEXT);
    }

    private static FormField day(String path) {
        return new FormField(path, FactLabels.ofPath(path), null, FieldControl.DAY);
    }

    private static FormField flag(String path) {
        return choice(path, YES_OR_NO);
    }

    private static FormField choice(String path, List<FieldOption> options) {
        return new FormField(path, FactLabels.ofPath(path), null, FieldControl.CHOICE, options, null);
    }

    private static FormField entry(String list, String path, FieldControl control, List<FieldOption> options) {
        return new FormField(path, FactLabels.ofPath(list + path), null, control, options, null);
    }

    private static <E extends Enum<E>> List<FieldOption> options(Class<E> type, Function<E, Text> label) {
        List<FieldOption> options = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            options.add(new FieldOption(constant.name(), label.apply(constant)));
        }
        return List.copyOf(options);
    }
}
