package littlegiant.wording;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which the service speaks; Chinese is the language of the notice and comes first. */
public enum Language {
    ZH(Locale.forLanguageTag("zh-CN")),
    EN(Locale.ENGLISH);

    private static final List<Locale> SPOKEN = List.of(ZH.locale, Locale.CHINESE, EN.locale);
    private static final int LONGEST_HEADER = 1_000;

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale to declare in {@code Content-Language}. */
    public Locale locale() {
        return locale;
    }

    /**
     * Chooses the language for an {@code Accept-Language} header (RFC 9110, 12.5.4).
     *
     * @param header the header's value; null, blank, malformed or without a spoken language gives {@link #ZH}
     */
    public static Language negotiate(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return ZH;
        }
        // The header of almost every request; parsing ranges costs more than deciding an enterprise's clause.
        if (header.equals("*/*") || header.equals("*") || header.equals("zh-CN") || header.startsWith("zh")) {
            return header.indexOf(',') < 0 || header.indexOf("en") < 0 ? ZH : parsed(header);
        }
        return parsed(header);
    }

    private static Language parsed(String header) {
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best != null && best.getLanguage().equals("en") ? EN : ZH;
        } catch (IllegalArgumentException malformed) {
            return ZH;
        }
    }
}
