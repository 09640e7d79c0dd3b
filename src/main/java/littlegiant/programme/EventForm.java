package littlegiant.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.facts.Fault;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Checks the form of a submitted event, before its enterprise is looked up. */
final class EventForm {
    private static final int LONGEST_NAME = 200;
    private static final int FIRST_COHORT = 2000;
    private static final int LAST_COHORT = 2100;
    private static final int CENT_SCALE = 2;
    private static final BigDecimal MOST = new BigDecimal("1000000000000000");

    private static final Template REQUIRED = Template.of("{0}事件须写明{1}", "an event of the type {0} must give {1}");
    private static final Template NOT_TAKEN =
            Template.of("{0}事件没有{1},请省略", "an event of the type {0} has no {1}: leave it out");
    private static final Template MISSING = Template.of("缺少必填的{0}", "{0} is required");
    private static final Template TOO_LONG =
            Template.of("有 {0} 个字符,至多 {1} 个", "it has {0} characters, at most {1} are kept");
    private static final Template COHORT =
            Template.of("遴选年度 {0} 应在 {1} 与 {2} 之间", "the year of the selection, {0}, must be between {1} and {2}");
    private static final Template AMOUNT = Template.of(
            "金额 {0} 应大于 0、不超过 {1} 元,且精确到分",
            "the amount {0} must be above 0, at most {1} yuan and no finer than a cent");

    /** What a form calls the properties; in English their own names do. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("type", "事件类型"),
            Map.entry("date", "日期"),
            Map.entry("official", "经办人"),
            Map.entry("documentNumber", "文号"),
            Map.entry("reason", "理由"),
            Map.entry("assessment", "所依据的评估"),
            Map.entry("cohort", "遴选年度"),
            Map.entry("stage", "阶段"),
            Map.entry("measure", "支持措施"),
            Map.entry("amount", "金额"),
            Map.entry("voids", "所更正的事件"));

    /** The properties that only some types have, with those types. */
    private static final Map<String, Set<EventType>> TAKEN = Map.of(
            "cohort", EnumSet.of(EventType.SELECTED),
            "stage", EnumSet.of(EventType.SELECTED, EventType.STAGE_ASSIGNED),
            "measure", EnumSet.of(EventType.SUPPORT_GIVEN),
            "amount", EnumSet.of(EventType.SUPPORT_GIVEN),
            "voids", EnumSet.of(EventType.CORRECTED));

    private EventForm() {}

    /** A property by its label and its name in the interface. */
    private static Text named(String property) {
        String label = LABELS.get(property);
        return Text.of(label == null ? property : label + "(" + property + ")", property);
    }

    /** The faults in the form of the event; empty if there are none. */
    static List<Fault> faultsOf(EventRequest request) {
        List<Fault> faults = new ArrayList<>(0);
        if (request.type() == null) {
            faults.add(new Fault("/type", MISSING.with(named("type"))));
        }
        if (request.date() == null) {
            faults.add(new Fault("/date", MISSING.with(named("date"))));
        }
        if (isBlank(request.official())) {
            faults.add(new Fault("/official", MISSING.with(named("official"))));
        }
        tooLong("/official", request.official(), faults);
        tooLong("/documentNumber", request.documentNumber(), faults);
        if (request.type() != null) {
            ofType(request, request.type(), faults);
        }
        if (request.cohort() != null && (request.cohort() < FIRST_COHORT || request.cohort() > LAST_COHORT)) {
            faults.add(new Fault("/cohort", COHORT.with(request.cohort(), FIRST_COHORT, LAST_COHORT)));
        }
        if (request.amount() != null && !isAmount(request.amount())) {
            faults.add(new Fault("/amount", AMOUNT.with(shown(request.amount()), MOST)));
        }
        return faults;
    }

    private static void ofType(EventRequest request, EventType type, List<Fault> faults) {
        required(type, "documentNumber", type.hasDocument() && isBlank(request.documentNumber()), faults);
        required(type, "reason", type.givesReason() && isBlank(request.reason()), faults);
        required(type, "assessment", type.restsOnAssessment() && isBlank(request.assessment()), faults);
        required(type, "cohort", type == EventType.SELECTED && request.cohort() == null, faults);
        required(type, "stage", type == EventType.STAGE_ASSIGNED && request.stage() == null, faults);
        required(type, "measure", type == EventType.SUPPORT_GIVEN && isBlank(request.measure()), faults);
        required(type, "voids", type == EventType.CORRECTED && request.voids() == null, faults);
        notTaken(type, "cohort", request.cohort(), faults);
        notTaken(type, "stage", request.stage(), faults);
        notTaken(type, "measure", request.measure(), faults);
        notTaken(type, "amount", request.amount(), faults);
        notTaken(type, "voids", request.voids(), faults);
    }

    private static void required(EventType type, String property, boolean isMissing, List<Fault> faults) {
        if (isMissing) {
            faults.add(new Fault("/" + property, REQUIRED.with(type.label(), named(property))));
        }
    }

    private static void notTaken(EventType type, String property, @Nullable Object value, List<Fault> faults) {
        if (value != null && !TAKEN.getOrDefault(property, Set.of()).contains(type)) {
            faults.add(new Fault("/" + property, NOT_TAKEN.with(type.label(), named(property))));
        }
    }

    private static void tooLong(String pointer, @Nullable String text, List<Fault> faults) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (length > LONGEST_NAME) {
            faults.add(new Fault(pointer, TOO_LONG.with(length, LONGEST_NAME)));
        }
    }

    private static boolean isAmount(BigDecimal amount) {
        return amount.signum() > 0
                && amount.compareTo(MOST) <= 0
                && amount.stripTrailingZeros().scale() <= CENT_SCALE;
    }

    /** The amount for a message, without expanding a hostile exponent. */
    private static Text shown(BigDecimal amount) {
        return Text.verbatim(amount.toString());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
