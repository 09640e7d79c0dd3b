package littlegiant.programme;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import littlegiant.facts.Fault;
import littlegiant.facts.Stage;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.EventDocument;
import littlegiant.records.EventRepository;
import littlegiant.ruleset.engine.SupportOffer;
import littlegiant.vocabulary.Threshold;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Records events; every event is recorded through this class. */
@Singleton
class EventRecorder {
    private static final Template NO_ASSESSMENT = Template.of("没有编号为“{0}”的评估记录", "no assessment \"{0}\" was recorded");
    private static final Template OTHERS_ASSESSMENT =
            Template.of("评估 {0} 是 {1} 的,不是本企业({2})的", "the assessment {0} is of {1}, not of this enterprise, {2}");
    private static final Template NOT_OPEN = Template.of(
            "措施“{0}”在 {1} 未向该企业开放(阶段:{2});可用:{3}",
            "the measure \"{0}\" is not open to the enterprise on {1} (stage: {2}); open are: {3}");
    private static final Template STAGE_NEEDED = Template.of(
            "在 {0} 尚未认定阶段,遴选事件请写明阶段(stage)", "no stage was assigned by {0}: give the stage of the selection");
    private static final Template AMOUNT_NEEDED = Template.of(
            "措施 {0} 由资金池支付,请写明金额(amount,元)", "the measure {0} is paid out of a pool: give the amount in yuan");
    private static final Template POOL_EXCEEDED = Template.of(
            "资金池 {0} 总额 {1} 元,已支出 {2} 元,余 {3} 元,不足以支付 {4} 元",
            "the pool of {0} holds {1} yuan, {2} are given out and {3} are left: not enough for {4}");
    private static final Template OTHER_POLICY =
            Template.of("评估 {0} 依据的是政策 {1},不是 {2}", "the assessment {0} is by the policy {1}, not by {2}");
    private static final Template REASON_NEEDED = Template.of(
            "该{0}与所依据的评估相反(“{1}”:{2}),请写明理由(reason)",
            "this {0} goes against the assessment on which it rests ({1}: {2}): give the reason");
    private static final Text NO_STAGE = Text.of("未认定", "none");

    private final Enterprises enterprises;
    private final AssessmentRepository assessments;
    private final EventRepository events;
    private final Clock clock;

