package littlegiant.authoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import littlegiant.authoring.NewCriterion.AskedComparison;
import littlegiant.authoring.NewCriterion.ScorePart;
import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Category;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.Figure;
import littlegiant.facts.NumberFact;
import littlegiant.facts.Stage;
import littlegiant.facts.Unit;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * Writes the first cases of a new criterion: both sides of its bound, the bound itself, what is missing, whom it does not
 * concern, and the day before it holds.
 */
final class CriterionCases {
    private static final String MET = "MET";
    private static final String NOT_MET = "NOT_MET";
    private static final String REVIEW = "REVIEW";
    private static final String MISSING = "MISSING";
    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";
    private static final String DECISION = "decisionNumber: 案例〔2016〕7号, authority: 主管部门, ";
    private static final int MOST_RIGHTS = 50;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,3})(年|个月)");

    private final NewCriterion asked;
    private final Declarations declared;
    private final boolean grounds;
    private final LocalDate asOf;
    private final int year;
    private final StringBuilder text = new StringBuilder();

    private CriterionCases(NewCriterion asked, Declarations declared, boolean grounds, LocalDate from) {
        this.asked = asked;
        this.declared = declared;
        this.grounds = grounds;
        LocalDate begins = asked.effective() == null || asked.effective().isBefore(from) ? from : asked.effective();
        LocalDate middle = LocalDate.of(begins.getYear(), 6, 30);
        this.asOf = middle.isBefore(begins) ? begins : middle;
        this.year = asOf.getYear() - 1;
    }

    /**
     * Writes the case file.
     *
     * @param from the first day of the policy
     */
    static String write(NewCriterion asked, Declarations declared, boolean grounds, LocalDate from) {
        return new CriterionCases(asked, declared, grounds, from).file(from);
    }

    private String file(LocalDate from) {
        text.append("criterion: ")
                .append(asked.id())
                .append("\nasOf: ")
                .append(asOf)
                .append('\n');
        switch (asked.kind()) {
            case FIGURE -> figure();
            case RATIO -> ratio();
            case GROWTH -> growth();
            case RIGHTS -> rights();
            case ATTESTATION -> attestation();
            case TRUTH -> truth();
            case VIOLATIONS -> violations();
            case SCORE -> score();
        }
        whom();
        if (asked.effective() != null && asked.effective().isAfter(from)) {
            add("施行前一天不适用", null, NOT_APPLICABLE, asked.effective().minusDays(1));
        }
        return text.toString();
    }

    private void figure() {
        NumberFact fact = fact(asked.first());
        given(facts(fact, large(fact)));
        vary(label(fact) + ",门槛两侧", fact);
        add(label(fact) + "未报", facts(fact, "null"), MISSING, null);
    }

    private void ratio() {
        NumberFact over = fact(asked.first());
        NumberFact under = fact(asked.second());
        String whole = large(under);
        String part = over.unit() == under.unit()
                ? new BigDecimal(whole).movePointLeft(1).toPlainString()
                : large(over);
        given(joined(Map.of(over, part, under, whole)));
        vary(label(over) + ",门槛两侧", over);
        add(label(over) + "未报", facts(over, "null"), MISSING, null);
        add(label(under) + "未报", facts(under, "null"), MISSING, null);
    }

    private void growth() {
        NumberFact fact = fact(asked.first());
        String before = large(fact);
        String now = new BigDecimal(before).multiply(BigDecimal.valueOf(2)).toPlainString();
        text.append("given:\n");
        shared();
        text.append("  years:\n    - { fiscalYear: ").append(year).append(", ").append(entry(fact, now));
        text.append(" }\n    - { fiscalYear: ").append(year - 1).append(", ").append(entry(fact, before));
        text.append(" }\ncases:\n");
        vary(label(fact) + ",门槛两侧", fact);
        add(label(fact) + "未报", facts(fact, "null"), MISSING, null);
        add("再上一年为 0,无从计算", years(year - 1, entry(fact, "0")), REVIEW, null);
    }

    private void rights() {
        Matcher number = NUMBER.matcher(asked.threshold());
        int bound = number.find() ? Math.min(MOST_RIGHTS, Integer.parseInt(number.group())) : 1;
        String type =
                asked.chosen().isEmpty() ? "INVENTION_PATENT" : asked.chosen().get(0);
        AskedComparison side = asked.comparison();
        given("");
        add("正好 " + bound + " 项", granted(type, bound, true), held(side.holdsAt()), null);
        add("多一项", granted(type, bound + 1, true), held(!side.holdsBelow()), null);
        if (bound > 0) {
            add("少一项", granted(type, bound - 1, true), held(side.holdsBelow()), null);
            add("其中一项归个人所有,不算", granted(type, bound, false), held(side.holdsBelow()), null);
        }
        add("知识产权未报", "intellectualProperty: null", MISSING, null);
    }

    private String granted(String type, int many, boolean all) {
        String right = "{ type: " + type + ", status: GRANTED, grantedOn: " + asOf.minusYears(2) + ", expiresOn: "
                + asOf.plusYears(10) + ", ownedByEnterprise: ";
        if (many == 0) {
            return "intellectualProperty: []";
        }
        return "intellectualProperty:\n"
                + IntStream.range(0, many)
                        .mapToObj(i -> "        - " + right + (all || i > 0) + " }")
                        .collect(Collectors.joining("\n"));
    }

    private void attestation() {
        String property = topic(asked.topic());
        given("");
        add("核实属实", attested(property, "holds: true, basis: ATTESTED"), MET, null);
        add("核实不属实", attested(property, "holds: false, basis: ATTESTED"), NOT_MET, null);
        add("只有企业自己声明", attested(property, "holds: true, basis: SELF_DECLARED"), REVIEW, null);
        add("没有核实", "attestations: null", MISSING, null);
    }

    private static String attested(String property, String says) {
        return "attestations: { " + property + ": { " + says + " } }";
    }

    private String topic(String topic) {
        return declared.attestations().containsKey(topic)
                ? topic
                : AttestationTopic.valueOf(topic).property();
    }

    private void truth() {
        DeclaredFact fact = Objects.requireNonNull(declared.facts().get(asked.topic()));
        given("");
        add("是", truth(fact, "true"), MET, null);
        add("否", truth(fact, "false"), NOT_MET, null);
        add("未填", truth(fact, "null"), MISSING, null);
    }

    private String truth(DeclaredFact fact, String value) {
        String more = "more: { " + fact.id() + ": " + value + " }";
        return fact.isOfYear() ? years(year, more) : more;
    }

    private void violations() {
        String ground =
                asked.chosen().isEmpty() ? "TAX_EVASION" : asked.chosen().get(0);
        String clean = grounds ? NOT_MET : MET;
        String found = grounds ? MET : NOT_MET;
        given("");
        add("查询无记录", "violations: []", clean, null);
        add("决定已生效", violation(ground, asOf.minusMonths(1), true), found, null);
        add("决定尚未生效", violation(ground, asOf.minusMonths(1), false), REVIEW, null);
        Matcher period = PERIOD.matcher(asked.period());
        if (period.matches()) {
            int many = Integer.parseInt(period.group(1));
            LocalDate edge = period.group(2).equals("年") ? asOf.minusYears(many) : asOf.minusMonths(many);
            add("期限前最后一天,不算", violation(ground, edge, true), clean, null);
            add("期限第一天", violation(ground, edge.plusDays(1), true), found, null);
        }
        add("没有查询", "violations: null", MISSING, null);
    }

    private static String violation(String ground, LocalDate on, boolean effective) {
        return "violations:\n        - { ground: " + ground + ", " + DECISION + "decidedOn: " + on + ", final: "
                + effective + ", severity: EXTRAORDINARY }";
    }

    private void score() {
        Map<NumberFact, String> full = values(part -> true);
        given(joined(full));
        add("各项都达到", null, MET, null);
        add("各项都没有达到", joined(values(part -> false)), NOT_MET, null);
        for (ScorePart part : asked.parts()) {
            others(part).ifPresent(also -> {
                NumberFact fact = fact(part.figure());
                text.append("  - name: ").append(label(fact)).append(",门槛两侧\n    given:\n      ");
                text.append(joined(values(one -> one == part || also.contains(one))))
                        .append('\n');
                text.append("    vary: ").append(fact.property()).append('\n');
                expectSides();
            });
        }
        Map<NumberFact, String> none = new LinkedHashMap<>();
        full.keySet().forEach(fact -> none.put(fact, "null"));
        add("各项都未报", joined(none), MISSING, null);
    }

    private Map<NumberFact, String> values(Predicate<ScorePart> reached) {
        Map<NumberFact, String> values = new LinkedHashMap<>();
        asked.parts().forEach(part -> {
            NumberFact fact = fact(part.figure());
            values.put(fact, reached.test(part) ? large(fact) : "0");
        });
        return values;
    }

    /** Parts with which a part decides whether the bar is reached, exactly if they can; empty if it never decides. */
    private Optional<List<ScorePart>> others(ScorePart part) {
        List<ScorePart> rest = asked.parts().stream().filter(one -> one != part).toList();
        BigDecimal lacking = points(asked.threshold()).subtract(points(part.points()));
        Optional<List<ScorePart>> found = Optional.empty();
        for (int some = 0; some < 1 << rest.size(); some++) {
            int bits = some;
            List<ScorePart> also = IntStream.range(0, rest.size())
                    .filter(i -> (bits & 1 << i) != 0)
                    .mapToObj(rest::get)
                    .toList();
            BigDecimal without =
                    also.stream().map(one -> points(one.points())).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean decides = without.compareTo(points(asked.threshold())) < 0 && without.compareTo(lacking) >= 0;
            if (decides && (found.isEmpty() || without.compareTo(lacking) == 0)) {
                found = Optional.of(also);
            }
        }
        return found;
    }

    private static BigDecimal points(String written) {
        String digits = written.replaceAll("[^0-9.-]", "");
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException none) {
            return BigDecimal.ZERO;
        }
    }

    private void whom() {
        if (!asked.category().isEmpty()) {
            Arrays.stream(Category.values())
                    .map(Enum::name)
                    .filter(name -> !name.equals(asked.category()))
                    .findFirst()
                    .ifPresent(other -> add("别的类别不适用", "category: " + other, NOT_APPLICABLE, null));
        }
        if (!asked.stage().isEmpty()) {
            Arrays.stream(Stage.values())
                    .map(Enum::name)
                    .filter(name -> !name.equals(asked.stage()))
                    .findFirst()
                    .ifPresent(other -> add("别的阶段不适用", "stage: " + other, NOT_APPLICABLE, null));
        }
    }

    private void given(String facts) {
        if (!facts.isEmpty() || !asked.category().isEmpty() || !asked.stage().isEmpty()) {
            text.append("given:\n");
            shared();
            if (!facts.isEmpty()) {
                text.append("  ").append(facts.replace("\n      ", "\n  ")).append('\n');
            }
        }
        text.append("cases:\n");
    }

    private void shared() {
        if (!asked.category().isEmpty()) {
            text.append("  category: ").append(asked.category()).append('\n');
        }
        if (!asked.stage().isEmpty()) {
            text.append("  stage: ").append(asked.stage()).append('\n');
        }
    }

    private void vary(String name, NumberFact fact) {
        text.append("  - name: ")
                .append(name)
                .append("\n    vary: ")
                .append(fact.property())
                .append('\n');
        expectSides();
    }

    private void expectSides() {
        AskedComparison side = asked.comparison();
        text.append("    expect: { below: ")
                .append(judged(held(side.holdsBelow())))
                .append(", at: ")
                .append(judged(held(side.holdsAt())))
                .append(", above: ")
                .append(judged(held(!side.holdsBelow())))
                .append(" }\n");
    }

    /** A case; {@code facts} stand over those that all share, {@code day} is another day than theirs. */
    private void add(String name, @Nullable String facts, String expected, @Nullable LocalDate day) {
        text.append("  - name: ").append(name).append('\n');
        if (day != null) {
            text.append("    asOf: ").append(day).append('\n');
        }
        if (facts != null) {
            text.append("    given:\n      ").append(facts).append('\n');
        }
        text.append("    expect: ").append(judged(expected)).append('\n');
    }

    /** What is not met is left to a person where the notice says "generally". */
    private String judged(String expected) {
        return asked.generally() && !grounds && expected.equals(NOT_MET) ? REVIEW : expected;
    }

    private static String held(boolean holds) {
        return holds ? MET : NOT_MET;
    }

    private NumberFact fact(String name) {
        DeclaredFact found = declared.facts().get(name);
        return found == null ? Figure.valueOf(name) : found;
    }

    private static String label(NumberFact fact) {
        return fact.label().in(Language.ZH);
    }

    /** A round figure that is far from most thresholds. */
    private static String large(NumberFact fact) {
        return fact.unit() == Unit.MONEY ? "1000000000" : fact.unit() == Unit.RATIO ? "0.9" : "1000000";
    }

    private String facts(NumberFact fact, String value) {
        return joined(Map.of(fact, value));
    }

    /** Facts of the enterprise and of the year before, as a case writes them. */
    private String joined(Map<NumberFact, String> values) {
        String once = values.entrySet().stream()
                .filter(one -> !one.getKey().isOfYear())
                .map(one -> one.getKey().property() + ": " + one.getValue())
                .collect(Collectors.joining(", "));
        String yearly = values.entrySet().stream()
                .filter(one -> one.getKey().isOfYear() && !(one.getKey() instanceof DeclaredFact))
                .map(one -> one.getKey().property() + ": " + one.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        String more = values.entrySet().stream()
                .filter(one -> one.getKey().isOfYear() && one.getKey() instanceof DeclaredFact)
                .map(one -> one.getKey().property() + ": " + one.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>();
        if (!once.isEmpty()) {
            lines.add("more: { " + once + " }");
        }
        if (!yearly.isEmpty() || !more.isEmpty()) {
            String both = yearly
                    + (yearly.isEmpty() || more.isEmpty() ? "" : ", ")
                    + (more.isEmpty() ? "" : "more: { " + more + " }");
            lines.add(years(year, both));
        }
        return String.join("\n      ", lines);
    }

    private static String entry(NumberFact fact, String value) {
        String says = fact.property() + ": " + value;
        return fact instanceof DeclaredFact ? "more: { " + says + " }" : says;
    }

    private static String years(int of, String facts) {
        return "years: [ { fiscalYear: " + of + ", " + facts + " } ]";
    }
}
