package littlegiant.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Fault;
import littlegiant.wording.Template;
import org.jspecify.annotations.Nullable;

/**
 * The history of an enterprise in the programme of one policy: its events, in the order in which they were recorded.
 * Events of all policies share one numbering. Documents arrive late, so events take effect in the order of their dates;
 * an event is refused if, inserted at its date, it would make the history impossible.
 */
public final class EnterpriseHistory {
    private static final Template FUTURE = Template.of(
            "日期 {0} 在今天({1})之后;事件发生后才能记录", "{0} is after today, {1}: an event is recorded once it has happened");
    private static final Template BEFORE_ESTABLISHMENT =
            Template.of("日期 {0} 早于企业成立日期 {1}", "{0} is before the enterprise was established, on {1}");
    private static final Template NO_SUCH_EVENT =
            Template.of("该企业没有第 {0} 号事件,无从更正", "the enterprise has no event {0} that could be corrected");
    private static final Template CORRECTS_CORRECTION = Template.of(
            "第 {0} 号事件本身是更正,不能再更正;请重新记录被更正的事件",
            "event {0} is itself a correction and cannot be corrected: record the event that it voided again");
    private static final Template VOID_ALREADY =
            Template.of("第 {0} 号事件已由第 {1} 号更正作废", "event {0} is void already, by correction {1}");
    private static final Template BEFORE_CORRECTED = Template.of(
            "更正日期 {0} 早于被更正的第 {1} 号事件({2})", "the correction's day {0} is before that of event {1} that it voids, {2}");
    private static final Template OTHERS_EVENT = Template.of(
            "第 {0} 号事件属于政策 {1},不属于 {2};请以其政策更正",
            "event {0} is of the policy {1} and not of {2}: correct it under its own");
    private static final Template NO_LONGER = Template.of(
            "如此则第 {0} 号事件({1},{2})不再成立:{3}。请先更正该事件",
            "then event {0} ({1}, {2}) could not have happened: {3}. Correct that event first");

    private final String creditCode;
    private final @Nullable LocalDate establishedOn;
    private final String policy;
    /** The events under every policy: an event's number is its index among them, from 1. */
    private final List<Event> ofAllPolicies;

    private final List<Event> events;
    private final Map<Integer, Integer> voidedBy;
    private final List<Event> effective;

    private EnterpriseHistory(
            String creditCode, @Nullable LocalDate establishedOn, String policy, List<Event> ofAllPolicies) {
        this.creditCode = creditCode;
        this.establishedOn = establishedOn;
        this.policy = policy;
        this.ofAllPolicies = List.copyOf(ofAllPolicies);
        this.events = this.ofAllPolicies.stream()
                .filter(event -> event.policy().equals(policy))
                .toList();
        this.voidedBy = voided(this.ofAllPolicies);
        this.effective = events.stream()
                .filter(event -> event.type() != EventType.CORRECTED && !voidedBy.containsKey(event.number()))
                .sorted(Event.BY_DAY)
                .toList();
    }

    /**
     * Creates the history under a policy.
     *
     * @param establishedOn the day on which the enterprise was established; null if not known
     * @param policy the id of the policy
     * @param events the events under every policy in the order in which they were recorded, all of them accepted
     *     earlier
     */
    public static EnterpriseHistory of(
            String creditCode, @Nullable LocalDate establishedOn, String policy, List<Event> events) {
        return new EnterpriseHistory(creditCode, establishedOn, policy, events);
    }

    /** The history with an additional event, which {@link #refusals} must have accepted. */
    public EnterpriseHistory with(Event next) {
        List<Event> more = new ArrayList<>(ofAllPolicies);
        more.add(next);
        return new EnterpriseHistory(creditCode, establishedOn, policy, more);
    }

    /** The credit code of the enterprise. */
    public String creditCode() {
        return creditCode;
    }

    /** The id of the policy. */
    public String policy() {
        return policy;
    }

    /** All events recorded under the policy, voided ones included, in that order. */
    public List<Event> events() {
        return events;
    }

    /** The events in effect, neither voided nor corrections, in the order of their dates. */
    public List<Event> effective() {
        return effective;
    }

    /** The number of the correction that voided the event; empty if it is in effect. */
    public Optional<Integer> voidedBy(Event event) {
        return Optional.ofNullable(voidedBy.get(event.number()));
    }

    /** The number of the next event. */
    public int nextNumber() {
        return ofAllPolicies.size() + 1;
    }

