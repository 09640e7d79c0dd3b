package littlegiant.console;

import java.math.BigDecimal;
import java.time.LocalDate;
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
     * The event that they say; empty where it has no day.
     *
     * @param faults gets what cannot be read; what else is lacking is for the recording to say
     */
    Optional<EventRequest> request(List<Fault> faults) {
        LocalDate day = day(faults);
        return day == null ? Optional.empty() : Optional.of(request(day, faults));
    }

    private EventRequest request(LocalDate day, List<Fault> faults) {
        return new EventRequest(
                type,
                type == EventType.CORRECTED ? null : policy,
                day,
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
            faults.add(new Fault("/date", EventText.DATE_NEEDED));
            return null;
        }
        Optional<LocalDate> day = WrittenDay.read(date);
        if (day.isEmpty()) {
            wrong("/date", EventText.NO_DATE, date, faults);
        }
        return day.orElse(null);
    }

    private static @Nullable Integer number(String pointer, @Nullable String written, List<Fault> faults) {
        if (written != null && written.matches("[0-9]{1,9}")) {
            return Integer.valueOf(written);
        }
        if (written != null) {
            wrong(pointer, EventText.NO_NUMBER, written, faults);
        }
        return null;
    }

    private @Nullable BigDecimal amount(List<Fault> faults) {
        if (amount == null) {
            return null;
        }
        if (AmountText.isNumber(amount)) {
            return new BigDecimal(amount.replace(",", ""));
        }
        Optional<AmountText.AmountTextResult> read = AmountText.read(amount);
        if (read.isPresent() && read.get() instanceof AmountText.Yuan yuan) {
            return yuan.amount();
        }
        wrong("/amount", EventText.NO_AMOUNT, amount, faults);
        return null;
    }

    private static void wrong(String pointer, Template why, String written, List<Fault> faults) {
        faults.add(new Fault(pointer, why.with(written.length() <= 40 ? written : written.substring(0, 40) + "…")));
    }

    /** What was typed, as new fields of these; empty ones of a type. */
    static EventFields empty(String policy, EventType type, @Nullable String voids) {
        return new EventFields(policy, type, null, null, null, null, null, null, null, null, voids);
    }
}
