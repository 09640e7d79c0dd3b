package littlegiant.console;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** How figures, days and hashes are shown on pages, as {@code amount:}; what is absent is shown as a dash. */
@TemplateData(namespace = "amount")
public final class Amounts {
    private static final Text ABSENT = Text.verbatim("–");
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(OFFICE);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(OFFICE);
    private static final int SHOWN_OF_A_HASH = 8;

    private Amounts() {}

    /** Money with separators and, from 10,000 yuan on, the same in 万元 or 亿元 beside it, exactly. */
    public static Text money(@Nullable BigDecimal yuan) {
        if (yuan == null) {
            return ABSENT;
        }
        String grouped = grouped(yuan);
        String large = large(yuan);
        return large.isEmpty()
                ? Text.of(grouped + "元", grouped + " yuan")
                : Text.of(grouped + "元 · " + large, grouped + " yuan · " + large);
    }

    private static String large(BigDecimal yuan) {
        BigDecimal size = yuan.abs();
        if (size.compareTo(WAN) < 0) {
            return "";
        }
        return size.compareTo(YI) < 0 ? grouped(yuan.movePointLeft(4)) + "万元" : grouped(yuan.movePointLeft(8)) + "亿元";
    }

    /** A number with separators between thousands, with the decimals that it has. */
    public static String grouped(Number number) {
        return new DecimalFormat("#,##0.####################", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }

    /** A count with separators. */
    public static Text count(@Nullable Number number) {
        return number == null ? ABSENT : Text.verbatim(grouped(number));
    }

    /** A day as 2017-06-30. */
    public static Text day(@Nullable LocalDate day) {
        return day == null ? ABSENT : Text.verbatim(day.toString());
    }

    /** A moment as 2017-06-30 09:15, in the office's time. */
    public static Text moment(@Nullable Instant moment) {
        return moment == null ? ABSENT : Text.verbatim(MOMENT.format(moment));
    }

    /** A moment as 2017-06-30 09:15:30, in the office's time. */
    public static Text second(Instant moment) {
        return Text.verbatim(SECOND.format(moment));
    }

    /** The first eight characters of a release's hash. */
    public static String release(String hash) {
        String bare = hash.startsWith("sha256:") ? hash.substring("sha256:".length()) : hash;
        return bare.length() <= SHOWN_OF_A_HASH ? bare : bare.substring(0, SHOWN_OF_A_HASH);
    }
}
