package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import littlegiant.facts.Fault;
import littlegiant.problem.Problems;
import littlegiant.problem.ShownDiagnostic;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.HeaderReader;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.ThresholdEdit;
import littlegiant.ruleset.release.ThresholdEdit.EditRefused;
import littlegiant.ruleset.release.ThresholdEdit.Edited;
import littlegiant.ruleset.release.ThresholdEdit.Stated;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads and changes single thresholds of a criterion in the working copy. */
@Singleton
public class WorkingThresholds {
    private static final int LONGEST = 40;
    private static final Text NO_VALUE = Text.of("请用 value 写出门槛,例如 6%", "write the threshold in value, like 6%");
    private static final Template TOO_LONG = Template.of("门槛至多 {0} 个字符", "a threshold has {0} characters at most");
    private static final Template NO_THRESHOLD = Template.of(
            "工作副本的政策 {0} 中,{1} 没有第 {2} 个门槛", "in the working copy of {0}, the criterion {1} has no threshold {2}");
    private static final Template NO_CRITERION = Template.of(
            "工作副本的政策 {0} 中没有带门槛的条件 {1}", "in the working copy of {0} there is no criterion {1} with a threshold");
    private static final Template BOTH = Template.of("{0};{1}", "{0}: {1}");

    private final Releases releases;
    private final WorkingEdits edits;

    WorkingThresholds(Releases releases, WorkingEdits edits) {
        this.releases = releases;
        this.edits = edits;
    }

    /**
     * The thresholds of a criterion, in the order of the catalogue; throws a 404 or 422 problem if there are none to
     * read.
     */
    public List<ThresholdAnswer> of(String policy, String criterion, Language language) {
        RuleFiles files = releases.working();
        List<Stated> stated = stated(files, policy, criterion, language);
        return IntStream.range(0, stated.size())
                .mapToObj(i -> ThresholdAnswer.of(criterion, i + 1, stated.get(i), tag(files, stated.get(i))))
                .toList();
    }

    /**
     * Changes a threshold.
     *
     * @param n its number among the criterion's thresholds, from 1
     * @param ifMatch the quoted entity tag of the file that was read; a 412 problem if the file has changed since, 428
     *     if none is given
     * @param value the new value as an officer writes it; a 400 problem if it is invalid
     */
    public ThresholdAnswer change(
            String policy,
            String criterion,
            String n,
            @Nullable String ifMatch,
            @Nullable String value,
            Language language) {
        String wanted = value(value, language);
        RuleFiles files = releases.working();
        List<Stated> all = stated(files, policy, criterion, language);
        int place = place(n, all.size())
                .orElseThrow(() -> Problems.notFound(NO_THRESHOLD.with(policy, criterion, n), language));
        Stated stated = all.get(place - 1);
        String tag = tag(files, stated);
        Preconditions.PreconditionResult held = Preconditions.of(ifMatch, null).evaluate(Optional.of(tag));
        if (held != Preconditions.PreconditionResult.YES) {
            throw WorkingProblems.unmet(held, Optional.of(tag), language);
        }
        ThresholdEdit.ThresholdEditResult result =
                ThresholdEdit.change(text(files, stated), HeaderReader.declared(policy, files.files()), stated, wanted);
        if (result instanceof EditRefused refused) {
            Text why = refused.suggestion() == null
                    ? refused.message()
                    : BOTH.with(refused.message(), refused.suggestion());
            throw Problems.invalid(List.of(new Fault("/value", why)), language);
        }
        Edited edited = (Edited) result;
        byte[] bytes = edited.text().getBytes(StandardCharsets.UTF_8);
        edits.write(
                path(stated, language),
                bytes,
                Preconditions.exactly(tag),
                AuditedEdit.threshold(
                        criterion,
                        place,
                        stated.place().threshold().written(),
                        edited.place().threshold().written()),
                language);
        return ThresholdAnswer.of(
                criterion,
                place,
                new Stated(stated.rule(), edited.place()),
                WorkingText.tag(bytes),
                stated.place().threshold().written(),
                ShownDiagnostic.of(edited.warnings(), language));
    }

    private static WorkingPath path(Stated stated, Language language) {
        String file = stated.place().file();
        int slash = file.indexOf('/');
        return WorkingPath.of(file.substring(0, slash), file.substring(slash + 1))
                .orElseThrow(() -> WorkingProblems.noName(file, language));
    }

    /** The text of the file that contains the threshold. */
    private static String text(RuleFiles files, Stated stated) {
        return Objects.requireNonNull(files.files().get(stated.place().file()));
    }

    private static String tag(RuleFiles files, Stated stated) {
        return WorkingText.tag(text(files, stated).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Stated> stated(RuleFiles files, String policy, String criterion, Language language) {
        List<Stated> stated = ThresholdEdit.of(files, policy, criterion);
        if (stated.isEmpty()) {
            List<Diagnostic> faults = ThresholdEdit.faults(files, policy);
            if (!faults.isEmpty()) {
                throw Problems.unprocessable(faults, language);
            }
            throw Problems.notFound(NO_CRITERION.with(policy, criterion), language);
        }
        return stated;
    }

    private static Optional<Integer> place(String n, int most) {
        return n.matches("[1-9][0-9]{0,4}") && Integer.parseInt(n) <= most
                ? Optional.of(Integer.valueOf(n))
                : Optional.empty();
    }

    private static String value(@Nullable String value, Language language) {
        if (value == null || value.isBlank()) {
            throw Problems.invalid(List.of(new Fault("/value", NO_VALUE)), language);
        }
        if (value.length() > LONGEST) {
            throw Problems.invalid(List.of(new Fault("/value", TOO_LONG.with(LONGEST))), language);
        }
        return value;
    }
}
