package littlegiant.vocabulary;

import static littlegiant.vocabulary.MisusedWord.requireArgument;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Figure;
import littlegiant.facts.RightType;
import littlegiant.facts.Severity;
import littlegiant.facts.SizeClass;
import littlegiant.facts.TaxCreditGrade;
import littlegiant.facts.Unit;
import littlegiant.facts.ViolationGround;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The words that the {@code then} of a rule may use, imported by {@code import static littlegiant.vocabulary.Words.*}.
 * They are in one file because an officer's editor lists its members. Every word throws {@link MisusedWord} for invalid
 * arguments.
 */
public final class Words {
    /** 职工总数: the year's staff, the denominator of staff ratios. */
    public static final Term EMPLOYEES = new FigureTerm(Figure.EMPLOYEES);
    /** 年末从业人员: staff at the year's end, by which the size class is told. */
    public static final Term EMPLOYEES_YEAR_END = new FigureTerm(Figure.EMPLOYEES_YEAR_END);
    /** 研发人员: those of the staff who do research and development. */
    public static final Term RD_EMPLOYEES = new FigureTerm(Figure.RD_EMPLOYEES);
    /** 营业收入. */
    public static final Term OPERATING_REVENUE = new FigureTerm(Figure.OPERATING_REVENUE);
    /** 主营业务收入, 四(二)1. */
    public static final Term MAIN_BUSINESS_REVENUE = new FigureTerm(Figure.MAIN_BUSINESS_REVENUE);
    /** 年销售额, 四(一)3. */
    public static final Term SALES_REVENUE = new FigureTerm(Figure.SALES_REVENUE);
    /** 产品销售收入, 四(一)6. */
    public static final Term PRODUCT_SALES_REVENUE = new FigureTerm(Figure.PRODUCT_SALES_REVENUE);
    /** 科研投入经费, 四(一)3. */
    public static final Term RD_INVESTMENT = new FigureTerm(Figure.RD_INVESTMENT);
    /** 研究开发费用, 四(二)3. */
    public static final Term RD_EXPENSE = new FigureTerm(Figure.RD_EXPENSE);
    /** 净利润; negative where there is a loss. */
    public static final Term NET_PROFIT = new FigureTerm(Figure.NET_PROFIT);
    /** 资产总额. */
    public static final Term TOTAL_ASSETS = new FigureTerm(Figure.TOTAL_ASSETS);
    /** 负债总额. */
    public static final Term TOTAL_LIABILITIES = new FigureTerm(Figure.TOTAL_LIABILITIES);

    /** 经营管理团队, 四(一)7. */
    public static final AttestationTopic MANAGEMENT_TEAM = AttestationTopic.MANAGEMENT_TEAM;
    /** 财务制度, 四(一)7 and 四(二)4. */
    public static final AttestationTopic FINANCIAL_SYSTEM = AttestationTopic.FINANCIAL_SYSTEM;
    /** 市场应变能力, 四(一)7. */
    public static final AttestationTopic MARKET_ADAPTABILITY = AttestationTopic.MARKET_ADAPTABILITY;
    /** 激励机制, 四(一)7. */
    public static final AttestationTopic INCENTIVE_MECHANISM = AttestationTopic.INCENTIVE_MECHANISM;
    /** 研发运作机制, 四(二)6. */
    public static final AttestationTopic RD_MECHANISM = AttestationTopic.RD_MECHANISM;
    /** 规范化管理制度, 四(二)6. */
    public static final AttestationTopic MANAGEMENT_SYSTEM = AttestationTopic.MANAGEMENT_SYSTEM;
    /** 专有技术, 四(一)4 and 四(二)5. */
    public static final AttestationTopic PROPRIETARY_TECHNOLOGY = AttestationTopic.PROPRIETARY_TECHNOLOGY;
    /** 创新集成能力, 四(二)5. */
    public static final AttestationTopic INNOVATION_INTEGRATION = AttestationTopic.INNOVATION_INTEGRATION;
    /** 形成产品或服务, 四(二)5. */
    public static final AttestationTopic PRODUCT_OR_SERVICE_FORMED = AttestationTopic.PRODUCT_OR_SERVICE_FORMED;

