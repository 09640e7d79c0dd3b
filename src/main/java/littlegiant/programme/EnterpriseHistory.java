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
 * The life of an enterprise in the programme of a policy: its events, in the order in which they were recorded. What
 * happened under other policies is another life, but the events of all are numbered together. Papers arrive late,
 * so events take effect in the order of their days; an event is refused where, put in its place by day, the life would
 * have been impossible.
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
    /** Under every policy: an event's number is its place among them. */
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
     * A life under a policy with what was recorded of it.
     *
     * @param establishedOn the day on which the enterprise was established; null where nobody has said it
     * @param policy the id of the policy
     * @param events under every policy, in the order in which they were recorded, each of which was accepted then
     */
    public static EnterpriseHistory of(
            String creditCode, @Nullable LocalDate establishedOn, String policy, List<Event> events) {
        return new EnterpriseHistory(creditCode, establishedOn, policy, events);
    }

    /** The life with one event more, which it must not have refused. */
    public EnterpriseHistory with(Event next) {
        List<Event> more = new ArrayList<>(ofAllPolicies);
        more.add(next);
        return new EnterpriseHistory(creditCode, establishedOn, policy, more);
    }

    /** Whose life it is. */
    public String creditCode() {
        return creditCode;
    }

    /** The id of the policy under which it is. */
    public String policy() {
        return policy;
    }

    /** Everything that was recorded under the policy, void or not, in that order. */
    public List<Event> events() {
        return events;
    }

    /** What counts: neither void nor a correction, in the order of the days. */
    public List<Event> effective() {
        return effective;
    }

    /** The number of the correction that made the event void; empty where it counts. */
    public Optional<Integer> voidedBy(Event event) {
        return Optional.ofNullable(voidedBy.get(event.number()));
    }

    /** The number that the next event gets. */
    public int nextNumber() {
        return ofAllPolicies.size() + 1;
    }

    /** Where the enterprise stood at the end of a day. */
    public ProgrammeStatus on(LocalDate day) {
        ProgrammeStatus standing = ProgrammeStatus.NONE;
        for (Event event : effective) {
            if (event.date().isAfter(day)) {
                break;
            }
            standing = standing.then(event);
        }
        return standing;
    }

    /**
     * What was done against the assessment on which it rests and still holds, in the order of the days: a recognition
     * that was revoked, or a revocation that another recognition followed, holds no more.
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

    /** Where the enterprise stands after all that was recorded. */
    public ProgrammeStatus standing() {
        return on(LocalDate.MAX);
    }

    /**
     * Why the event cannot be part of the life; empty where it can.
     *
     * @param next the event, with the next number
     * @param today the day after which nothing has happened yet
     */
    public List<Fault> refusals(Event next, LocalDate today) {
        List<Fault> faults = new ArrayList<>(0);
        if (next.date().isAfter(today)) {
            faults.add(new Fault("/date", FUTURE.with(next.date(), today)));
        }
        if (establishedOn != null && next.date().isBefore(establishedOn)) {
            faults.add(new Fault("/date", BEFORE_ESTABLISHMENT.with(next.date(), establishedOn)));
        }
        if (next.act() instanceof EventDetails.Corrected correction) {
            correctionRefusal(correction.voids(), next.date()).ifPresent(faults::add);
        }
        if (faults.isEmpty()) {
            with(next).impossibility(next, impossible()).ifPresent(faults::add);
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
     * The numbers of events that cannot have happened as it is: none, but where a life that was told for all policies
     * together was taken apart. No later event is to blame for them.
     */
    private Set<Integer> impossible() {
        Set<Integer> impossible = new HashSet<>();
        ProgrammeStatus standing = ProgrammeStatus.NONE;
        for (Event event : effective) {
            if (standing.refusal(event).isPresent()) {
                impossible.add(event.number());
            }
            standing = standing.then(event);
        }
        return impossible;
    }

    /** Why this cannot have been a life; {@code newest} is the event that would be to blame. */
    private Optional<Fault> impossibility(Event newest, Set<Integer> before) {
        ProgrammeStatus standing = ProgrammeStatus.NONE;
        for (Event event : effective) {
            Optional<Fault> refusal = standing.refusal(event);
            if (refusal.isPresent() && !before.contains(event.number())) {
                return Optional.of(
                        event.number() == newest.number() ? refusal.get() : blamed(newest, event, refusal.get()));
            }
            standing = standing.then(event);
        }
        return Optional.empty();
    }

    private static Fault blamed(Event newest, Event broken, Fault why) {
        String pointer = newest.type() == EventType.CORRECTED ? "/voids" : "/date";
        return new Fault(pointer, NO_LONGER.with(broken.number(), broken.type().label(), broken.date(), why.message()));
    }

    private static Map<Integer, Integer> voided(List<Event> events) {
        Map<Integer, Integer> voided = new HashMap<>();
        for (Event event : events) {
            if (event.act() instanceof EventDetails.Corrected correction) {
                voided.put(correction.voids(), event.number());
            }
        }
        return voided;
    }
}
