package littlegiant.ruleset.language;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;
import littlegiant.vocabulary.MisusedWord;
import littlegiant.vocabulary.Threshold;

/** Guesses what an unreadable threshold was to be: full-width digits, decimal commas, thousands set apart. */
public final class MendedThreshold {
    private MendedThreshold() {}

    /** The threshold as it can be read; empty where no such slip explains it. */
    public static Optional<String> of(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .replace('\u3002', '.')
                .replaceAll("^(?:>=|<=|=|>|<|\u2265|\u2264|\u4E0D\u4F4E\u4E8E|\u4E0D\u9AD8\u4E8E)", "");
        return Stream.of(
                        plain.replaceAll("(?<=\\d),(?=\\d{3}(?:\\D|$))", ""),
                        plain.replaceAll("(?<=\\d),(?=\\d)", "."),
                        plain.replaceAll("^百分之(\\d+(?:\\.\\d+)?)$", "$1%"),
                        plain.replace(",", ""))
                .filter(MendedThreshold::readable)
                .findFirst();
    }

    private static boolean readable(String written) {
        try {
            return Threshold.read(written) != null;
        } catch (MisusedWord unreadable) {
            return false;
        }
    }
}
