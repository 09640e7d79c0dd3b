package littlegiant.ruleset.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import littlegiant.facts.Declarations;
import littlegiant.ruleset.language.RuleFilesOutline.PolicyOutline;
import littlegiant.ruleset.language.RuleFilesOutline.RuleOutline;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Ground;
import littlegiant.vocabulary.Offer;
import littlegiant.vocabulary.Requirement;
import littlegiant.vocabulary.Statement;
import littlegiant.vocabulary.Threshold;
import littlegiant.wording.Text;

/**
 * Tells of each threshold of a policy what is held against it, in words: of two thresholds in one rule a reader otherwise
 * does not know which is which.
 *
 * <p>A condition does not know at which place of the text its thresholds are written, and two of them may be equal. So each
 * literal is made another by a few millionths, the file is read again, and the condition that then has this very threshold
 * is the one meant.
 */
public final class ThresholdMeanings {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final BigDecimal STEP = new BigDecimal("0.000001");
    private static final Text POOL = Text.of("资金池总额", "the pool that all enterprises share");

    private ThresholdMeanings() {}

    /**
     * What is held against each threshold of a policy. A threshold for which that is not found is left out.
     *
     * @param files the files that the outline is of
     * @param outline the policy, as it was read from them
     */
    public static Map<ThresholdPlace, Text> of(RuleFiles files, String policy, PolicyOutline outline) {
        Declarations declared = HeaderReader.declared(policy, files.files());
        Map<ThresholdPlace, Text> found = new HashMap<>();
        outline.rules().stream()
                .map(RuleOutline::card)
                .collect(Collectors.groupingBy(RuleDefinition::file))
                .forEach((path, rules) -> found.putAll(
                        of(path, Objects.requireNonNull(files.files().get(path), path), declared, rules)));
        return found;
    }

    private static Map<ThresholdPlace, Text> of(
            String path, String text, Declarations declared, List<RuleDefinition> rules) {
        List<ThresholdPlace> places =
                rules.stream().flatMap(rule -> rule.thresholds().stream()).toList();
        Map<ThresholdPlace, Text> found = new HashMap<>();
        if (!places.isEmpty() && !find(path, text, declared, rules, places, found)) {
            // One of them may not be any number, such as a time in whole months: then each is tried by itself.
            places.forEach(place -> find(path, text, declared, rules, List.of(place), found));
        }
        return found;
    }

    /** Finds what is held against the thresholds that are marked together; false where the file cannot be read with them. */
    private static boolean find(
            String path,
            String text,
            Declarations declared,
            List<RuleDefinition> rules,
            List<ThresholdPlace> places,
            Map<ThresholdPlace, Text> found) {
        Optional<DecisionFile> marked = RuleReader.read(path, marked(text, places), declared, fault -> {});
        if (marked.isEmpty() || marked.get().rules().size() != rules.size()) {
            return false;
        }
        for (int i = 0; i < rules.size(); i++) {
            RuleDefinition rule = rules.get(i);
            RuleDefinition with = marked.get().rules().get(i);
            for (int n = 0;
                    n < Math.min(rule.thresholds().size(), with.thresholds().size());
                    n++) {
                ThresholdPlace place = rule.thresholds().get(n);
                if (places.contains(place)) {
                    meaning(
                                    rule.statement(),
                                    with.statement(),
                                    with.thresholds().get(n).threshold())
                            .ifPresent(words -> found.put(place, words));
                }
            }
        }
        return true;
    }

    /** The text with each threshold made another: the first by a millionth of its unit, the second by two, and so on. */
    private static String marked(String text, List<ThresholdPlace> places) {
        List<ThresholdPlace> lastFirst = new ArrayList<>(places);
        lastFirst.sort(Comparator.comparingInt(ThresholdPlace::line)
                .thenComparingInt(ThresholdPlace::column)
                .reversed());
        Map<ThresholdPlace, Token> literals = new HashMap<>();
        List<Token> tokens = Scanner.scan(text, new Faults(places.get(0).file(), fault -> {}));
        for (ThresholdPlace place : places) {
            tokens.stream()
                    .filter(token -> token.line() == place.line() && token.column() == place.column())
                    .findFirst()
                    .ifPresent(token -> literals.put(place, token));
        }
        StringBuilder marked = new StringBuilder(text);
        int step = 0;
        for (ThresholdPlace place : lastFirst) {
            step++;
            Token literal = literals.get(place);
            if (literal == null) {
                continue;
            }
            Matcher number = NUMBER.matcher(text).region(literal.start(), literal.end());
            if (number.find()) {
                String more = new BigDecimal(number.group())
                        .add(STEP.multiply(BigDecimal.valueOf(step)))
                        .toPlainString();
                marked.replace(number.start(), number.end(), more);
            }
        }
        return marked.toString();
    }

    private static Optional<Text> meaning(Statement statement, Statement marked, Threshold mark) {
        if (statement instanceof Offer) {
            return Optional.of(POOL);
        }
        Optional<Condition> condition = condition(statement);
        Optional<Condition> other = condition(marked);
        return condition.isPresent() && other.isPresent()
                ? holding(condition.get(), other.get(), mark).map(Condition::words)
                : Optional.empty();
    }

    private static Optional<Condition> condition(Statement statement) {
        if (statement instanceof Requirement requirement) {
            return Optional.of(requirement.condition());
        }
        return statement instanceof Ground ground ? Optional.of(ground.condition()) : Optional.empty();
    }

    /** The smallest part of the condition whose counterpart has the marked threshold. */
    private static Optional<Condition> holding(Condition condition, Condition marked, Threshold mark) {
        if (!marked.thresholds().contains(mark)) {
            return Optional.empty();
        }
        List<Condition> parts = condition.children();
        List<Condition> counterparts = marked.children();
        for (int i = 0; i < Math.min(parts.size(), counterparts.size()); i++) {
            Optional<Condition> part = holding(parts.get(i), counterparts.get(i), mark);
            if (part.isPresent()) {
                return part;
            }
        }
        return Optional.of(condition);
    }
}