    /** 发明专利. */
    public static final RightType INVENTION_PATENT = RightType.INVENTION_PATENT;
    /** 实用新型专利. */
    public static final RightType UTILITY_MODEL = RightType.UTILITY_MODEL;
    /** 外观设计专利. */
    public static final RightType DESIGN = RightType.DESIGN;
    /** 软件著作权. */
    public static final RightType SOFTWARE_COPYRIGHT = RightType.SOFTWARE_COPYRIGHT;
    /** 集成电路布图设计. */
    public static final RightType IC_LAYOUT = RightType.IC_LAYOUT;
    /** 植物新品种. */
    public static final RightType PLANT_VARIETY = RightType.PLANT_VARIETY;
    /** 商标. */
    public static final RightType TRADEMARK = RightType.TRADEMARK;

    /** 申请过程弄虚作假, 四(三)1. */
    public static final ViolationGround APPLICATION_FRAUD = ViolationGround.APPLICATION_FRAUD;
    /** 偷税、骗税, 四(三)2. */
    public static final ViolationGround TAX_EVASION = ViolationGround.TAX_EVASION;
    /** 安全生产事故, 四(三)3. */
    public static final ViolationGround SAFETY_ACCIDENT = ViolationGround.SAFETY_ACCIDENT;
    /** 质量事故, 四(三)3. */
    public static final ViolationGround QUALITY_ACCIDENT = ViolationGround.QUALITY_ACCIDENT;
    /** 违反环境保护法, 四(三)4. */
    public static final ViolationGround ENVIRONMENT = ViolationGround.ENVIRONMENT;

    /** 一般(事故). */
    public static final Severity GENERAL = Severity.GENERAL;
    /** 较大(事故). */
    public static final Severity LARGER = Severity.LARGER;
    /** 重大(事故). */
    public static final Severity MAJOR = Severity.MAJOR;
    /** 特别重大(事故). */
    public static final Severity EXTRAORDINARY = Severity.EXTRAORDINARY;

    /** 微型企业. */
    public static final SizeClass MICRO = SizeClass.MICRO;
    /** 小型企业. */
    public static final SizeClass SMALL = SizeClass.SMALL;
    /** 中型企业. */
    public static final SizeClass MEDIUM = SizeClass.MEDIUM;
    /** 大型企业. */
    public static final SizeClass LARGE = SizeClass.LARGE;

    private static final Template ID = Template.of("编号“{0}”不合格式", "\"{0}\" is no id");
    private static final Text ID_FORM = Text.of(
            "编号以字母开头,只用字母、数字和下划线,如 \"C2\"",
            "begin an id with a letter and use letters, digits and underscores alone, like \"C2\"");
    private static final Text UNNAMED = Text.of("route 的名称为空", "a route has no name");

    private static final Template OF_NO_YEAR =
            Template.of("“{0}”按企业声明,不分年度", "\"{0}\" is declared per enterprise and has no years");
    private static final Text PER_YEAR = Text.of(
            "请直接写 fact( … ),或在 policy.yaml 中改为 per: year",
            "write fact( … ) itself, or declare it per: year in policy.yaml");

    private Words() {}

    // What a rule states

    /** 条件: a criterion that must be met, {@code require( "C2", … )}. Its id never changes. */
    public static Requirement require(String id, Condition condition) {
        return new Requirement(id(id), requireArgument(condition));
    }

    /** 取消事由: a ground for revoking a recognition, established where the condition is met. */
    public static Ground ground(String id, Condition condition) {
        return new Ground(id(id), requireArgument(condition));
    }

    /** 支持措施: a measure for which the enterprise may apply; {@code .fromPool( "500万元" )} names the shared pool. */
    public static Offer offer(String id) {
        return new Offer(id(id), Optional.empty());
    }

    // Measures

