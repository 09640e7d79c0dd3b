package littlegiant.records;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of the registry ended.
 *
 * @param value of what it is ordered by, of the page's last enterprise; empty where that is the code alone
 * @param creditCode of that enterprise
 */
public record RegistryCursor(String value, String creditCode) {
    private static final int LONGEST = 4_000;

    /** Where a page ends with an enterprise. */
    static RegistryCursor at(RegistryEntry last, RegistryOrder order) {
        return new RegistryCursor(
                switch (order) {
                    case CODE -> "";
                    case NAME -> last.name() == null ? "" : last.name();
                    case LATEST -> last.assessment().toString();
                },
                last.creditCode());
    }

    /** As an address takes it. */
    public String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((creditCode + '\n' + value).getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link #written} wrote; empty where it did not. */
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
