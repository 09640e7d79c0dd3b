package littlegiant.records;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The end of a page of the registry.
 *
 * @param value the value of the order of the page's last enterprise; empty if the order is by code
 * @param creditCode the code of that enterprise
 */
public record RegistryCursor(String value, String creditCode) {
    private static final int LONGEST = 4_000;

    /** The cursor after an enterprise. */
    static RegistryCursor at(RegistryEntry last, RegistryOrder order) {
        return new RegistryCursor(
                switch (order) {
                    case CODE -> "";
                    case NAME -> last.name() == null ? "" : last.name();
                    case LATEST -> last.assessment().toString();
                },
                last.creditCode());
    }

    /** The cursor as text for URLs. */
    public String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((creditCode + '\n' + value).getBytes(StandardCharsets.UTF_8));
    }

    /** Parses the text of {@link #written}; empty if it is invalid. */
    public static Optional<RegistryCursor> read(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            return end < 0 || text.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(new RegistryCursor(text.substring(end + 1), text.substring(0, end)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
