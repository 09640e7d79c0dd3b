package littlegiant.ruleset.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import littlegiant.facts.Category;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import littlegiant.facts.Severity;
import littlegiant.facts.Stage;
import littlegiant.facts.TaxCreditGrade;
import littlegiant.facts.TechnologyEvidence;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;

/**
 * Random {@code when}s of every form that the language allows, each with its text and with a plain two-valued evaluation
 * over enterprises of which everything is known. It knows nothing of how the product reads a rule or asks the engine.
 */
final class RandomWhen {
    private final Random random;
    private int variables;

    private RandomWhen(Random random) {
        this.random = random;
    }

    /**
     * A {@code when}.
     *
     * @param text as a rule file has it
     * @param form what it asks
     * @param counts variables that hold a whole number where the consequence can see them
     * @param amounts variables that hold an amount, likewise
     */
    record When(String text, Form form, List<String> counts, List<String> amounts) {
        /** Whether it holds of an enterprise of which everything is known. */
        boolean holds(Enterprise enterprise) {
            return !form.matches(enterprise, Map.of()).isEmpty();
        }
    }

    /** Something that facts match. */
    interface Form {
        String text();

        /** The ways in which it matches after what is bound, each with what is bound then. */
        List<Map<String, Object>> matches(Enterprise enterprise, Map<String, Object> bound);
    }

    private record Simple(String text, Matching matching) implements Form {
        @Override
        public List<Map<String, Object>> matches(Enterprise enterprise, Map<String, Object> bound) {
            return matching.matches(enterprise, bound);
        }
    }

    private interface Matching {
        List<Map<String, Object>> matches(Enterprise enterprise, Map<String, Object> bound);
    }

    /** A comparison within a pattern. */
    private record Atom(String text, BiPredicate<Record, Map<String, Object>> holds) {}

    /** A field of a fact and values to hold it against. */
    private record Field(String name, boolean ordered, List<Object> values) {
        String shown(Object value) {
            return value instanceof Enum<?> one
                    ? one.getDeclaringClass().getSimpleName() + "." + one.name()
                    : value instanceof String ? "\"" + value + "\"" : value.toString();
        }
    }

