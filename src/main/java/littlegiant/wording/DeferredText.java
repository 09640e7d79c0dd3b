package littlegiant.wording;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A text that is put together when it is first said. */
final class DeferredText implements Text {
    private final Supplier<Text> made;
    // Two threads may both make it: they come to the same.
    private volatile @Nullable Text text;

    DeferredText(Supplier<Text> made) {
        this.made = made;
    }

    private Text text() {
        Text known = text;
        if (known == null) {
            known = made.get();
            text = known;
        }
        return known;
    }

    @Override
    public String in(Language language) {
        return text().in(language);
    }

    @Override
    public void appendTo(StringBuilder said, Language language) {
        text().appendTo(said, language);
    }

    @Override
    public void appendTo(JsonBuffer json, Language language) {
        text().appendTo(json, language);
    }
}
