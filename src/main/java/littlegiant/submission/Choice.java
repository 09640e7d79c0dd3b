package littlegiant.submission;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import littlegiant.wording.Nearest;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads the name of an enum constant. */
final class Choice implements ValueReader {
    private final Map<String, Enum<?>> choices = new LinkedHashMap<>();
    private final String known;

    Choice(Class<?> kind) {
        for (Object constant : kind.getEnumConstants()) {
            Enum<?> choice = (Enum<?>) constant;
            choices.put(choice.name(), choice);
        }
        this.known = String.join(", ", choices.keySet());
    }

    @Override
    public @Nullable Enum<?> read(RequestBody body) throws IOException {
        if (body.parser().currentToken() != JsonToken.VALUE_STRING) {
            body.refuseKind(Text.of(known + " 之一", "one of " + known));
            return null;
        }
        String written = body.parser().getText();
        Enum<?> choice = choices.get(written);
        if (choice == null) {
            refuse(written, body);
        }
        return choice;
    }

    private void refuse(String written, RequestBody body) {
        if (body.isFull()) {
            body.refuseWithoutMessage();
            return;
        }
        Optional<String> nearest = Nearest.of(written, choices.keySet());
        if (nearest.isPresent()) {
            body.refuse(Refusal.NO_CHOICE_NEAR, QuotedValue.of(written), nearest.get(), known);
        } else {
            body.refuse(Refusal.NO_CHOICE, QuotedValue.of(written), known);
        }
    }
}
