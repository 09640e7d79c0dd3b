package littlegiant.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.console.ShownPlan.PlanRow;
import littlegiant.facts.Fault;
import littlegiant.plan.PlanQuestion;
import littlegiant.plan.PlanRequests;
import littlegiant.plan.PlanResult;
import littlegiant.plan.PlannedChange;
import littlegiant.plan.Plans;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.PolicyHeader.DecisionNote;
import littlegiant.submission.ResearcherSource;
import littlegiant.submission.Submitted;
import littlegiant.vocabulary.CitedFacts;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Makes the plans that are asked for beside the form of facts, by the same way as a request over REST. */
@Singleton
class AssessPlans {
    /** How the fields of a plan begin; they stand in the form of facts and are no facts. */
    static final String FIELDS = "plan.";

    private static final String DECISION = FIELDS + "decision";
    private static final String AS_OF = FIELDS + "asOf";
    private static final String RESEARCHERS = FIELDS + "researchers";
    private static final String ROW = FIELDS + "row";
    private static final String KEEP = FIELDS + "keep";
    private static final String AT_MOST = FIELDS + "atMost.";
    private static final String RANGE = FIELDS + "range.";
    private static final int MOST_ROWS = 100;

    private final PlanRequests requests;
    private final Plans plans;

    AssessPlans(PlanRequests requests, Plans plans) {
        this.requests = requests;
        this.plans = plans;
    }

    /** The fields of a plan for which nobody has asked yet. */
    ShownPlan unasked(FormSession session) {
        return new AskedPlan(session, Map.of()).shown(null, List.of());
    }

    /** The plan that a form asks for. Takes a core until it is made. */
    ShownPlan make(FormSession session, MultivaluedMap<String, String> sent) {
        AskedPlan asked = new AskedPlan(session, sent);
        Submitted<PlanQuestion> question = requests.read(session.release(), asked.request());
        PlanQuestion accepted = question.value();
        if (accepted == null) {
            return asked.shown(
                    null, question.faults().stream().map(Fault::formMessage).toList());
        }
        Optional<PlanResult> result = plans.plan(accepted);
        return result.isEmpty()
                ? asked.shown(null, List.of(PlanText.BUSY))
                : result.get() instanceof PlanResult.Undecided undecided
                        ? asked.shown(null, List.of(undecided.why()))
                        : asked.shown(result.get(), List.of());
    }

    /** What a form asks for. */
    private static final class AskedPlan {
        private final FormSession session;
        private final List<String> decisions;
        private final String decision;
        private final String asOf;
        private final ResearcherSource source;
        private final Set<String> rows = new LinkedHashSet<>();
        private final Set<String> kept;
        private final Map<String, String> bounds = new LinkedHashMap<>();
        private final Map<String, BoundRange> ranges = new LinkedHashMap<>();

        AskedPlan(FormSession session, Map<String, List<String>> sent) {
            this.session = session;
            this.decisions = session.policy().files().stream()
                    .filter(file -> file.kind() == DecisionFile.DecisionFileKind.CRITERIA)
                    .map(DecisionFile::decision)
                    .toList();
            String named = first(sent, DECISION);
            // The last of them asks for the most.
            this.decision =
                    decisions.contains(named) ? named : decisions.isEmpty() ? "" : decisions.get(decisions.size() - 1);
            this.asOf = first(sent, AS_OF);
            this.source = first(sent, RESEARCHERS).equals("HIRED") ? ResearcherSource.HIRED : ResearcherSource.MOVED;
            sent.getOrDefault(ROW, List.of()).stream().limit(MOST_ROWS).forEach(rows::add);
            this.kept = new LinkedHashSet<>(sent.getOrDefault(KEEP, List.of()));
            kept.retainAll(rows);
            for (String row : rows) {
                String most = first(sent, AT_MOST + row);
                if (!most.isEmpty() && !kept.contains(row)) {
                    bounds.put(row, most);
                }
                BoundRange.read(first(sent, RANGE + row)).ifPresent(range -> ranges.put(row, range));
            }
        }

        private static String first(Map<String, List<String>> sent, String name) {
            return sent.getOrDefault(name, List.of()).stream()
                    .findFirst()
                    .map(String::strip)
                    .orElse("");
        }

