package littlegiant.ruleset.language;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import littlegiant.facts.Attestable;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.FactLabels;
import littlegiant.facts.Figure;
import littlegiant.vocabulary.Quantity;
import littlegiant.wording.Labelled;
import littlegiant.wording.Text;

/**
 * All that may be written in the files of a policy, each with its meaning: what an editor offers.
 *
 * @param words those that begin an expression in {@code then}, and the constants
 * @param following those that may follow after a dot
 * @param kinds the kinds of constants that are written before a dot, and their constants
 * @param patterns the facts of {@code when}, and their fields
 * @param declared what the policy declares
 * @param properties the names under which facts are submitted, as cases write them
 */
public record Vocabulary(
        List<Entry> words,
        List<Entry> following,
        Map<String, List<Entry>> kinds,
        Map<String, List<Entry>> patterns,
        List<Entry> declared,
        List<Entry> properties) {

    /**
     * Something that may be written.
     *
     * @param name as it is written
     * @param form how it is used
     * @param meaning what it means
     */
    public record Entry(String name, Text form, Text meaning) {}

    /** What may be written for a policy with these declarations. */
    public static Vocabulary of(Declarations declared) {
        List<Entry> words = new ArrayList<>(wordsOf(Dictionary.words()));
        Dictionary.constants()
                .forEach((name, constant) ->
                        words.add(new Entry(name, Text.verbatim(name), meaning(name, constant.value()))));
        Map<String, List<Entry>> kinds = new LinkedHashMap<>();
        FactTypes.constantTypes()
                .forEach((kind, type) -> kinds.put(
                        kind,
                        FactTypes.constants(type).values().stream()
                                .map(constant -> new Entry(
                                        constant.name(), Text.verbatim(kind + "." + constant.name()), label(constant)))
                                .toList()));
        Map<String, List<Entry>> patterns = new LinkedHashMap<>();
        FactTypes.patternTypes()
                .forEach((name, type) -> patterns.put(
                        name,
                        type.fields().values().stream()
                                .map(field -> new Entry(
                                        field.name(), Text.verbatim(field.name()), label(type, field.property())))
                                .toList()));
        return new Vocabulary(
                words, wordsOf(Dictionary.wordsAfter(null)), kinds, patterns, declared(declared), properties(declared));
    }

    private static List<Entry> wordsOf(Map<String, List<Method>> words) {
        return words.entrySet().stream()
                .map(word -> new Entry(
                        word.getKey(),
                        Dictionary.form(word.getValue().get(0)),
                        WordExplanations.of(word.getKey()).orElse(Text.verbatim(""))))
                .toList();
    }

    private static Text meaning(String name, Object constant) {
        for (Figure figure : Figure.values()) {
            if (figure.name().equals(name) && constant instanceof Quantity) {
                return figure.label();
            }
        }
        return constant instanceof Enum<?> value ? label(value) : Text.verbatim("");
    }

    /** The label of a constant; its name if it has none. */
    static Text label(Enum<?> constant) {
        return constant instanceof Labelled labelled ? labelled.label() : Text.verbatim(constant.name());
    }

    /** What a fact that a pattern can ask for is called. */
    static Text label(FactType type, String property) {
        return FactLabels.ofPath((type.pointer().isEmpty() ? "" : type.pointer() + "/*") + "/" + property);
    }

    private static List<Entry> declared(Declarations declared) {
        List<Entry> entries = new ArrayList<>();
        for (DeclaredFact fact : declared.facts().values()) {
            String word = fact.unitWritten().isNumber() ? "fact" : "holds";
            entries.add(new Entry(fact.id(), Text.verbatim(word + "( \"" + fact.id() + "\" )"), fact.label()));
        }
        for (Attestable attestation : declared.attestations().values()) {
            entries.add(new Entry(
                    attestation.property(),
                    Text.verbatim("attested( \"" + attestation.property() + "\" )"),
                    attestation.label()));
        }
        return entries;
    }

    private static List<Entry> properties(Declarations declared) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        FactTypes.patternTypes()
                .values()
                .forEach(type -> type.fields()
                        .values()
                        .forEach(field -> entries.putIfAbsent(
                                field.property(),
                                new Entry(
                                        field.property(),
                                        Text.verbatim(field.property() + ":"),
                                        label(type, field.property())))));
        for (String property : new TreeSet<>(FactProperties.all())) {
            entries.putIfAbsent(
                    property, new Entry(property, Text.verbatim(property + ":"), FactLabels.ofPath("/" + property)));
        }
        declared.facts()
                .values()
                .forEach(fact -> entries.putIfAbsent(
                        fact.id(), new Entry(fact.id(), Text.verbatim(fact.id() + ":"), fact.label())));
        return List.copyOf(entries.values());
    }
}
