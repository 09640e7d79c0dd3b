package littlegiant.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.facts.Fault;
import littlegiant.vocabulary.MisusedWord;
import littlegiant.vocabulary.Threshold;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The values of a sweep.
 *
 * @param values as an officer writes them; empty if there is a fault
 * @param faults the faults of the request
 */
record SweepValues(List<String> values, List<Fault> faults) {
    /** The number of values, at most. */
    static final int MOST = 200;

    private static final int LONGEST = 40;
    private static final int USUAL_STEPS = 21;
    private static final int DECIMALS = 6;
    private static final Set<String> TIMES = Set.of("年", "个月");
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    /** A number and its unit, as in {@link Threshold}; other texts are refused when the sweep is prepared. */
    private static final Pattern WRITTEN = Pattern.compile("\\s*(-?\\d{1,15}(?:\\.\\d{1,6})?)\\s*(\\D*?)\\s*");

    private static final Template COUNT = Template.of("请给出 1 至 {0} 个取值", "give 1 to {0} values");
    private static final Template STEPS = Template.of("steps 应在 2 至 {0} 之间", "steps must be from 2 to {0}");
    private static final Text EITHER =
            Text.of("values 与 from、to、steps 只能给出一种", "give either values, or from, to and steps");
    private static final Text BOTH_ENDS = Text.of("from 与 to 须同时给出", "give both from and to");
    private static final Template NO_NUMBER = Template.of(
            "读不懂门槛“{0}”;请写作“5%”“500万元”或“3”", "the threshold \"{0}\" cannot be read: write it like 5%, 500万元 or 3");
    private static final Template UNITS =
            Template.of("from 与 to 的单位须相同(“{0}”与“{1}”)", "from and to must be in the same unit (\"{0}\" and \"{1}\")");
    private static final Text NOTHING = Text.of("现有门槛为 0,请给出 from 与 to", "the threshold is 0 now: give from and to");

    /** A number with its unit. */
    private record WrittenAmount(BigDecimal number, String unit) {}

    /** The values for a request and the present threshold. */
    static SweepValues of(SweepRequest request, Threshold present) {
        boolean ends = request.from() != null || request.to() != null;
        if (request.values() != null) {
            if (ends || request.steps() != null) {
                return fault("/values", EITHER);
            }
            return listed(request.values());
        }
        int steps = request.steps() == null ? USUAL_STEPS : request.steps();
        if (steps < 2 || steps > MOST) {
            return fault("/steps", STEPS.with(MOST));
        }
        if (!ends) {
            // The threshold was parsed from a rule.
            WrittenAmount now = Objects.requireNonNull(read(present.written()));
            return now.number.signum() == 0
                    ? fault("/from", NOTHING)
                    : between(new WrittenAmount(BigDecimal.ZERO, now.unit), now.number.multiply(TWICE), steps);
        }
        if (request.from() == null || request.to() == null) {
            return fault(request.from() == null ? "/from" : "/to", BOTH_ENDS);
        }
        WrittenAmount from = read(request.from());
        WrittenAmount to = read(request.to());
        if (from == null || to == null) {
            return from == null
                    ? fault("/from", NO_NUMBER.with(shown(request.from())))
                    : fault("/to", NO_NUMBER.with(shown(request.to())));
        }
        return from.unit.equals(to.unit)
                ? between(from, to.number, steps)
                : fault("/to", UNITS.with(from.unit, to.unit));
    }

    /**
     * Values from nothing to twice the greater of two, including both.
     *
     * @param present the present threshold
     * @param proposed a proposed threshold as an officer writes it
     */
    static SweepValues around(Threshold present, String proposed) {
        SortedMap<BigDecimal, String> values = new TreeMap<>();
        try {
            Threshold wanted = Threshold.read(proposed.strip());
            Threshold greater = wanted.value().compareTo(present.value()) > 0 ? wanted : present;
            WrittenAmount end = Objects.requireNonNull(read(greater.written()));
            if (greater.value().signum() > 0) {
                between(new WrittenAmount(BigDecimal.ZERO, end.unit), end.number.multiply(TWICE), USUAL_STEPS)
                        .values()
                        .forEach(value -> values.put(Threshold.read(value).value(), value));
            }
            values.put(wanted.value(), wanted.written());
            values.put(present.value(), present.written());
        } catch (MisusedWord unreadable) {
            // The proposed value, or twice that, exceeds the range of thresholds.
            return fault("/value", NO_NUMBER.with(shown(proposed)));
        }
        return new SweepValues(List.copyOf(values.values()), List.of());
    }

    private static SweepValues listed(List<String> values) {
        if (values.isEmpty() || values.size() > MOST) {
            return fault("/values", COUNT.with(MOST));
        }
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (value == null || value.isBlank() || value.length() > LONGEST) {
                return fault("/values/" + i, NO_NUMBER.with(value == null ? "" : shown(value)));
            }
        }
        return new SweepValues(values, List.of());
    }

    private static String shown(String written) {
        return written.substring(0, Math.min(written.length(), LONGEST));
    }

    private static @Nullable WrittenAmount read(String written) {
        Matcher form = WRITTEN.matcher(written.length() > LONGEST ? "" : written);
        return form.matches() ? new WrittenAmount(new BigDecimal(form.group(1)), form.group(2)) : null;
    }

    /** {@code steps} equally spaced values, with as many decimals as a threshold may have. */
    private static SweepValues between(WrittenAmount from, BigDecimal to, int steps) {
        if (TIMES.contains(from.unit)) {
            return wholeBetween(from, to, steps);
        }
        List<String> values = new ArrayList<>(steps);
        for (int i = 0; i < steps; i++) {
            BigDecimal number = to.subtract(from.number)
                    .multiply(BigDecimal.valueOf(i))
                    .divide(BigDecimal.valueOf(steps - 1L), DECIMALS, RoundingMode.HALF_EVEN)
                    .add(from.number)
                    .stripTrailingZeros();
            values.add((number.scale() < 0 ? number.setScale(0) : number).toPlainString() + from.unit);
        }
        return new SweepValues(values, List.of());
    }

    /** Equally spaced whole numbers, for durations: distinct and from 1 up, since no look-back period is 0.3 years. */
    private static SweepValues wholeBetween(WrittenAmount from, BigDecimal to, int steps) {
        Set<BigDecimal> whole = new LinkedHashSet<>();
        for (int i = 0; i < steps; i++) {
            whole.add(to.subtract(from.number)
                    .multiply(BigDecimal.valueOf(i))
                    .divide(BigDecimal.valueOf(steps - 1L), DECIMALS, RoundingMode.HALF_EVEN)
                    .add(from.number)
                    .setScale(0, RoundingMode.HALF_UP)
                    .max(BigDecimal.ONE));
        }
        return new SweepValues(
                whole.stream().map(number -> number.toPlainString() + from.unit).toList(), List.of());
    }

    private static SweepValues fault(String pointer, Text message) {
        return new SweepValues(List.of(), List.of(new Fault(pointer, message)));
    }
}