    private static final Map<Class<? extends Record>, List<Field>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put(
                Enterprise.class,
                List.of(
                        new Field("category", false, List.of((Object[]) Category.values())),
                        new Field("stage", false, List.of((Object[]) Stage.values())),
                        new Field("townOrPark", false, List.of("腾鳌开发区", "析木", "岔沟")),
                        new Field("registeredDivision", false, List.of("210381", "210302")),
                        new Field("taxCreditGrade", false, List.of((Object[]) TaxCreditGrade.values())),
                        new Field("abnormalOperation", false, List.of(true, false)),
                        new Field("seriousDishonesty", false, List.of(true, false)),
                        new Field("otherCreditRating", false, List.of("AAA", "BBB"))));
        FIELDS.put(
                FiscalYear.class,
                List.of(
                        new Field("fiscalYear", true, List.of(2012, 2013, 2014, 2015, 2016)),
                        new Field("employees", true, List.of(2L, 3L, 4L)),
                        new Field("rdEmployees", true, List.of(0L, 1L, 2L)),
                        new Field("netProfit", true, List.of(-1L, 0L, 1L)),
                        new Field("rdExpense", true, List.of(1L, 2L))));
        FIELDS.put(
                IntellectualProperty.class,
                List.of(
                        new Field("type", false, List.of(RightType.DESIGN, RightType.TRADEMARK, RightType.IC_LAYOUT)),
                        new Field("status", false, List.of((Object[]) RightStatus.values())),
                        new Field("ownedByEnterprise", false, List.of(true, false)),
                        new Field("number", false, List.of("ZL1", "ZL2"))));
        FIELDS.put(
                Violation.class,
                List.of(
                        new Field("kind", false, List.of((Object[]) ViolationGround.values())),
                        new Field("finalDecision", false, List.of(true, false)),
                        new Field("severity", false, List.of((Object[]) Severity.values())),
                        new Field("authority", false, List.of("市税务局", "市环保局"))));
    }

    private static final List<Class<? extends Record>> LISTED =
            List.of(FiscalYear.class, IntellectualProperty.class, Violation.class);

    /** The values that a field may have, by which it can be compared. */
    static List<Object> values(Class<?> type, String field) {
        return FIELDS.get(type).stream()
                .filter(one -> one.name.equals(field))
                .findFirst()
                .map(Field::values)
                .orElse(List.of());
    }

    /** One more of any form. */
    static When next(Random random) {
        return new RandomWhen(random).when();
    }

    private When when() {
        List<Form> parts = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        List<String> amounts = new ArrayList<>();
        Map<String, Object> scope = new HashMap<>();
        int size = 1 + random.nextInt(2);
        for (int i = 0; i < size; i++) {
            switch (random.nextInt(8)) {
                case 0, 1 -> parts.add(enterprise());
                case 2 ->
                    parts.add(not(
                            random.nextInt(3) == 0
                                    ? group(scope)
                                    : random.nextBoolean() ? listed(scope) : enterprise()));
                case 3 -> parts.add(exists(random.nextInt(3) == 0 ? group(scope) : listed(scope)));
                case 4 -> parts.add(accumulate(counts, amounts));
                case 5 ->
                    parts.add(or(
                            List.of(enterprise(), random.nextBoolean() ? not(listed(scope)) : exists(listed(scope)))));
                case 6 -> parts.add(exists(joined()));
                default -> parts.add(bound(scope, counts, amounts));
            }
        }
        if (parts.stream().anyMatch(part -> part.text().contains(" or "))) {
            // Beside alternatives the engine hands no variable to a consequence, and such a rule is refused.
            counts.clear();
            amounts.clear();
        }
        return new When(
                parts.stream().map(Form::text).collect(Collectors.joining("\n    ")),
                all(parts),
                List.copyOf(counts),
                List.copyOf(amounts));
    }

    private Form enterprise() {
        return pattern(Enterprise.class, Map.of(), Map.of());
    }

    private Form listed(Map<String, Object> scope) {
        return pattern(pick(LISTED), scope, Map.of());
    }

    /** A pattern that binds fields, which the patterns after it and the consequence may use. */
    private Form bound(Map<String, Object> scope, List<String> counts, List<String> amounts) {
        String count = variable();
        String amount = variable();
        Form form = pattern(FiscalYear.class, scope, Map.of(count, "employees", amount, "netProfit"));
        counts.add(count);
        amounts.add(amount);
        scope.put(count, "employees");
        return form;
    }

    private Form joined() {
        String year = variable();
        String staff = variable();
        Form first = pattern(
                FiscalYear.class, Map.of(), new LinkedHashMap<>(Map.of(year, "fiscalYear", staff, "employees")));
        Form second = new Simple(
                "FiscalYear( fiscalYear > " + year + ", employees < " + staff + " )",
                (e, bound) -> years(e).stream()
                        .filter(one -> compare(one.fiscalYear(), bound.get(year)) > 0
                                && compare(one.employees(), bound.get(staff)) < 0)
                        .map(one -> bound)
                        .toList());
        return new Simple("( " + first.text() + " and " + second.text() + " )", all(List.of(first, second))::matches);
    }

    private Form group(Map<String, Object> scope) {
        Form one = listed(scope);
        Form other = random.nextBoolean() ? listed(scope) : enterprise();
        return random.nextBoolean()
                ? or(List.of(one, other))
                : new Simple("( " + one.text() + " and " + other.text() + " )", all(List.of(one, other))::matches);
    }

    private static Form all(List<Form> parts) {
        return new Simple(parts.stream().map(Form::text).collect(Collectors.joining("\n    ")), (e, bound) -> {
            List<Map<String, Object>> matches = List.of(bound);
            for (Form part : parts) {
                matches = matches.stream()
                        .flatMap(before -> part.matches(e, before).stream())
                        .toList();
            }
            return matches;
        });
    }

    private static Form or(List<Form> parts) {
        return new Simple(
                parts.stream().map(Form::text).collect(Collectors.joining(" or ", "( ", " )")),
                (e, bound) -> parts.stream()
                        .flatMap(part -> part.matches(e, bound).stream())
                        .toList());
    }

    private static Form not(Form part) {
        return new Simple(
                "not " + part.text(), (e, bound) -> part.matches(e, bound).isEmpty() ? List.of(bound) : List.of());
    }

    private static Form exists(Form part) {
        return new Simple(
                "exists " + part.text(), (e, bound) -> part.matches(e, bound).isEmpty() ? List.of() : List.of(bound));
    }

    private Form accumulate(List<String> counts, List<String> amounts) {
        String value = variable();
        String result = variable();
        boolean count = random.nextBoolean();
        boolean whole = count || random.nextBoolean();
        String function = count ? "count" : random.nextInt(3) == 0 ? "max" : "sum";
        Form of = count
                ? pattern(pick(LISTED), Map.of(), Map.of())
                : pattern(FiscalYear.class, Map.of(), Map.of(value, whole ? "employees" : "netProfit"));
        String operator = pick(List.of(">=", "<", "==", "!="));
        long limit = random.nextInt(5);
        boolean asked = random.nextInt(3) > 0;
        (whole ? counts : amounts).add(result);
        String text = "accumulate( " + of.text() + "; " + result + " : " + function + "( " + (count ? "" : value) + " )"
                + (asked ? "; " + result + " " + operator + " " + limit : "") + " )";
        return new Simple(text, (e, bound) -> {
            List<Map<String, Object>> matches = of.matches(e, bound);
            List<BigDecimal> values = count
                    ? List.of()
                    : matches.stream().map(match -> decimal(match.get(value))).toList();
            if (function.equals("max") && values.isEmpty()) {
                return List.of();
            }
            BigDecimal found = switch (function) {
                case "count" -> BigDecimal.valueOf(matches.size());
                case "sum" -> values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                default -> values.stream().max(BigDecimal::compareTo).orElseThrow();
            };
            if (asked && !compares(found, operator, limit)) {
                return List.of();
            }
            Map<String, Object> after = new HashMap<>(bound);
            after.put(result, found);
            return List.of(after);
        });
    }

    /**
     * A pattern.
     *
     * @param scope variables that are bound before it, with the field of a year that each holds
     * @param binds fields by the variables that it binds
     */
    private Form pattern(Class<? extends Record> type, Map<String, Object> scope, Map<String, String> binds) {
        List<Atom> atoms = new ArrayList<>();
        int size = random.nextInt(3);
        for (int i = 0; i < size; i++) {
            atoms.add(either(type, scope));
        }
        List<String> texts = new ArrayList<>();
        binds.forEach((variable, field) -> texts.add(variable + " : " + field));
        atoms.forEach(atom -> texts.add(atom.text));
        String text = type.getSimpleName() + "( " + String.join(", ", texts) + " )";
        return new Simple(text, (e, bound) -> {
            List<Map<String, Object>> matches = new ArrayList<>();
            for (Record fact : facts(type, e)) {
                Map<String, Object> after = new HashMap<>(bound);
                binds.forEach((variable, field) -> after.put(variable, read(fact, field)));
                if (atoms.stream().allMatch(atom -> atom.holds.test(fact, after))) {
                    matches.add(after);
                }
            }
            return matches;
        });
    }

    /** A pattern reads the years that are over on the day. */
    private static List<FiscalYear> years(Enterprise e) {
        return e.years().stream()
                .filter(year -> year.fiscalYear() < RandomFacts.DAY.getYear())
                .toList();
    }

    private static List<? extends Record> facts(Class<?> type, Enterprise e) {
        return type == Enterprise.class
                ? List.of(e)
                : type == FiscalYear.class
                        ? years(e)
                        : type == Violation.class ? e.violations() : e.intellectualProperty();
    }

    private Atom either(Class<? extends Record> type, Map<String, Object> scope) {
        Atom one = atom(type, scope);
        if (random.nextInt(4) > 0) {
            return one;
        }
        Atom other = atom(type, scope);
        return random.nextBoolean()
                ? new Atom(
                        one.text + " || " + other.text,
                        (fact, bound) -> one.holds.test(fact, bound) || other.holds.test(fact, bound))
                : new Atom(
                        "( " + one.text + " && " + other.text + " )",
                        (fact, bound) -> one.holds.test(fact, bound) && other.holds.test(fact, bound));
    }

    private Atom atom(Class<? extends Record> type, Map<String, Object> scope) {
        int form = random.nextInt(12);
        if (type == Enterprise.class && form == 0) {
            TechnologyEvidence value = pick(List.of(TechnologyEvidence.values()));
            boolean not = random.nextBoolean();
            return new Atom(
                    random.nextBoolean()
                            ? "technologyEvidence " + (not ? "not " : "") + "contains TechnologyEvidence." + value
                            : "TechnologyEvidence." + value + (not ? " not" : "") + " memberOf technologyEvidence",
                    (fact, bound) -> ((Enterprise) fact).technologyEvidence().contains(value) != not);
        }
        if (type == Enterprise.class && form == 1) {
            boolean not = random.nextBoolean();
            Pattern pattern = Pattern.compile(pick(List.of(".{1,9}开发区", "[析岔].{1,3}", "析木")));
            return new Atom(
                    "townOrPark " + (not ? "not " : "") + "matches \"" + pattern + "\"",
                    (fact, bound) ->
                            pattern.matcher(((Enterprise) fact).townOrPark()).matches() != not);
        }
        if (type == FiscalYear.class && form == 0) {
            String operator = pick(List.of("<", "<=", "==", "!=", ">"));
            return new Atom(
                    "rdEmployees " + operator + " employees",
                    (fact, bound) -> compares(
                            decimal(((FiscalYear) fact).rdEmployees()), operator, ((FiscalYear) fact).employees()));
        }
        if (type == FiscalYear.class && form < 4 && !scope.isEmpty()) {
            String variable = pick(List.copyOf(scope.keySet()));
            String operator = pick(List.of("<", ">=", "==", "!="));
            return new Atom(
                    "employees " + operator + " " + variable,
                    (fact, bound) -> compares(decimal(((FiscalYear) fact).employees()), operator, bound.get(variable)));
        }
        if (type == IntellectualProperty.class && form == 0) {
            return new Atom(
                    "grantedOn < expiresOn",
                    (fact, bound) -> ((IntellectualProperty) fact)
                            .grantedOn()
                            .isBefore(((IntellectualProperty) fact).expiresOn()));
        }
        Field field = pick(FIELDS.get(type));
        if (form == 4) {
            boolean not = random.nextBoolean();
            return new Atom(field.name + (not ? " != null" : " == null"), (fact, bound) -> not);
        }
        if (form < 8 && field.values.size() > 1) {
            List<Object> among = new ArrayList<>(field.values);
            java.util.Collections.shuffle(among, random);
            List<Object> chosen = List.copyOf(among.subList(0, 1 + random.nextInt(2)));
            boolean not = random.nextBoolean();
            return new Atom(
                    field.name + (not ? " not in ( " : " in ( ")
                            + chosen.stream().map(field::shown).collect(Collectors.joining(", ")) + " )",
                    (fact, bound) -> chosen.stream().anyMatch(value -> equal(read(fact, field.name), value)) != not);
        }
        Object value = pick(field.values);
        String operator = pick(field.ordered ? List.of("<", "<=", "==", "!=", ">=", ">") : List.of("==", "!="));
        return new Atom(field.name + " " + operator + " " + field.shown(value), (fact, bound) -> {
            Object found = read(fact, field.name);
            return field.ordered
                    ? compares(decimal(found), operator, value)
                    : equal(found, value) == operator.equals("==");
        });
    }

    private String variable() {
        return "$v" + ++variables;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Object read(Record fact, String field) {
        try {
            return fact.getClass().getMethod(field).invoke(fact);
        } catch (ReflectiveOperationException none) {
            throw new AssertionError(field, none);
        }
    }

    private static boolean equal(Object one, Object other) {
        return one instanceof Number ? compare(one, other) == 0 : one.equals(other);
    }

    private static int compare(Object one, Object other) {
        return one instanceof LocalDate day
                ? day.compareTo((LocalDate) other)
                : decimal(one).compareTo(decimal(other));
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    private static boolean compares(BigDecimal left, String operator, Object right) {
        int order = left.compareTo(decimal(right));
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case ">=" -> order >= 0;
            default -> order > 0;
        };
    }
}
