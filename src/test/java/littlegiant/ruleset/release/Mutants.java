package littlegiant.ruleset.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Category;
import littlegiant.facts.Figure;
import littlegiant.facts.RightType;
import littlegiant.facts.Severity;
import littlegiant.facts.SizeClass;
import littlegiant.facts.Stage;
import littlegiant.facts.TaxCreditGrade;
import littlegiant.facts.Unit;
import littlegiant.facts.ViolationGround;

/** The mistakes that an edit of a rule could hide: each mutant is the rule's text with one of them. */
final class Mutants {
    private static final Map<String, List<String>> COMPARISONS = Map.of(
            ".atLeast(", List.of(".moreThan(", ".atMost("),
            ".atMost(", List.of(".lessThan(", ".atLeast("),
            ".moreThan(", List.of(".atLeast("),
            ".lessThan(", List.of(".atMost("),
            ".below(", List.of(".upTo("),
            ".upTo(", List.of(".below("));

    /** Thresholds that are no points. */
    private static final Pattern THRESHOLD =
            Pattern.compile("(?:atLeast|atMost|moreThan|lessThan|fromPool|registeredIn|within|grantedWithin|below|upTo)"
                    + "\\( \"(\\d++)(?!分)");

    /** The bar of a score. */
    private static final Pattern BAR = Pattern.compile("\\.(?:atLeast|atMost|moreThan|lessThan)\\( \"(\\d++)分\"");

    /** What a part of a score earns, where that is more than nothing. */
    private static final Pattern EARNED = Pattern.compile("(?:, |otherwise\\( )\"([1-9]\\d*+)分\"");

    private static final Pattern POINTS = Pattern.compile("\"(\\d++)分\"");

    private static final Pattern CALL = Pattern.compile(
            "\\b(anyOf|allOf|readings|whereMissing|generally|needsReview|otherwiseReview|inEverySuppliedYear|validRights"
                    + "|taxCreditGradeIn|violation|noViolation|violationCount|score|bestOf|average|growth)\\(");
    private static final Pattern NARROWED = Pattern.compile("\\.(?:ofSeverity|within|grantedWithin|each)\\([^)]*\\)");

    /** Words of which another of the same kind may stand in for one by mistake. */
    private static final List<Set<String>> KINDS = List.of(
            names(Stream.of(Figure.values()).filter(f -> f.unit() == Unit.COUNT).toArray(Figure[]::new)),
            names(Stream.of(Figure.values()).filter(f -> f.unit() == Unit.MONEY).toArray(Figure[]::new)),
            names(AttestationTopic.values()),
            names(RightType.values()),
            names(ViolationGround.values()),
            names(Severity.values()),
            names(SizeClass.values()),
            qualified("Category", Category.values()),
            qualified("Stage", Stage.values()),
            qualified("TaxCreditGrade", TaxCreditGrade.values()));

    private Mutants() {}

