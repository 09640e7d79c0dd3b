package littlegiant.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import littlegiant.facts.Fault;
import littlegiant.facts.NumberFact;
import littlegiant.facts.RightType;
import littlegiant.facts.Unit;
import littlegiant.ruleset.engine.Policy;
import littlegiant.submission.PlanRequest;
import littlegiant.vocabulary.AdjustableFigure;
import littlegiant.vocabulary.Situation;
import littlegiant.vocabulary.Words;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Checks the terms of a request: unknown facts, impossible limits and weights. */
final class PlanTermsCheck {
    private static final BigDecimal LARGEST_WEIGHT = BigDecimal.valueOf(1_000_000);
    private static final Template UNKNOWN_NEAR =
            Template.of("没有名为“{0}”的指标;是否应为“{1}”?", "there is no figure \"{0}\": is \"{1}\" meant?");
    private static final Template UNKNOWN =
            Template.of("没有名为“{0}”的指标;可用:{1}", "there is no figure \"{0}\": one of {1}");
    private static final Template KEPT =
            Template.of("“{0}”已列入 keep,不能再规定上限", "\"{0}\" is kept already, so it can have no bound besides");
    private static final Template BELOW = Template.of(
            "上限 {0} 低于现有的 {1};上限只限制增加", "the bound {0} is below the {1} that there are: it only bounds a rise");
    private static final Template TOO_LARGE = Template.of("{0} 超出上限 {1}", "{0} is past the limit of {1}");
    private static final Template WHOLE = Template.of("{0} 应为整数", "{0} must be a whole number");
    private static final Template NEGATIVE = Template.of("权重 {0} 不能为负", "a weight cannot be negative: {0}");

    private final Map<String, @Nullable NumberFact> known = new TreeMap<>();
    private final PlannedYears planned;
    private final Situation situation;

    PlanTermsCheck(Policy policy, PlannedYears planned, Situation situation) {
        this.planned = planned;
        this.situation = situation;
        OpenFacts.numbers(policy).forEach(number -> known.put(number.property(), number));
        known.put(PlanTerms.RIGHTS, null);
    }

    List<Fault> faultsOf(PlanRequest request) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < request.keep().size(); i++) {
            unknown(request.keep().get(i), "/keep/" + i).ifPresent(faults::add);
        }
        request.atMost().byName().forEach((name, most) -> {
            String pointer = "/atMost/" + escaped(name);
            Optional<Fault> fault = unknown(name, pointer);
            if (fault.isEmpty() && request.keep().contains(name)) {
                fault = Optional.of(new Fault(pointer, KEPT.with(name)));
            }
            fault.or(() -> wrongBound(name, most).map(why -> new Fault(pointer, why)))
                    .ifPresent(faults::add);
        });
        request.weights().byName().forEach((name, weight) -> {
            String pointer = "/weights/" + escaped(name);
            unknown(name, pointer)
                    .or(() -> wrongWeight(weight).map(why -> new Fault(pointer, why)))
                    .ifPresent(faults::add);
        });
        return faults;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The name without its year. */
    private static String property(String name) {
        return name.replaceFirst("\\.\\d{4}$", "");
    }

    private Optional<Fault> unknown(String name, String pointer) {
        if (known.containsKey(property(name))) {
            return Optional.empty();
        }
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        Text why = Nearest.of(shown, known.keySet())
                .<Text>map(near -> UNKNOWN_NEAR.with(shown, near))
                .orElseGet(() -> UNKNOWN.with(shown, String.join(", ", known.keySet())));
        return Optional.of(new Fault(pointer, why));
    }

    private Optional<Text> wrongBound(String name, BigDecimal most) {
        NumberFact fact = known.get(property(name));
        BigDecimal largest = fact == null ? BigDecimal.valueOf(1_000) : fact.largest();
        if ((long) most.precision() - most.scale() > 20 || most.compareTo(largest) > 0) {
            return Optional.of(TOO_LARGE.with(most, largest.toPlainString()));
        }
        boolean whole = fact == null || fact.unit() == Unit.COUNT;
        if (whole && most.stripTrailingZeros().scale() > 0) {
            return Optional.of(WHOLE.with(most.toPlainString()));
        }
        BigDecimal present = fact == null ? rights() : present(fact, name);
        if (present != null && most.compareTo(present) < 0) {
            Text of = fact == null
                    ? Text.verbatim(present.toPlainString())
                    : new AdjustableFigure(fact, 0).shown(present);
            Text bound = fact == null ? Text.verbatim(most.toPlainString()) : new AdjustableFigure(fact, 0).shown(most);
            return Optional.of(BELOW.with(bound, of));
        }
        return Optional.empty();
    }

    /** The present value of a fact in the years that the name covers; null if it was not submitted. */
    private @Nullable BigDecimal present(NumberFact fact, String name) {
        BigDecimal present = null;
        List<Integer> years = fact.isOfYear() ? planned.years() : List.of(0);
        for (int year : years) {
            if (name.equals(fact.property()) || name.endsWith("." + year)) {
                BigDecimal value = new AdjustableFigure(fact, year).of(situation);
                present = present == null || (value != null && value.compareTo(present) > 0) ? value : present;
            }
        }
        return present;
    }

    private BigDecimal rights() {
        RightType[] all = RightType.values();
        return Words.validRights(all[0], all).least(situation);
    }

    private static Optional<Text> wrongWeight(BigDecimal weight) {
        if (weight.signum() < 0) {
            return Optional.of(NEGATIVE.with(weight));
        }
        boolean large = (long) weight.precision() - weight.scale() > 20 || weight.compareTo(LARGEST_WEIGHT) > 0;
        return large ? Optional.of(TOO_LARGE.with(weight, LARGEST_WEIGHT)) : Optional.empty();
    }
}
