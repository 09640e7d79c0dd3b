package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.facts.CountUnit;
import littlegiant.facts.Unit;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * A threshold as an officer writes it: {@code "5%"}, {@code "1亿元"}, {@code "500万元"}, {@code "3"}, {@code "20人"},
 * {@code "60分"}, {@code "36个月"}.
 *
 * @param written the text in the rule file
 * @param value the exact value in yuan, heads, points, months, or as a proportion (5% is 0.05)
 * @param unit a plain number is {@link Unit#COUNT} and also serves as a proportion
 */
public record Threshold(String written, BigDecimal value, Unit unit) implements Limit {
    private static final Pattern FORM = Pattern.compile(
            "(-?\\d{1,15}(?:\\.\\d{1,6})?)\\s*(?:(%|\\uFF05|‰)|((?:[万亿]{1,2})?元)|([万亿]?(?:人|名|项|件|个|家|次|年|个月|分)?))");
    private static final Template UNREADABLE = Template.of("读不懂门槛“{0}”", "the threshold \"{0}\" cannot be read");
    private static final Text FORMS = Text.of(
            "请写作 \"5%\"、\"1亿元\"、\"500万元\" 或 \"3\" 这样的形式",
            "write it like \"5%\", \"1亿元\" (100 million yuan), \"500万元\" (5 million yuan) or \"3\"");
    private static final Map<String, BigDecimal> MULTIPLES = Map.of(
            "", BigDecimal.ONE,
            "万", BigDecimal.TEN.pow(4),
            "亿", BigDecimal.TEN.pow(8),
            "万亿", BigDecimal.TEN.pow(12));

    /**
     * Caches parsed thresholds, since every rule that fires reads its own and rule files contain few different ones.
     */
    private static final Map<String, Threshold> READ = new ConcurrentHashMap<>();

    private static final int MOST_REMEMBERED = 10_000;

    /**
     * Parses a threshold.
     *
     * @throws MisusedWord if the text is no number with a known unit
     */
    public static Threshold read(String written) {
        Threshold known = READ.get(MisusedWord.requireArgument(written));
        if (known != null) {
            return known;
        }
        Threshold read = parse(written);
        if (READ.size() < MOST_REMEMBERED) {
            READ.put(written, read);
        }
        return read;
    }

    private static Threshold parse(String written) {
        Matcher form = FORM.matcher(written.strip());
        if (!form.matches()) {
            throw new MisusedWord(UNREADABLE.with(written), FORMS);
        }
        BigDecimal number = new BigDecimal(form.group(1));
        if (form.group(2) != null) {
            return new Threshold(written, number.movePointLeft(form.group(2).equals("‰") ? 3 : 2), Unit.RATIO);
        }
        String counted = form.group(3) != null ? form.group(3) : form.group(4);
        BigDecimal multiple = MULTIPLES.get(counted.replaceAll("[^万亿]", ""));
        if (multiple == null) {
            throw new MisusedWord(UNREADABLE.with(written), FORMS);
        }
        return new Threshold(written, number.multiply(multiple), form.group(3) != null ? Unit.MONEY : unitOf(counted));
    }

    private static Unit unitOf(String counted) {
        if (counted.endsWith("个月")) {
            return Unit.MONTHS;
        }
        return counted.endsWith("分") ? Unit.POINTS : Unit.COUNT;
    }

    /** Whether it is a number without a unit, which also serves as a proportion: 0.05, or 2 for twice as much. */
    boolean isPlain() {
        return unit == Unit.COUNT
                && Character.isDigit(
                        written.stripTrailing().charAt(written.stripTrailing().length() - 1));
    }

    @Override
    public Threshold in(Situation situation) {
        return this;
    }

    @Override
    public MeasuredValue undecided(Situation situation) {
        throw new IllegalStateException("a threshold is always decided");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(this);
    }

    @Override
    public Text words(CountUnit counted) {
        String chinese = isBare() ? counted.with(written, value).in(Language.ZH) : written;
        return unit != Unit.COUNT && isAscii()
                ? Text.verbatim(written)
                : language -> language == Language.ZH
                        ? chinese
                        : ValueFormat.amount(value, unit, ownUnit().orElse(counted))
                                .in(language);
    }

    /** Whether it can count such things: every bare number can, 3年 counts years, and 3项 neither years nor people. */
    boolean counts(CountUnit counted) {
        return counted == CountUnit.NUMBER
                || isBare()
                || ownUnit()
                        .map(own -> own == counted)
                        .orElse(counted != CountUnit.YEARS && counted != CountUnit.PEOPLE);
    }

    /** Whether it names nothing that it counts: 3, or 3万. */
    private boolean isBare() {
        return unit == Unit.COUNT && (isPlain() || endsInMultiple());
    }

    private boolean endsInMultiple() {
        String text = written.strip();
        return text.endsWith("万") || text.endsWith("亿");
    }

    /** What its own unit counts; empty for a bare number, and for a unit used for several things. */
    private Optional<CountUnit> ownUnit() {
        String text = written.strip();
        return switch (text.charAt(text.length() - 1)) {
            case '人', '名' -> Optional.of(CountUnit.PEOPLE);
            case '年' -> Optional.of(CountUnit.YEARS);
            default -> Optional.empty();
        };
    }

    private boolean isAscii() {
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