        byte[] request() {
            ObjectNode request = JsonNodeFactory.instance.objectNode();
            request.put("policy", session.policy().id())
                    .put("decision", decision)
                    .put(
                            "asOf",
                            asOf.isEmpty()
                                    ? session.asOf().toString()
                                    : WrittenDay.read(asOf)
                                            .map(LocalDate::toString)
                                            .orElse(asOf));
            request.set(
                    "enterprise",
                    TypedRequest.of(session.values(), session.policy().header().declared(), session.asOf())
                            .enterprise());
            request.put("researchers", source.name());
            ArrayNode keep = request.putArray("keep");
            kept.forEach(keep::add);
            ObjectNode most = request.putObject("atMost");
            bounds.forEach((name, typed) -> {
                String digits = typed.replaceAll("[,,\\s]", "");
                if (digits.matches("-?\\d{1,30}(\\.\\d{1,20})?")) {
                    most.set(name, DecimalNode.valueOf(new BigDecimal(digits)));
                } else {
                    most.put(name, typed);
                }
            });
            return request.toString().getBytes(StandardCharsets.UTF_8);
        }

        ShownPlan shown(@Nullable PlanResult result, List<Text> faults) {
            Map<String, PlannedChange> changes = new LinkedHashMap<>();
            List<Text> besides = new ArrayList<>();
            List<Text> conflicts = new ArrayList<>();
            List<Text> held = new ArrayList<>();
            Text summary = null;
            boolean feasible = false;
            boolean least = true;
            if (result instanceof PlanResult.Plan plan) {
                plan.changes().forEach(change -> changes.put(name(change), change));
                plan.actions().forEach(besides::add);
                held.addAll(plan.held());
                summary = plan.summary();
                feasible = true;
                least = plan.least();
            } else if (result instanceof PlanResult.Infeasible none) {
                none.conflicts().stream().map(AskedPlan::named).forEach(conflicts::add);
                summary = none.summary();
            }
            Set<String> names = new LinkedHashSet<>(changes.keySet());
            rows.stream()
                    .filter(row -> kept.contains(row) || bounds.containsKey(row))
                    .forEach(names::add);
            return new ShownPlan(
                    decisions.stream()
                            .map(one -> new SelectOption(one, Text.verbatim(title(one)), one.equals(decision)))
                            .toList(),
                    asOf,
                    Stream.of(ResearcherSource.MOVED, ResearcherSource.HIRED)
                            .map(one -> new SelectOption(
                                    one.name(),
                                    one == ResearcherSource.MOVED ? PlanText.MOVED : PlanText.HIRED,
                                    one == source))
                            .toList(),
                    summary,
                    feasible,
                    least,
                    names.stream().map(name -> row(name, changes.get(name))).toList(),
                    besides,
                    conflicts,
                    held,
                    faults);
        }

        private PlanRow row(String name, @Nullable PlannedChange change) {
            return new PlanRow(
                    name,
                    CitedFacts.label(
                            name,
                            session.asOf().getYear() - 1,
                            session.policy().header().declared()),
                    change == null ? null : change.message(),
                    kept.contains(name),
                    Objects.requireNonNullElse(bounds.get(name), ""),
                    range(name, change));
        }

        /** The range as the page sent it, if it holds what is planned now; a plan under a limit would narrow it. */
        private @Nullable BoundRange range(String name, @Nullable PlannedChange change) {
            BoundRange sent = ranges.get(name);
            return change == null || sent != null && sent.high().compareTo(change.to()) >= 0
                    ? sent
                    : BoundRange.of(change);
        }

        private String title(String one) {
            DecisionNote note = session.policy().header().decisions().get(one);
            return note == null ? one : note.title();
        }

        private static Text named(Finding finding) {
            return Text.join(
                    Text.verbatim(" "),
                    List.of(Text.verbatim(finding.rule().clause()), Text.verbatim(finding.title())));
        }

        private static String name(PlannedChange change) {
            Integer year = change.year();
            return year == null ? change.fact() : change.fact() + "." + year;
        }
    }
}
