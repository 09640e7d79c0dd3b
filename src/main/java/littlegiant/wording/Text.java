package littlegiant.wording;

import java.util.List;
import java.util.function.Supplier;

/**
 * Something to say to a person, rendered in a language only when it is said.
 *
 * <p>The two languages of a message stand side by side where it is written, so that neither can be forgotten.
 */
@FunctionalInterface
public interface Text {

    /** The text in the language. */
    String in(Language language);

    /** Appends the text in the language: what is made of several texts then makes one string, not one for each. */
    default void appendTo(StringBuilder said, Language language) {
        said.append(in(language));
    }

    /** Appends the text in the language to JSON, escaped, without quotes. */
    default void appendTo(JsonBuffer json, Language language) {
        json.text(in(language));
    }

    /** A text given in both languages, which is said again and again. */
    static Text of(String zh, String en) {
        return new FixedText(zh, en);
    }

    /** A text that is the same in every language: a figure, a name, a title quoted from a rule file. */
    static Text verbatim(String text) {
        return language -> text;
    }

    /**
     * A text that is put together when it is first said: most messages of an assessment whose answer is short never are.
     *
     * @param text gives the same text each time, on any thread
     */
    static Text deferred(Supplier<Text> text) {
        return new DeferredText(text);
    }

    /**
     * A text that is put together in both languages when it is first said: for what a rule always says, which is said in
     * every answer.
     *
     * @param text gives the same text each time, on any thread
     */
    static Text settled(Supplier<Text> text) {
        return deferred(() -> {
            Text made = text.get();
            return made instanceof FixedText ? made : of(made.in(Language.ZH), made.in(Language.EN));
        });
    }

    /** What stands between the items of a list. */
    Text LISTED = of("、", ", ");

    /** The texts one after the other with the separator between them. */
    static Text join(Text separator, List<? extends Text> texts) {
        if (texts.size() == 1) {
            return texts.get(0);
        }
        return new JoinedText(separator, texts);
    }

    /** The texts one after the other with the separator between them, those that read alike once. */
    static Text distinct(Text separator, List<Text> texts) {
        return texts.size() == 1 ? texts.get(0) : new DistinctTexts(separator, texts);
    }
}