    /** The enterprise's status at the end of a day. */
    public ProgrammeStatus statusOn(LocalDate day) {
        ProgrammeStatus standing = ProgrammeStatus.NONE;
        for (Event event : effective) {
            if (event.date().isAfter(day)) {
                break;
            }
            standing = standing.after(event);
        }
        return standing;
    }

    /**
     * The events that contradict their assessments and still hold, in the order of their dates: a recognition that was
     * revoked, or a revocation followed by another recognition, no longer holds.
     */
    public List<Event> contrary() {
        List<Event> contrary = new ArrayList<>(0);
        for (Event event : effective) {
            if (event.type() == EventType.RECOGNISED || event.type() == EventType.REVOKED) {
                contrary.removeIf(
                        before -> before.type() == EventType.RECOGNISED || before.type() == EventType.REVOKED);
            }
            if (event.against() != null) {
                contrary.add(event);
            }
        }
        return contrary;
    }

    /** The enterprise's status after all recorded events. */
    public ProgrammeStatus currentStatus() {
        return statusOn(LocalDate.MAX);
    }

    /**
     * The reasons why the event is impossible; empty if it is accepted.
     *
     * @param next the event, with the next number
     * @param today the last day on which an event can have happened
     */
    public List<Fault> refusals(Event next, LocalDate today) {
        List<Fault> faults = new ArrayList<>(0);
        if (next.date().isAfter(today)) {
            faults.add(new Fault("/date", FUTURE.with(next.date(), today)));
        }
        if (establishedOn != null && next.date().isBefore(establishedOn)) {
            faults.add(new Fault("/date", BEFORE_ESTABLISHMENT.with(next.date(), establishedOn)));
        }
        if (next.details() instanceof EventDetails.Corrected correction) {
            correctionRefusal(correction.voids(), next.date()).ifPresent(faults::add);
        }
        if (faults.isEmpty()) {
            with(next).firstConflict(next, impossibleEvents()).ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<Fault> correctionRefusal(int number, LocalDate day) {
        if (number < 1 || number > ofAllPolicies.size()) {
            return Optional.of(new Fault("/voids", NO_SUCH_EVENT.with(number)));
        }
        Event mistaken = ofAllPolicies.get(number - 1);
        if (!mistaken.policy().equals(policy)) {
            return Optional.of(new Fault("/policy", OTHERS_EVENT.with(number, mistaken.policy(), policy)));
        }
        if (mistaken.type() == EventType.CORRECTED) {
            return Optional.of(new Fault("/voids", CORRECTS_CORRECTION.with(number)));
        }
        if (voidedBy.containsKey(number)) {
            return Optional.of(new Fault("/voids", VOID_ALREADY.with(number, voidedBy.get(number))));
        }
        if (day.isBefore(mistaken.date())) {
            return Optional.of(new Fault("/date", BEFORE_CORRECTED.with(day, number, mistaken.date())));
        }
        return Optional.empty();
    }

    /**
     * The numbers of accepted events that are impossible in this history. There are none, unless a history of all
     * policies together was split by policy; a later event is not refused because of them.
     */
    private Set<Integer> impossibleEvents() {
        Set<Integer> impossible = new HashSet<>();
        ProgrammeStatus standing = ProgrammeStatus.NONE;
        for (Event event : effective) {
            if (standing.refusal(event).isPresent()) {
                impossible.add(event.number());
            }
            standing = standing.after(event);
        }
        return impossible;
    }

    /** The reason why the history is impossible, reported on {@code newest}; empty if it is possible. */
    private Optional<Fault> firstConflict(Event newest, Set<Integer> before) {
        ProgrammeStatus standing = ProgrammeStatus.NONE;
        for (Event event : effective) {
            Optional<Fault> refusal = standing.refusal(event);
            if (refusal.isPresent() && !before.contains(event.number())) {
                return Optional.of(
                        event.number() == newest.number()
                                ? refusal.get()
                                : conflictFault(newest, event, refusal.get()));
            }
            standing = standing.after(event);
        }
        return Optional.empty();
    }

    private static Fault conflictFault(Event newest, Event broken, Fault why) {
        String pointer = newest.type() == EventType.CORRECTED ? "/voids" : "/date";
        return new Fault(pointer, NO_LONGER.with(broken.number(), broken.type().label(), broken.date(), why.message()));
    }

    private static Map<Integer, Integer> voided(List<Event> events) {
        Map<Integer, Integer> voided = new HashMap<>();
        for (Event event : events) {
            if (event.details() instanceof EventDetails.Corrected correction) {
                voided.put(correction.voids(), event.number());
            }
        }
        return voided;
    }
}