    EventRecorder(Enterprises enterprises, AssessmentRepository assessments, EventRepository events, Clock clock) {
        this.enterprises = enterprises;
        this.assessments = assessments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The result of recording an event.
     *
     * @param event the recorded event; empty if it was refused
     * @param faults the reasons for refusing it
     * @param isUnfit whether the event is impossible in the history; otherwise it is incomplete
     */
    record RecordingResult(Optional<Event> event, List<Fault> faults, boolean isUnfit) {
        static RecordingResult refused(List<Fault> faults) {
            return new RecordingResult(Optional.empty(), faults, true);
        }
    }

    /**
     * Event details that the facts allow, with the pool from which they are paid.
     *
     * @param details null if there are faults
     */
    private record CheckedDetails(@Nullable EventDetails details, Optional<BigDecimal> pool, List<Fault> faults) {
        static CheckedDetails of(EventDetails details) {
            return new CheckedDetails(details, Optional.empty(), List.of());
        }

        static CheckedDetails refused(String pointer, Text why) {
            return new CheckedDetails(null, Optional.empty(), List.of(new Fault(pointer, why)));
        }
    }

    /**
     * Records an event whose form is valid, or returns why it is refused. Blocks on the database until the event is
     * queued; the stage completes once the event is durable.
     *
     * @param policy the id of the policy
     * @param paper the document's file, stored with it
     */
    CompletionStage<RecordingResult> record(
            Enterprises.EnterpriseFile known, EventRequest request, String policy, Optional<EventDocument> paper) {
        Optional<AssessmentRecord> cited = cited(request.assessment());
        List<Fault> misquoted = citationFaults(known.creditCode(), policy, request.assessment(), cited);
        CheckedDetails settled = checkedDetails(known, request, policy);
        List<Fault> faults =
                Stream.concat(misquoted.stream(), settled.faults().stream()).toList();
        if (!faults.isEmpty()) {
            return CompletableFuture.completedStage(RecordingResult.refused(faults));
        }
        Optional<AgainstAssessment> against = cited.flatMap(assessment -> AgainstAssessment.of(
                request.type(), assessment.summary().outcomes(), decision -> enterprises.role(policy, decision)));
        if (against.isPresent() && (request.reason() == null || request.reason().isBlank())) {
            Fault lacking = new Fault(
                    "/reason",
                    REASON_NEEDED.with(
                            request.type().label(),
                            against.get().decision(),
                            against.get().outcome().label()));
            return CompletableFuture.completedStage(new RecordingResult(Optional.empty(), List.of(lacking), false));
        }
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
        return events.write(writing -> recheckAndWrite(
                writing, known, request, settled, new EventContext(policy, against.orElse(null), now, paper)));
    }

    /** The properties that an event gets in addition to the submitted ones. */
    private record EventContext(
            String policy, @Nullable AgainstAssessment against, Instant recordedAt, Optional<EventDocument> paper) {}

    /**
     * Checks the event again against the current history within the transaction, since another event may have been
     * written in between.
     */
    private RecordingResult recheckAndWrite(
            EventRepository.EventWriter writing,
            Enterprises.EnterpriseFile known,
            EventRequest request,
            CheckedDetails settled,
            EventContext marks) {
        String code = known.creditCode();
        EnterpriseHistory life = EnterpriseHistory.of(
                code,
                known.facts().establishedOn(),
                marks.policy(),
                writing.of(code).stream().map(EventRows::event).toList());
        Event next = new Event(
                life.nextNumber(),
                // Details with faults have been refused before.
                Objects.requireNonNull(settled.details()),
                required(request.date()),
                required(request.official()).strip(),
                request.documentNumber(),
                request.reason(),
                request.assessment(),
                marks.recordedAt(),
                marks.policy(),
                marks.against());
        List<Fault> refusals = life.refusals(next, LocalDate.now(clock));
        if (!refusals.isEmpty()) {
            return RecordingResult.refused(refusals);
        }
        Integer poolNumber = null;
        if (settled.pool().isPresent()) {
            Optional<Fault> exceeded =
                    exceeded(writing, request, marks.policy(), settled.pool().get());
            if (exceeded.isPresent()) {
                return RecordingResult.refused(List.of(exceeded.get()));
            }
            poolNumber = writing.payments(marks.policy(), required(request.measure())) + 1;
        }
        writing.add(EventRows.kept(code, next, poolNumber), marks.paper());
        ProgrammeStatus standing = life.with(next).currentStatus();
        Stage stage = standing.stage();
        writing.updateStatus(marks.policy(), code, stage == null ? null : stage.name(), standing.recognised());
        return new RecordingResult(Optional.of(next), List.of(), false);
    }

    private static Optional<Fault> exceeded(
            EventRepository.EventWriter writing, EventRequest request, String policy, BigDecimal pool) {
        BigDecimal paid = writing.given(policy, required(request.measure()));
        BigDecimal left = pool.subtract(paid);
        BigDecimal amount = required(request.amount());
        return amount.compareTo(left) <= 0
                ? Optional.empty()
                : Optional.of(new Fault(
                        "/amount",
                        POOL_EXCEEDED.with(
                                required(request.measure()),
                                pool.toPlainString(),
                                paid.toPlainString(),
                                left.toPlainString(),
                                amount.toPlainString())));
    }

    private Optional<AssessmentRecord> cited(@Nullable String assessment) {
        return assessment == null
                ? Optional.empty()
                : id(assessment)
                        .flatMap(
                                id -> assessments.find(id).toCompletableFuture().join());
    }

    /** The faults of the assessment that an event cites. */
    private static List<Fault> citationFaults(
            String code, String policy, @Nullable String assessment, Optional<AssessmentRecord> cited) {
        if (assessment == null) {
            return List.of();
        }
        if (cited.isEmpty()) {
            return List.of(new Fault("/assessment", NO_ASSESSMENT.with(assessment)));
        }
        String whose = cited.get().summary().creditCode();
        if (!code.equals(whose)) {
            return List.of(
                    new Fault("/assessment", OTHERS_ASSESSMENT.with(assessment, whose == null ? "—" : whose, code)));
        }
        String by = cited.get().summary().policy();
        return by.equals(policy)
                ? List.of()
                : List.of(new Fault("/assessment", OTHER_POLICY.with(assessment, by, policy)));
    }

    private static Optional<UUID> id(String written) {
        try {
            UUID id = UUID.fromString(written);
            return id.toString().equals(written) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** A property whose absence {@link EventForm} refuses. */
    private static <T> T required(@Nullable T property) {
        return Objects.requireNonNull(property);
    }

    private CheckedDetails checkedDetails(Enterprises.EnterpriseFile known, EventRequest request, String policy) {
        return switch (request.type()) {
            case SELECTED -> selection(known.life(policy), request);
            case STAGE_ASSIGNED -> CheckedDetails.of(new EventDetails.StageAssigned(required(request.stage())));
            case CULTIVATED -> CheckedDetails.of(new EventDetails.Cultivated());
            case RECOGNISED -> CheckedDetails.of(new EventDetails.Recognised());
            case REVOKED -> CheckedDetails.of(new EventDetails.Revoked());
            case SUPPORT_GIVEN -> support(known, request, policy);
            case CORRECTED -> CheckedDetails.of(new EventDetails.Corrected(required(request.voids())));
        };
    }

    private static CheckedDetails selection(EnterpriseHistory life, EventRequest request) {
        Stage stage = request.stage() != null
                ? request.stage()
                : life.statusOn(required(request.date())).stage();
        return stage == null
                ? CheckedDetails.refused("/stage", STAGE_NEEDED.with(required(request.date())))
                : CheckedDetails.of(new EventDetails.Selected(required(request.cohort()), stage));
    }

    private CheckedDetails support(Enterprises.EnterpriseFile known, EventRequest request, String policy) {
        String measure = required(request.measure());
        Stage stage = known.life(policy).statusOn(required(request.date())).stage();
        OpenMeasures open = enterprises
                .policy(policy)
                .map(rules -> OpenMeasures.of(rules, known.facts(), stage, required(request.date())))
                .orElseGet(() -> new OpenMeasures(List.of(), Set.of()));
        Optional<SupportOffer> offered = open.find(measure);
        if (offered.isEmpty()) {
            String ids = String.join(
                    ", ", open.offered().stream().map(one -> one.offer().id()).toList());
            return CheckedDetails.refused(
                    "/measure",
                    NOT_OPEN.with(measure, required(request.date()), stage == null ? NO_STAGE : stage.label(), ids));
        }
        Optional<BigDecimal> pool = offered.get().offer().pool().map(Threshold::value);
        if (pool.isPresent() && request.amount() == null) {
            return CheckedDetails.refused("/amount", AMOUNT_NEEDED.with(measure));
        }
        Stage needed = open.ofAnyStage().contains(measure) ? null : stage;
        return new CheckedDetails(
                new EventDetails.SupportGiven(measure, request.amount(), pool.isPresent(), needed), pool, List.of());
    }
}
