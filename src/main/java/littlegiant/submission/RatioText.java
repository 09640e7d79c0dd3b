package littlegiant.submission;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses proportions with a per cent sign: {@code 12.5%}. */
public final class RatioText {
    private static final Pattern PER_CENT =
            Pattern.compile("\\s*([-+]?\\d{1,9}(?:\\.\\d{1,16})?)\\s*([%\\uFF05‰])\\s*");

    private RatioText() {}

    /** The exact proportion, 0.125 for 12.5%; empty if the text is none with a per cent sign. */
    public static Optional<BigDecimal> read(String text) {
        Matcher written = PER_CENT.matcher(text);
        if (text.length() > 40 || !written.matches()) {
            return Optional.empty();
        }
        BigDecimal ratio = new BigDecimal(written.group(1))
                .movePointLeft(written.group(2).equals("‰") ? 3 : 2)
                .stripTrailingZeros();
        return Optional.of(ratio.scale() < 0 ? ratio.setScale(0) : ratio);
    }
}
