package littlegiant.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import littlegiant.facts.Declarations;
import littlegiant.ruleset.language.Vocabulary;
import littlegiant.wording.Language;

/** The {@link Vocabulary} of a policy in one language, as the editor's script reads it. */
public record EditorWords(
        List<EditorWord> words,
        List<EditorWord> following,
        Map<String, List<EditorWord>> kinds,
        Map<String, List<EditorWord>> patterns,
        List<EditorWord> declared,
        List<EditorWord> properties) {

    /** Something that may be written: as it is written, how it is used, what it means. */
    public record EditorWord(String name, String form, String meaning) {}

    static EditorWords of(Declarations declared, Language language) {
        Vocabulary vocabulary = Vocabulary.of(declared);
        return new EditorWords(
                said(vocabulary.words(), language),
                said(vocabulary.following(), language),
                said(vocabulary.kinds(), language),
                said(vocabulary.patterns(), language),
                said(vocabulary.declared(), language),
                said(vocabulary.properties(), language));
    }

    private static Map<String, List<EditorWord>> said(Map<String, List<Vocabulary.Entry>> entries, Language language) {
        return entries.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> said(one.getValue(), language)));
    }

    private static List<EditorWord> said(List<Vocabulary.Entry> entries, Language language) {
        return entries.stream()
                .map(one -> new EditorWord(
                        one.name(), one.form().in(language), one.meaning().in(language)))
                .toList();
    }
}