    /**
     * The mutants of a rule.
     *
     * @param rule its text, from {@code rule} to {@code end}
     * @return texts to stand in its place, by what was done to it
     */
    static Map<String, String> of(String rule) {
        Map<String, String> mutants = new java.util.LinkedHashMap<>();
        mutants.put("the rule is dropped", "");
        COMPARISONS.forEach((word, others) -> eachOccurrence(
                rule,
                Pattern.compile(Pattern.quote(word)),
                0,
                written -> others,
                (written, other) -> written + " becomes " + other,
                mutants));
        eachOccurrence(
                rule,
                THRESHOLD,
                1,
                digits -> List.of(
                        Long.toString(Long.parseLong(digits) + 1),
                        Long.toString(Math.max(0, Long.parseLong(digits) - 1))),
                (digits, other) -> "threshold " + digits + " becomes " + other,
                mutants);
        // A point less is told by an enterprise that reaches the bar exactly; a point more by none where all points are
        // even.
        eachOccurrence(
                rule,
                EARNED,
                1,
                digits -> List.of(Long.toString(Long.parseLong(digits) - 1)),
                (digits, other) -> digits + " points become " + other,
                mutants);
        // A score comes in leaps: a bar is moved by as much as any one part of it earns.
        long leap = POINTS.matcher(rule.substring(0, placeOfBar(rule)))
                .results()
                .mapToLong(points -> Long.parseLong(points.group(1)))
                .max()
                .orElse(0);
        eachOccurrence(
                rule,
                BAR,
                1,
                digits -> List.of(
                        Long.toString(Long.parseLong(digits) + leap),
                        Long.toString(Math.max(0, Long.parseLong(digits) - leap))),
                (digits, other) -> "bar " + digits + " becomes " + other,
                mutants);
        for (Set<String> kind : KINDS) {
            for (String name : kind) {
                eachOccurrence(
                        rule,
                        Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?!\\w)"),
                        0,
                        written -> kind.stream()
                                .filter(other -> !other.equals(written))
                                .toList(),
                        (written, other) -> written + " becomes " + other,
                        mutants);
            }
        }
        eachOccurrence(rule, NARROWED, 0, asked -> List.of(""), (asked, other) -> asked + " is dropped", mutants);
        operands(rule, mutants);
        return mutants;
    }

    /** Where the bar of a score begins, the rule's end where it has none. */
    private static int placeOfBar(String rule) {
        Matcher bar = BAR.matcher(rule);
        return bar.find() ? bar.start() : rule.length();
    }

    private static void eachOccurrence(
            String rule,
            Pattern pattern,
            int group,
            java.util.function.Function<String, List<String>> others,
            java.util.function.BinaryOperator<String> saying,
            Map<String, String> mutants) {
        Matcher matcher = pattern.matcher(rule);
        while (matcher.find()) {
            // A name in the rule's title is no code.
            if (matcher.start(group) < rule.indexOf('\n')) {
                continue;
            }
            for (String other : others.apply(matcher.group(group))) {
                String mutant = rule.substring(0, matcher.start(group)) + other + rule.substring(matcher.end(group));
                mutants.put(saying.apply(matcher.group(group), other) + " at " + matcher.start(group), mutant);
            }
        }
    }

    /** A word loses one of its operands; where one is left of several conditions, it stands alone. */
    private static void operands(String rule, Map<String, String> mutants) {
        Matcher call = CALL.matcher(rule);
        while (call.find()) {
            int open = call.end();
            List<String> arguments = new ArrayList<>();
            int close = arguments(rule, open, arguments);
            boolean list = Set.of(
                            "validRights", "taxCreditGradeIn", "violation", "noViolation", "violationCount", "score")
                    .contains(call.group(1));
            if (call.group(1).equals("anyOf") || call.group(1).equals("allOf")) {
                String other = call.group(1).equals("anyOf") ? "allOf" : "anyOf";
                mutants.put(
                        call.group(1) + " becomes " + other + " at " + call.start(),
                        rule.substring(0, call.start()) + other + rule.substring(call.end() - 1));
            }
            for (int dropped = 0; dropped < arguments.size(); dropped++) {
                List<String> left = new ArrayList<>(arguments);
                if (arguments.size() > 1) {
                    left.remove(dropped);
                } else if (list) {
                    continue;
                }
                if (call.group(1).equals("average") && dropped == 0) {
                    continue;
                }
                String instead =
                        left.size() == 1 && !list ? left.get(0) : call.group(1) + "( " + String.join(", ", left) + " )";
                mutants.put(
                        call.group(1) + " loses \"" + (arguments.size() > 1 ? arguments.get(dropped) : "itself")
                                + "\" at " + call.start(),
                        rule.substring(0, call.start()) + instead + rule.substring(close + 1));
            }
        }
    }

    /** Splits the arguments that begin at the index; gives the index of the bracket that closes them. */
    private static int arguments(String text, int open, List<String> arguments) {
        int depth = 0;
        boolean quoted = false;
        int from = open;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && depth == 0 && (c == ',' || c == ')')) {
                arguments.add(text.substring(from, i).strip());
                from = i + 1;
                if (c == ')') {
                    return i;
                }
            } else if (!quoted && c == ')') {
                depth--;
            }
        }
        throw new IllegalArgumentException("the bracket at " + open + " is not closed");
    }

    private static Set<String> names(Enum<?>... values) {
        Set<String> names = new java.util.LinkedHashSet<>();
        Stream.of(values).map(Enum::name).forEach(names::add);
        return names;
    }

    private static Set<String> qualified(String type, Enum<?>... values) {
        Set<String> names = new java.util.LinkedHashSet<>();
        Stream.of(values).map(value -> type + "." + value.name()).forEach(names::add);
        return names;
    }
}