    /**
     * 占比: the quotient of two terms of the same year. A denominator of zero is missing; a negative one leads to REVIEW.
     */
    public static Term ratio(Term numerator, Term denominator) {
        return new Ratio(requireArgument(numerator), requireArgument(denominator));
    }

    /** 增长率: last year divided by the year before, less one. A base that is not positive leads to REVIEW. */
    public static Term growth(Term term) {
        return new Growth(yearly(term));
    }

    /**
     * 年复合增长率: the compound annual growth rate over {@code years} years, from the last year and the one that many years
     * before.
     */
    public static Quantity compoundGrowth(Term term, int years) {
        return new CompoundGrowth(yearly(term), years);
    }

    /** 近几年合计: the sum of the term over the last years. */
    public static Term total(Term term, int years) {
        return new Total(yearly(term), years);
    }

    /** 近几年平均: the arithmetic mean of the term over the last years; a growth needs one year more. */
    public static Term average(Term term, int years) {
        return new Average(yearly(term), years);
    }

    /** 合计: the sum of terms of one unit. */
    public static Term sum(Term first, Term... more) {
        return new Sum(requireArgument(first, more), false);
    }

    /** 差: the first term minus the second, of one unit. */
    public static Term difference(Term first, Term second) {
        return new Sum(List.of(requireArgument(first), requireArgument(second)), true);
    }

    /** 几年前: the term of an earlier year. */
    public static Term yearsBefore(Term term, int years) {
        return new YearsBefore(yearly(term), years);
    }

    /** 成立年限: full years from the establishment to the day of the assessment. */
    public static Term yearsEstablished() {
        return new YearsEstablished();
    }

    /** 计数: a number that the rule's {@code when} accumulated. */
    public static Term counted(@Nullable Number value) {
        return new AccumulatedTerm(value, Unit.COUNT);
    }

    /** 金额: an amount in yuan that the rule's {@code when} accumulated. */
    public static Term money(@Nullable Number value) {
        return new AccumulatedTerm(value, Unit.MONEY);
    }

    /**
     * 有效知识产权数量, 四(一)4: the number of rights of these types that are granted, in force on the day, and the enterprise's
     * own.
     */
    public static ValidRights validRights(RightType first, RightType... more) {
        return new ValidRights(EnumSet.copyOf(requireArgument(first, more)), null);
    }

    /** 政策声明的指标: a number that {@code policy.yaml} declares under {@code facts}: {@code fact( "股权融资额" )}. */
    public static Term fact(String id) {
        return new FigureTerm(CurrentDeclarations.number(id));
    }

    /** 违法违规次数: the number of violations of these kinds (of every kind if none is named) with a final decision. */
    public static ViolationCount violationCount(ViolationGround... kinds) {
        return new ViolationCount(ViolationFilter.of(MisusedWord.requireArguments(kinds)));
    }

    /** 分档: a threshold, or points, by the band of the quantity, {@code by( … ).upTo( … ).otherwise( … )}. */
    public static Bands by(Quantity chooser) {
        return Bands.by(requireArgument(chooser));
    }

    // Points

    /** 分档得分: points by the band of a quantity, {@code by( … ).below( "10%", "0分" ).otherwise( "20分" )}. */
    public static Points points(Bands bands) {
        return new BandedPoints(Score.points(requireArgument(bands)));
    }

    /** 符合得分: points if the condition is met, otherwise 0; a negative number deducts points. */
    public static Points points(Condition condition, @AsThreshold String points) {
        return new ConditionalPoints(requireArgument(condition), Score.points(points));
    }

    /** 取最高分: the best of several ways to earn the same points. */
    public static Points bestOf(Points first, Points... more) {
        return new BestPoints(requireArgument(first, more));
    }

    /** 总分: the sum of points; {@code .each( "1分" )} before the bar also requires a minimum of every part. */
    public static Score score(Points first, Points... more) {
        return new Score(requireArgument(first, more), null);
    }

    // Several measures under one threshold

    /** 或: any of the measures reaches the threshold. */
    public static Measure anyOf(Measure first, Measure... more) {
        return new CombinedMeasure(requireArgument(first, more), AtLeastOf::anyOf);
    }

