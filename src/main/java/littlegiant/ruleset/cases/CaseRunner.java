package littlegiant.ruleset.cases;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Figure;
import littlegiant.ruleset.engine.Evaluation;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.NotApplicable;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.Case;
import littlegiant.ruleset.language.CaseFacts;
import littlegiant.ruleset.language.CaseReader;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.submission.Submissions;
import littlegiant.submission.Submitted;
import littlegiant.vocabulary.AdjustableFigure;
import littlegiant.vocabulary.Breakpoint;
import littlegiant.vocabulary.Offer;
import littlegiant.vocabulary.Situation;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Runs a policy's cases. {@link #concrete} first computes the figures at each bound from the policy's own thresholds;
 * {@link #run} then decides the cases. Concrete cases can also be run with another version of the policy, to show what
 * an edit changes.
 */
public final class CaseRunner {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Template NO_FIGURE =
            Template.of("“{0}”不是可以变动的数字指标,或案例没有给出它", "\"{0}\" is no figure that the case gives");
    private static final Text FIGURE_FORM = Text.of(
            "请写作 rdEmployees 或 netProfit.2015,并在 given 中给出初值",
            "write it like rdEmployees or netProfit.2015, and give it a value under given");
    private static final Template NO_BOUND =
            Template.of("变动“{0}”碰不到该条件的任何门槛", "varying \"{0}\" reaches no threshold of the criterion");
    private static final Template SEVERAL_BOUNDS =
            Template.of("变动“{0}”会碰到 {1} 个不同的门槛", "varying \"{0}\" reaches {1} different thresholds");
    private static final Text OTHER_FIGURE = Text.of("请变动另一个指标,或拆成几个案例", "vary another figure, or write several cases");
    private static final Template NOT_HIT = Template.of(
            "“{0}”取整数(或到分)时不能恰好等于门槛,未检验门槛本身",
            "no whole value of \"{0}\" lies exactly at the threshold, so the bound itself is not tested");
    private static final Text ROUND_BASE =
            Text.of("请把另一个指标取整,例如职工总数写 1000000", "make the other figure round, for example 1000000 employees");
    private static final Template EXPECTED = Template.of("应为 {0},实为 {1}", "{0} was expected, and it is {1}");
    private static final Template MISSING_OTHERWISE = Template.of("应缺 {0},实缺 {1}", "{0} should be missing, and {1} is");
    private static final Template AROUND = Template.of("{0}({1} = {2})", "{0} ({1} = {2})");

    private CaseRunner() {}

    /**
     * A case with all its figures.
     *
     * @param origin the case as its file states it
     * @param name the case's name, with the figure if one was computed
     */
    public record Concrete(Case origin, Text name, Enterprise enterprise, Case.Expectation expectation) {}

    /**
     * Makes cases concrete.
     *
     * @param policy the policy from whose thresholds the bounds are computed
     * @param found receives cases whose facts are refused or whose bounds cannot be found
     */
    public static List<Concrete> concrete(Policy policy, List<Case> cases, Diagnostics found) {
        List<Concrete> concrete = new ArrayList<>();
        for (Case one : cases) {
            if (one.expectation() instanceof Case.ExpectedAroundBound turns) {
                addAroundBounds(policy, one, turns, concrete, found);
            } else {
                enterprise(one, one.given(), policy.header().declared(), found)
                        .ifPresent(enterprise -> concrete.add(
                                new Concrete(one, Text.verbatim(one.name()), enterprise, one.expectation())));
            }
        }
        return concrete;
    }

    /** Decides concrete cases with a policy. */
    public static List<CaseResult> run(Policy policy, List<Concrete> cases) {
        return run(policy, cases, new CaseCoverage());
    }

    /** Decides concrete cases with a policy, and records the findings in the coverage. */
    public static List<CaseResult> run(Policy policy, List<Concrete> cases, CaseCoverage coverage) {
        return cases.stream().map(one -> run(policy, one, coverage)).toList();
    }

    private static void addAroundBounds(
            Policy policy, Case one, Case.ExpectedAroundBound turns, List<Concrete> concrete, Diagnostics found) {
        Declarations declared = policy.header().declared();
        Optional<Enterprise> base = enterprise(one, one.given(), declared, found);
        if (base.isEmpty()) {
            return;
        }
        Optional<AdjustableFigure> lever = variedFigure(turns.varied(), one, declared)
                .filter(l -> l.figure().in(base.get(), base.get().year(l.year()).orElse(null)) != null);
        if (lever.isEmpty()) {
            fault(one, found, NO_FIGURE.with(turns.varied()), FIGURE_FORM);
            return;
        }
        List<Breakpoint> turnings = findings(policy, one, base.get()).stream()
                .flatMap(finding -> Breakpoint.of(finding.condition(), finding.situation(), lever.get()).stream())
                .distinct()
                .toList();
        if (turnings.size() != 1) {
            // A case about a criterion that no rule states any more is a failed case and not a faulty one.
            if (turnings.isEmpty()
                    && findings(policy, one, base.get()).stream()
                            .allMatch(finding -> finding.condition() instanceof NotApplicable)) {
                concrete.add(new Concrete(
                        one, Text.verbatim(one.name()), base.get(), new Case.ExpectedStatus("MET", Optional.empty())));
                return;
            }
            Text message = turnings.isEmpty()
                    ? NO_BOUND.with(turns.varied())
                    : SEVERAL_BOUNDS.with(turns.varied(), turnings.size());
            fault(one, found, message, OTHER_FIGURE);
            return;
        }
        Breakpoint turning = turnings.get(0);
        addSide(one, turns, Case.CaseSide.BELOW, lever.get(), turning.below(), declared, concrete, found);
        if (turning.at().isPresent()) {
            addSide(one, turns, Case.CaseSide.AT, lever.get(), turning.at().get(), declared, concrete, found);
        } else if (turns.statuses().containsKey(Case.CaseSide.AT)) {
            found.warning(one.file(), one.line(), NOT_HIT.with(turns.varied()), ROUND_BASE);
        }
        addSide(one, turns, Case.CaseSide.ABOVE, lever.get(), turning.above(), declared, concrete, found);
    }

    private static void addSide(
            Case one,
            Case.ExpectedAroundBound turns,
            Case.CaseSide side,
            AdjustableFigure lever,
            BigDecimal value,
            Declarations declared,
            List<Concrete> concrete,
            Diagnostics found) {
        String status = turns.statuses().get(side);
        if (status == null) {
            return;
        }
        ObjectNode given = one.given().deepCopy();
        CaseFacts.set(given, lever.figure(), lever.year(), value);
        enterprise(one, given, declared, found)
                .ifPresent(enterprise -> concrete.add(new Concrete(
                        one,
                        AROUND.with(one.name(), turns.varied(), value.toPlainString()),
                        enterprise,
                        new Case.ExpectedStatus(status, Optional.empty()))));
    }

    private static Optional<AdjustableFigure> variedFigure(String varied, Case one, Declarations declared) {
        int dot = varied.indexOf('.');
        String property = dot < 0 ? varied : varied.substring(0, dot);
        int year = Situation.referenceYear(one.asOf());
        if (dot >= 0) {
            String written = varied.substring(dot + 1);
            if (!written.matches("\\d{4}")) {
                return Optional.empty();
            }
            year = Integer.parseInt(written);
        }
        for (Figure figure : Figure.values()) {
            if (figure.property().equals(property)) {
                return Optional.of(new AdjustableFigure(figure, year));
            }
        }
        DeclaredFact fact = declared.facts().get(property);
        return fact == null || !fact.unitWritten().isNumber() || dot >= 0 && !fact.isOfYear()
                ? Optional.empty()
                : Optional.of(new AdjustableFigure(fact, year));
    }

    private static Optional<Enterprise> enterprise(
            Case one, ObjectNode given, Declarations declared, Diagnostics found) {
        Submitted<Enterprise> submitted;
        try (JsonParser facts = JSON.treeAsTokens(given)) {
            submitted = Submissions.enterprise(facts, declared);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        submitted.faults().forEach(fault -> fault(one, found, FAULT.with(fault.pointer(), fault.message()), MEND_FACT));
        return Optional.ofNullable(submitted.value());
    }

    private static final Template FAULT = Template.of("案例的 given 中 {0}:{1}", "in the case's given, {0}: {1}");
    private static final Text MEND_FACT =
            Text.of("given 中的名称与值与接口提交的事实相同", "given takes the names and values that are submitted to the interface");

    private static List<Finding> findings(Policy policy, Case one, Enterprise enterprise) {
        return findings(policy.decide(enterprise, one.asOf(), Set.of()), one);
    }

    private static List<Finding> findings(Evaluation evaluation, Case one) {
        return evaluation.decisions().stream()
                .flatMap(decided -> decided.findings().stream())
                .filter(finding -> finding.criterion().equals(one.subject().id()))
                .toList();
    }

    private static CaseResult run(Policy policy, Concrete concrete, CaseCoverage coverage) {
        Case one = concrete.origin();
        Evaluation evaluation = policy.decide(concrete.enterprise(), one.asOf(), Set.of());
        if (one.subject().kind() == Case.CaseKind.CRITERION) {
            coverage.record(one.subject().id(), findings(evaluation, one));
        }
        Optional<List<String>> missing = Optional.empty();
        String expected;
        String actual;
        if (concrete.expectation() instanceof Case.Offers offers) {
            expected = String.join(", ", offers.ids());
            actual = evaluation.support().stream()
                    .map(offered -> asListed(offered.offer()))
                    .collect(Collectors.joining(", "));
        } else {
            Case.ExpectedStatus says = (Case.ExpectedStatus) concrete.expectation();
            missing = says.missing();
            expected = says.status();
            actual = one.subject().kind() == Case.CaseKind.DECISION
                    ? outcome(evaluation, one.subject().id())
                    : status(evaluation, one.subject().id());
        }
        Text message = null;
        if (!expected.equals(actual)) {
            message = EXPECTED.with(expected, actual);
        } else if (missing.isPresent()) {
            List<String> found = missing(evaluation, one.subject().id());
            if (!Set.copyOf(missing.get()).equals(Set.copyOf(found))) {
                message = MISSING_OTHERWISE.with(missing.get(), found);
            }
        }
        return new CaseResult(
                one.policy(),
                one.file(),
                one.line(),
                one.subject().id(),
                concrete.name().in(Language.ZH),
                expected,
                actual,
                message);
    }

    /** A measure in the form of case files: its id, followed by its pool if it has one. */
    private static String asListed(Offer offer) {
        return offer.pool().map(pool -> offer.id() + " " + pool.written()).orElse(offer.id());
    }

    private static String outcome(Evaluation evaluation, String decision) {
        return evaluation.decisions().stream()
                .filter(decided -> decided.decision().decision().equals(decision))
                .map(decided -> decided.outcome().name())
                .findFirst()
                .orElse(CaseReader.NOT_STATED);
    }

    /** The criterion's status; joined statuses if several rules state the criterion for the enterprise. */
    private static String status(Evaluation evaluation, String criterion) {
        String statuses = evaluation.decisions().stream()
                .flatMap(decided -> decided.findings().stream())
                .filter(finding -> finding.criterion().equals(criterion))
                .map(finding -> finding.judgement().status().name())
                .collect(Collectors.joining(", "));
        return statuses.isEmpty() ? CaseReader.NOT_STATED : statuses;
    }

    private static List<String> missing(Evaluation evaluation, String criterion) {
        return evaluation.decisions().stream()
                .flatMap(decided -> decided.findings().stream())
                .filter(finding -> finding.criterion().equals(criterion))
                .flatMap(finding -> finding.judgement().missing().stream())
                .distinct()
                .toList();
    }

    private static void fault(Case one, Diagnostics found, Text message, Text suggestion) {
        found.error(one.file(), one.line(), 0, message, suggestion);
    }
}
