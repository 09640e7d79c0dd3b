package littlegiant.upload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import littlegiant.wording.Language;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** The words that a cell may contain, by their label in either language or by their code. */
final class CellVocabulary {
    private static final Template UNKNOWN = Template.of("没有“{0}”这个取值;应为{1}", "no such value \"{0}\": {1}");
    private static final Template NEAR =
            Template.of("没有“{0}”这个取值;是否应为“{1}”?应为{2}", "no such value \"{0}\": is \"{1}\" meant? {2}");

    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Map<Language, String> labels = new LinkedHashMap<>();
    private final List<Text> words = new ArrayList<>();

    private CellVocabulary() {}

    /** The words of an enum. */
    static <E extends Enum<E>> CellVocabulary of(Class<E> type, Function<E, Text> label) {
        CellVocabulary words = new CellVocabulary();
        E[] constants = type.getEnumConstants();
        Arrays.stream(constants).map(label).forEach(words.words::add);
        for (Language language : Language.values()) {
            for (E constant : constants) {
                words.codes.put(plain(label.apply(constant).in(language)), constant.name());
            }
            words.labels.put(
                    language,
                    Arrays.stream(constants)
                            .map(constant -> label.apply(constant).in(language))
                            .collect(Collectors.joining(Text.LISTED.in(language))));
        }
        for (E constant : constants) {
            words.codes.put(plain(constant.name()), constant.name());
        }
        return words;
    }

    /** The words, in their order. */
    List<Text> words() {
        return List.copyOf(words);
    }

    /** The code of a word; empty if it is unknown. */
    Optional<String> find(String written) {
        return Optional.ofNullable(codes.get(plain(written)));
    }

    /** The accepted words. */
    Text expected() {
        return Text.of(labels.get(Language.ZH) + "之一", "one of " + labels.get(Language.EN));
    }

    /** The message for an unknown word. */
    Text unknown(String written) {
        return Nearest.of(written, codes.keySet())
                .map(near -> NEAR.with(PrintableText.of(written), near, expected()))
                .orElseGet(() -> UNKNOWN.with(PrintableText.of(written), expected()));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