    /** 且: all of the measures reach the threshold. */
    public static Measure allOf(Measure first, Measure... more) {
        return new CombinedMeasure(requireArgument(first, more), AtLeastOf::allOf);
    }

    /** 至少几项: at least {@code needed} of the measures reach the threshold. */
    public static Measure atLeastOf(int needed, Measure first, Measure... more) {
        return new CombinedMeasure(requireArgument(first, more), conditions -> new AtLeastOf(needed, conditions));
    }

    /** 近几年每年: the measure reaches the threshold in each of the last years. */
    public static Measure inEachYear(Measure measure, int years) {
        TermArithmetic.requireYears(years);
        return new CombinedMeasure(List.of(requireArgument(measure)), only -> new InEachYear(only.get(0), years));
    }

    /** 每年: the measure reaches the threshold in every complete year that was submitted. */
    public static Measure inEverySuppliedYear(Measure measure) {
        return new CombinedMeasure(
                List.of(requireArgument(measure)), only -> new InEachYear(only.get(0), InEachYear.EVERY_YEAR));
    }

    /** 几种理解: the first reading decides; if a further one disagrees, the status is REVIEW. */
    public static Measure readings(Measure first, Measure second, Measure... more) {
        return new CombinedMeasure(preceded(first, requireArgument(second, more)), Interpretations::new);
    }

    // Several conditions

    /** 或: MET if one is met; otherwise MISSING, REVIEW or NOT_MET, in this order. */
    public static Condition anyOf(Condition first, Condition... more) {
        return AtLeastOf.anyOf(requireArgument(first, more));
    }

    /** 且: NOT_MET if one is not met; otherwise MISSING, REVIEW or MET, in this order. */
    public static Condition allOf(Condition first, Condition... more) {
        return AtLeastOf.allOf(requireArgument(first, more));
    }

    /** 至少几项: at least {@code needed} of the conditions are met. */
    public static Condition atLeastOf(int needed, Condition first, Condition... more) {
        return new AtLeastOf(needed, requireArgument(first, more));
    }

    /** 近几年每年: the condition is met in each of the last years. */
    public static Condition inEachYear(Condition condition, int years) {
        TermArithmetic.requireYears(years);
        return new InEachYear(requireArgument(condition), years);
    }

    /** 每年: the condition is met in every complete year that was submitted. */
    public static Condition inEverySuppliedYear(Condition condition) {
        return new InEachYear(requireArgument(condition), InEachYear.EVERY_YEAR);
    }

    /** 几种理解: the first reading decides; if a further one can be computed and disagrees, the status is REVIEW. */
    public static Condition readings(Condition first, Condition second, Condition... more) {
        return new Interpretations(preceded(first, requireArgument(second, more)));
    }

    /** 一般: if the condition is not met, the status is REVIEW, 四(一)5. */
    public static Condition generally(Condition condition) {
        return new StatusOverride(StatusOverride.OverrideKind.GENERALLY, requireArgument(condition));
    }

    /** 须核定: even if the condition is met, the status is REVIEW. */
    public static Condition needsReview(Condition condition) {
        return new StatusOverride(StatusOverride.OverrideKind.NEEDS_REVIEW, requireArgument(condition));
    }

    /** 否则核定: if the condition is not met, the status is REVIEW, although the clause does not say 一般. */
    public static Condition otherwiseReview(Condition condition) {
        return new StatusOverride(StatusOverride.OverrideKind.OTHERWISE_REVIEW, requireArgument(condition));
    }

    /** 无此资料时: the substitute is judged if the facts of the condition are missing and its own are present. */
    public static Condition whereMissing(Condition condition, Condition substitute) {
        return new WhereMissing(requireArgument(condition), requireArgument(substitute));
    }

    /** 途径: a named condition, as one of several routes of {@code anyOf}. */
    public static Condition route(String name, Condition condition) {
        if (requireArgument(name).isBlank()) {
            throw new MisusedWord(UNNAMED, UNNAMED);
        }
        return new Route(name, requireArgument(condition));
    }

