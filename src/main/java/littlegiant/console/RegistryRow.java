package littlegiant.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import littlegiant.facts.Stage;
import littlegiant.records.RegistryEntry;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise in the list.
 *
 * @param address of its page
 */
public record RegistryRow(
        String creditCode,
        Text name,
        String town,
        @Nullable Text stage,
        boolean isRecognised,
        List<DecidedMark> outcomes,
        Instant assessedAt,
        String address) {

    /** What a decision came to. */
    public record DecidedMark(String title, StatusMark mark) {}

    static RegistryRow of(RegistryEntry entry, Map<String, String> titles) {
        return new RegistryRow(
                entry.creditCode(),
                entry.name() == null || entry.name().isBlank() ? RegistryText.UNNAMED : Text.verbatim(entry.name()),
                entry.townOrPark() == null ? "" : entry.townOrPark(),
                entry.stage() == null ? null : Stage.valueOf(entry.stage()).label(),
                entry.recognised(),
                entry.outcomes().entrySet().stream()
                        .map(one -> new DecidedMark(
                                titles.getOrDefault(one.getKey(), one.getKey()),
                                StatusMark.of(Outcome.valueOf(one.getValue()))))
                        .toList(),
                entry.assessedAt(),
                "/console/enterprises/" + entry.creditCode() + "?policy="
                        + RegistryPageResource.encoded(entry.policy()));
    }
}
