package littlegiant.wording;

import java.util.function.Supplier;

/** A text that is put together only when it is said. The supplier must give the same text each time. */
record DeferredText(Supplier<Text> text) implements Text {

    @Override
    public String in(Language language) {
        return text.get().in(language);
    }

    @Override
    public void appendTo(StringBuilder said, Language language) {
        text.get().appendTo(said, language);
    }

    @Override
    public void appendTo(JsonBuffer json, Language language) {
        text.get().appendTo(json, language);
    }
}