    // Facts other than numbers

    /** 注册地, 四(一)1: registered in the division, six digits: {@code registeredIn( "210381" )}. */
    public static Condition registeredIn(String division) {
        return new RegisteredIn(requireArgument(division));
    }

    /** 科技型, 四(一)1: any evidence of a technology enterprise; none leads to REVIEW. */
    public static Condition hasTechnologyEvidence() {
        return new TechnologyEvidenced();
    }

    /** 企业规模不超过, 四(一)1: {@code sizeAtMost( SMALL )} is 小微企业. An industry without a row in the table leads to REVIEW. */
    public static Condition sizeAtMost(SizeClass size) {
        return new SizeAtMost(requireArgument(size));
    }

    /** 核实认定, 四(一)7: attested by a competent body; the enterprise's own declaration leads to REVIEW. */
    public static Condition attested(AttestationTopic topic) {
        return new Attested(requireArgument(topic));
    }

    /** 核实认定: the attestation that {@code policy.yaml} declares with this id under {@code attestations}. */
    public static Condition attested(String id) {
        return new Attested(CurrentDeclarations.attestation(id));
    }

    /** 政策声明的是否: the boolean fact that {@code policy.yaml} declares under {@code facts}, {@code holds( "产品已认证" )}. */
    public static Condition holds(String id) {
        return new Holds(CurrentDeclarations.truth(id));
    }

    /** 纳税信用等级, 四(一)5: one of these grades, {@code taxCreditGradeIn( TaxCreditGrade.A, TaxCreditGrade.B )}. */
    public static Condition taxCreditGradeIn(TaxCreditGrade first, TaxCreditGrade... more) {
        return new TaxGradeIn(EnumSet.copyOf(requireArgument(first, more)));
    }

    /** 其他信用评级, 四(一)5: a rating other than the tax authority's. */
    public static Condition hasOtherCreditRating() {
        return new OtherRated();
    }

    /** 未列入严重失信主体名单, 四(一)5. */
    public static Condition notOnSeriousDishonestyList() {
        return new NotListed(NotListed.Register.SERIOUS_DISHONESTY);
    }

    /** 未列入经营异常名录, 四(一)5. */
    public static Condition notOnAbnormalOperationList() {
        return new NotListed(NotListed.Register.ABNORMAL_OPERATION);
    }

    /**
     * 违法违规, 四(三): established by a final decision with number, authority and date; anything less is an allegation and
     * leads to REVIEW. {@code .ofSeverity( MAJOR )} restricts it to 重大 or graver.
     */
    public static ViolationFound violation(ViolationGround first, ViolationGround... more) {
        return new ViolationFound(ViolationFilter.of(requireArgument(first, more)));
    }

    /**
     * 没有违法违规: no violation of these kinds (of any kind if none is named) has a final decision. A final decision fails
     * it; an allegation leads to REVIEW. {@code .within( "3年" )} and {@code .ofSeverity( MAJOR )} restrict it.
     */
    public static NoViolation noViolation(ViolationGround... kinds) {
        return new NoViolation(ViolationFilter.of(MisusedWord.requireArguments(kinds)));
    }

    /** Checks that the term can differ from year to year. */
    private static Term yearly(Term term) {
        if (requireArgument(term) instanceof FigureTerm figure
                && !figure.figure().isOfYear()) {
            throw new MisusedWord(OF_NO_YEAR.with(figure.figure().property()), PER_YEAR);
        }
        return term;
    }

    private static <T> List<T> preceded(T first, List<T> rest) {
        rest.add(0, requireArgument(first));
        return rest;
    }

    private static String id(String id) {
        if (!isId(requireArgument(id))) {
            throw new MisusedWord(ID.with(id), ID_FORM);
        }
        return id;
    }

    private static boolean isId(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean other = c == '_' || (c >= '0' && c <= '9');
            if (!letter && (i == 0 || !other)) {
                return false;
            }
        }
        return !id.isEmpty();
    }
}
