package littlegiant.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Fault;
import littlegiant.facts.Stage;
import littlegiant.programme.EventRequest;
import littlegiant.programme.EventType;
import littlegiant.submission.AmountText;
import littlegiant.wording.Template;
import org.jspecify.annotations.Nullable;

/** What was typed into the form for an event; null or empty is what was left out. */
public record EventFields(
        String policy,
        EventType type,
        @Nullable String date,
        @Nullable String documentNumber,
        @Nullable String reason,
        @Nullable String assessment,
        @Nullable String cohort,
        @Nullable String stage,
        @Nullable String measure,
        @Nullable String amount,
        @Nullable String voids) {

    public EventFields {
        date = given(date);
        documentNumber = given(documentNumber);
        reason = given(reason);
        assessment = given(assessment);
        cohort = given(cohort);
        stage = given(stage);
        measure = given(measure);
        amount = given(amount);
        voids = given(voids);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip().replace("\0", "");
    }

    /**
     * The event that they say.
     *
     * @param faults gets what cannot be read; what is lacking is for the recording to say
     */
    EventRequest request(List<Fault> faults) {
        return new EventRequest(
                type,
                type == EventType.CORRECTED ? null : policy,
                day(faults),
                null,
                documentNumber,
                reason,
                assessment,
                number("/cohort", cohort, faults),
                Arrays.stream(Stage.values())
                        .filter(one -> one.name().equals(stage))
                        .findFirst()
                        .orElse(null),
                measure,
                amount(faults),
                number("/voids", voids, faults));
    }

    private @Nullable LocalDate day(List<Fault> faults) {
        if (date == null) {
            return null;
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException noDay) {
            return wrong("/date", EventText.NO_DATE, date, faults);
        }
    }

    private static @Nullable Integer number(String pointer, @Nullable String written, List<Fault> faults) {
        if (written == null) {
            return null;
        }
        return written.matches("[0-9]{1,9}")
                ? (Integer) Integer.parseInt(written)
                : wrong(pointer, EventText.NO_NUMBER, written, faults);
    }

    private @Nullable BigDecimal amount(List<Fault> faults) {
        if (amount == null) {
            return null;
        }
        if (AmountText.isNumber(amount)) {
            return new BigDecimal(amount.replace(",", ""));
        }
        Optional<AmountText.Result> read = AmountText.read(amount);
        return read.isPresent() && read.get() instanceof AmountText.Yuan yuan
                ? yuan.amount()
                : wrong("/amount", EventText.NO_AMOUNT, amount, faults);
    }

    private static <T> @Nullable T wrong(String pointer, Template why, String written, List<Fault> faults) {
        faults.add(new Fault(pointer, why.with(written.length() <= 40 ? written : written.substring(0, 40) + "…")));
        return null;
    }

    /** What was typed, as new fields of these; empty ones of a type. */
    static EventFields empty(String policy, EventType type, @Nullable String voids) {
        return new EventFields(policy, type, null, null, null, null, null, null, null, null, voids);
    }

    /** All faults by the field that they are of, each once. */
    static List<Fault> distinct(List<Fault> faults) {
        List<Fault> first = new ArrayList<>();
        faults.stream()
                .filter(fault -> first.stream().noneMatch(one -> one.pointer().equals(fault.pointer())))
                .forEach(first::add);
        return first;
    }
}
