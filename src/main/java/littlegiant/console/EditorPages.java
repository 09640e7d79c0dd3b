package littlegiant.console;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import littlegiant.authoring.FileMerge;
import littlegiant.authoring.FileMerge.MergedPart;
import littlegiant.authoring.FileMerge.PartChange;
import littlegiant.authoring.LatestEdits.LatestEdit;
import littlegiant.authoring.WorkingFiles;
import littlegiant.authoring.WorkingFiles.WorkingFileText;
import littlegiant.console.CheckedText.RuleInWords;
import littlegiant.console.EditedFile.EditedFolder;
import littlegiant.console.EditedFile.OpenFile;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.PolicyHeader;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.RuleFilesOutline;
import littlegiant.vocabulary.Ground;
import littlegiant.vocabulary.Requirement;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Gathers what the editor of rule files shows. */
@Singleton
class EditorPages {
    private static final String HEADER = "policy.yaml";

    private final RulesDesk desk;
    private final WorkingFiles files;
    private final OpenEditors editors;
    private final Viewer viewer;

    EditorPages(RulesDesk desk, WorkingFiles files, OpenEditors editors, Viewer viewer) {
        this.desk = desk;
        this.files = files;
        this.editors = editors;
        this.viewer = viewer;
    }

    /** The file with which to begin: the first rule file of the policy, or of all; empty where there is none. */
    Optional<String> first(@Nullable String policy) {
        List<String> all = List.copyOf(desk.working().files().keySet());
        return all.stream()
                .filter(file -> policy == null || file.startsWith(policy + "/"))
                .filter(file -> file.endsWith(".drl"))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** A file of the working copy as it is; empty where there is none of the name. */
    Optional<WorkingFileText> file(String file) {
        return files.read(file, viewer.language());
    }

    /** A file that is open as it is. */
    static OpenFile open(WorkingFileText file) {
        return open(file.file(), file.etag(), file.text(), file.text());
    }

    /** A file that is open with what was typed, or is to be typed. */
    static OpenFile open(String file, @Nullable String etag, String base, String text) {
        String kind = file.endsWith(".drl") ? "rules" : file.endsWith("/" + HEADER) ? "policy" : "cases";
        return new OpenFile(file, file.substring(0, file.indexOf('/')), kind, etag, base, text);
    }

    /** The page of a file that is open. */
    EditorPage page(OpenFile open, @Nullable Integer line, @Nullable Text saved, @Nullable String fault, String nonce) {
        RuleFiles working = desk.working();
        List<Diagnostic> found = desk.read(with(working, open.file(), open.text()));
        boolean edits = viewer.is("officer");
        return new EditorPage(
                open,
                folders(working, open.file()),
                problems(found, open.file(), open.text()),
                elsewhere(found, open.file()),
                line,
                origin(open, working),
                edits ? others(open.file()) : null,
                saved,
                fault,
                edits,
                desk.watched(),
                nonce);
    }

    /**
     * What the check says of a text.
     *
     * @param etag of the file from which the text was made, in its quotes; null for a new one
     */
    CheckedText check(String file, String text, @Nullable String etag) {
        Language language = viewer.language();
        RuleFiles typed = with(desk.working(), file, text);
        List<Diagnostic> found = desk.read(typed);
        int elsewhere = elsewhere(found, file);
        Text others = others(file);
        Text meanwhile = file(file)
                .filter(now -> !now.etag().equals(etag))
                .map(now -> EditorText.MEANWHILE.with(who(now)))
                .orElse(null);
        return new CheckedText(
                problems(found, file, text),
                elsewhere == 0 ? null : EditorText.ELSEWHERE.with(elsewhere).in(language),
                rules(typed, file, language),
                others == null ? null : others.in(language),
                meanwhile == null ? null : meanwhile.in(language));
    }

    /** The two edits of a file that have to be merged. */
    MergePage merge(WorkingFileText now, String base, String mine) {
        FileMerge merge = FileMerge.of(now.file(), base, mine, now.text());
        return new MergePage(
                now.file(),
                now.etag(),
                base,
                mine,
                EditorText.MERGE_LEAD.with(who(now)),
                merge.of(PartChange.BY_ME).stream().map(EditorPages::label).toList(),
                merge.of(PartChange.BY_THEM).stream().map(EditorPages::label).toList(),
                merge.conflicts());
    }

    private static Text label(MergedPart part) {
        return part.label().isEmpty() ? EditorText.HEAD : Text.verbatim(part.label());
    }

    /** Who made a file what it is. */
    private static Text who(WorkingFileText file) {
        return file.edit().map(EditorPages::name).orElse(EditorText.HAND);
    }

    private static Text name(LatestEdit edit) {
        String by = edit.by();
        return by == null ? EditorText.NOBODY : Text.verbatim(by);
    }

    private @Nullable Text origin(OpenFile open, RuleFiles working) {
        String etag = open.etag();
        if (etag == null) {
            return EditorText.NEW_FILE;
        }
        Optional<WorkingFileText> now = file(open.file());
        Optional<Text> by = now.flatMap(WorkingFileText::edit).map(edit -> EditorText.SAVED_BY.with(name(edit)));
        String is = working.files().get(open.file());
        boolean differs = desk.released()
                .map(released -> !String.valueOf(is).equals(released.files().get(open.file())))
                .orElse(false);
        return by.orElse(differs ? EditorText.BY_HAND : null);
    }

    private @Nullable Text others(String file) {
        List<String> others = editors.open(file, viewer.name());
        return others.isEmpty()
                ? null
                : EditorText.OTHERS.with(Text.join(
                        Text.LISTED, others.stream().map(Text::verbatim).toList()));
    }

    private static RuleFiles with(RuleFiles working, String file, String text) {
        SortedMap<String, String> files = new TreeMap<>(working.files());
        files.put(file, text);
        return new RuleFiles(files, working.unreadable(), working.changelog());
    }

    private List<TextProblem> problems(List<Diagnostic> found, String file, String text) {
        List<String> lines = text.lines().toList();
        return found.stream()
                .filter(one -> one.file().equals(file))
                .map(one -> TextProblem.of(one, lines, viewer.language()))
                .toList();
    }

    private static int elsewhere(List<Diagnostic> found, String file) {
        return (int) found.stream()
                .filter(one ->
                        one.severity() == Diagnostic.Level.ERROR && !one.file().equals(file))
                .count();
    }

    private static List<RuleInWords> rules(RuleFiles files, String file, Language language) {
        return RuleFilesOutline.of(files).policies().values().stream()
                .flatMap(policy -> policy.rules().stream())
                .map(RuleFilesOutline.RuleOutline::card)
                .filter(card -> card.file().equals(file))
                .map(card -> new RuleInWords(
                        card.name(),
                        card.statement().id(),
                        String.valueOf(card.clause()),
                        card.title(),
                        words(card, language)))
                .toList();
    }

    private static String words(RuleDefinition card, Language language) {
        if (card.statement() instanceof Requirement requirement) {
            return requirement.condition().words().in(language);
        }
        return card.statement() instanceof Ground ground
                ? ground.condition().words().in(language)
                : card.title();
    }

    private List<EditedFolder> folders(RuleFiles working, String shown) {
        Map<String, String> released = desk.released().map(RuleFiles::files).orElseGet(TreeMap::new);
        Map<String, List<EditedFile>> rules = new TreeMap<>();
        Map<String, List<EditedFile>> cases = new TreeMap<>();
        working.files().forEach((file, text) -> {
            String policy = file.substring(0, file.indexOf('/'));
            EditedFile listed = new EditedFile(
                    file,
                    file.substring(file.lastIndexOf('/') + 1),
                    !text.equals(released.get(file)),
                    file.equals(shown));
            rules.computeIfAbsent(policy, none -> new ArrayList<>());
            cases.computeIfAbsent(policy, none -> new ArrayList<>());
            (file.contains("/cases/") ? cases : rules)
                    .computeIfAbsent(policy, none -> new ArrayList<>())
                    .add(listed);
        });
        SortedMap<String, RuleFilesOutline.PolicyOutline> outlines = desk.outlines(working);
        return rules.entrySet().stream()
                .map(one -> new EditedFolder(
                        one.getKey(),
                        Optional.ofNullable(outlines.get(one.getKey()))
                                .flatMap(RuleFilesOutline.PolicyOutline::header)
                                .map(PolicyHeader::title)
                                .orElse(one.getKey()),
                        one.getValue(),
                        cases.getOrDefault(one.getKey(), List.of())))
                .toList();
    }
}
