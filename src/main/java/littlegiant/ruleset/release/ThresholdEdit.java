package littlegiant.ruleset.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.facts.Declarations;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.Faults;
import littlegiant.ruleset.language.HeaderReader;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.RuleReader;
import littlegiant.ruleset.language.Scanner;
import littlegiant.ruleset.language.ThresholdCorrection;
import littlegiant.ruleset.language.ThresholdPlace;
import littlegiant.ruleset.language.Token;
import littlegiant.ruleset.warning.TitleFigureCheck;
import littlegiant.vocabulary.MisusedWord;
import littlegiant.vocabulary.Threshold;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Changes one threshold in the text of a rule file. Every other character, including comments and layout, stays
 * unchanged.
 */
public final class ThresholdEdit {
    private ThresholdEdit() {}

    /** A threshold of a criterion, and the name of the rule that states it. */
    public record Stated(String rule, ThresholdPlace place) {}

    /** The result of changing a threshold. */
    public sealed interface ThresholdEditResult {}

    /**
     * The threshold was changed.
     *
     * @param text the file with the new threshold
     * @param place the place of the new threshold
     * @param warnings places where the rule's name still has the old figure
     */
    public record Edited(String text, ThresholdPlace place, List<Diagnostic> warnings) implements ThresholdEditResult {}

    /**
     * The value was refused.
     *
     * @param suggestion what to write instead, null if nothing can be suggested
     */
    public record EditRefused(Text message, @Nullable Text suggestion) implements ThresholdEditResult {}

    /**
     * The thresholds of a criterion, in the order of the catalogue: by file name, by rule in the file, and by place in
     * the rule. Unreadable files are skipped.
     *
     * @param id the criterion's, ground's or measure's id
     */
    public static List<Stated> of(RuleFiles files, String policy, String id) {
        List<Stated> stated = new ArrayList<>();
        Declarations declared = HeaderReader.declared(policy, files.files());
        for (Map.Entry<String, String> file : files.files().entrySet()) {
            if (file.getKey().startsWith(policy + "/") && file.getKey().endsWith(".drl")) {
                RuleReader.read(file.getKey(), file.getValue(), declared, fault -> {}).stream()
                        .flatMap(read -> read.rules().stream())
                        .filter(rule -> rule.statement().id().equals(id))
                        .forEach(rule ->
                                rule.thresholds().forEach(place -> stated.add(new Stated(rule.name(), place))));
            }
        }
        return stated;
    }

    /** The errors in the rule files of a policy; empty if all can be read. */
    public static List<Diagnostic> faults(RuleFiles files, String policy) {
        List<Diagnostic> faults = new ArrayList<>();
        Declarations declared = HeaderReader.declared(policy, files.files());
        files.files().forEach((path, text) -> {
            if (path.startsWith(policy + "/") && path.endsWith(".drl")) {
                RuleReader.read(path, text, declared, faults::add);
            }
        });
        return faults;
    }

    /**
     * Changes a threshold.
     *
     * @param text the file's text
     * @param declared the declarations of its policy
     * @param stated the threshold, as read from this text
     * @param value the new value as an officer writes it
     */
    public static ThresholdEditResult change(String text, Declarations declared, Stated stated, String value) {
        String wanted = value.strip();
        try {
            Threshold.read(wanted);
        } catch (MisusedWord unreadable) {
            Optional<Text> mended = ThresholdCorrection.of(wanted).map(Text::verbatim);
            return new EditRefused(unreadable.explanation(), mended.orElse(unreadable.suggestion()));
        }
        ThresholdPlace place = stated.place();
        Optional<Token> literal = Scanner.scan(text, new Faults(place.file(), fault -> {})).stream()
                .filter(token -> token.line() == place.line() && token.column() == place.column())
                .filter(token -> token.kind() == Token.TokenKind.TEXT)
                .findFirst();
        if (literal.isEmpty()) {
            throw new IllegalArgumentException("no threshold at " + place);
        }
        String edited = text.substring(0, literal.get().start() + 1)
                + wanted
                + text.substring(literal.get().end() - 1);
        List<Diagnostic> faults = new ArrayList<>();
        Optional<DecisionFile> read = RuleReader.read(place.file(), edited, declared, faults::add);
        if (read.isEmpty()) {
            return new EditRefused(faults.get(0).message(), faults.get(0).suggestion());
        }
        Diagnostics warnings = new Diagnostics();
        ThresholdPlace after = place;
        for (RuleDefinition rule : read.get().rules()) {
            for (ThresholdPlace one : rule.thresholds()) {
                if (one.line() == place.line() && one.column() == place.column()) {
                    after = one;
                    TitleFigureCheck.check(rule, warnings);
                }
            }
        }
        return new Edited(edited, after, warnings.sorted());
    }
}
