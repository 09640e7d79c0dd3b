package littlegiant.console;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import littlegiant.console.CasesPage.CaseCell;
import littlegiant.console.CasesPage.CaseColumn;
import littlegiant.console.CasesPage.CaseLine;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.cases.CaseTable;
import littlegiant.ruleset.cases.CaseTable.CaseTableRow;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.PolicyHeader;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.RuleFilesOutline;
import littlegiant.ruleset.language.RuleFilesOutline.PolicyOutline;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.vocabulary.Ground;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of cases shows. */
@Singleton
class CasesPages {
    private final RulesDesk desk;
    private final Viewer viewer;

    CasesPages(RulesDesk desk, Viewer viewer) {
        this.desk = desk;
        this.viewer = viewer;
    }

    /** The page; without a table before the check is made. */
    CasesPage page(@Nullable String asked, @Nullable String askedDecision, boolean failing, boolean wait) {
        RuleFiles files = desk.working();
        SortedMap<String, PolicyOutline> outlines = desk.outlines(files);
        Optional<CheckResult> check = desk.check(files, wait);
        WorkingCopySummary working = desk.summary(files, check, viewer.language());
        String id =
                asked != null && outlines.containsKey(asked) ? asked : outlines.isEmpty() ? null : outlines.firstKey();
        List<SelectOption> policies = outlines.entrySet().stream()
                .map(one -> new SelectOption(
                        one.getKey(),
                        Text.verbatim(
                                one.getValue().header().map(PolicyHeader::title).orElse(one.getKey())),
                        one.getKey().equals(id)))
                .toList();
        PolicyOutline outline = id == null ? null : outlines.get(id);
        List<String> names = outline == null ? List.of() : decisions(outline);
        String decision = askedDecision != null && names.contains(askedDecision)
                ? askedDecision
                : names.isEmpty() ? "" : names.get(0);
        List<SelectOption> decisions = names.stream()
                .map(name -> new SelectOption(name, title(outline, name), name.equals(decision)))
                .toList();
        Optional<Policy> policy = check.flatMap(CheckResult::release)
                .flatMap(release -> Optional.ofNullable(release.policies().get(String.valueOf(id))));
        List<CaseTableRow> rows =
                policy.map(compiled -> CaseTable.of(compiled, files.files())).orElse(List.of()).stream()
                        .filter(row -> row.decision().equals(decision))
                        .sorted(Comparator.comparing(row -> row.result().passed()))
                        .toList();
        List<CaseColumn> criteria =
                policy.map(compiled -> columns(compiled, decision)).orElse(List.of());
        int failed = (int) rows.stream().filter(row -> !row.result().passed()).count();
        return new CasesPage(
                id,
                policies,
                decision,
                decisions,
                failing,
                working,
                rows.size(),
                failed,
                criteria,
                rows.stream()
                        .filter(row -> !failing || !row.result().passed())
                        .map(row -> line(row, criteria))
                        .toList(),
                rows.stream()
                        .flatMap(row -> row.findings().values().stream())
                        .map(CasesPages::mark)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                check.isPresent() && policy.isEmpty());
    }

    private static List<String> decisions(PolicyOutline outline) {
        return outline.rules().stream()
                .map(RuleFilesOutline.RuleOutline::decision)
                .distinct()
                .toList();
    }

    private static Text title(@Nullable PolicyOutline outline, String decision) {
        return Text.verbatim(outline == null ? decision : outline.decisionTitle(decision));
    }

    private static List<CaseColumn> columns(Policy policy, String decision) {
        Map<String, String> titles = new LinkedHashMap<>();
        policy.files().stream()
                .filter(file ->
                        file.decision().equals(decision) && file.kind() != DecisionFile.DecisionFileKind.SUPPORT)
                .flatMap(file -> file.rules().stream())
                .forEach(rule -> titles.putIfAbsent(rule.statement().id(), rule.title()));
        List<CaseColumn> columns = new ArrayList<>();
        titles.forEach((id, title) -> columns.add(new CaseColumn(id, title)));
        return columns;
    }

    private static CaseLine line(CaseTableRow row, List<CaseColumn> criteria) {
        CaseResult result = row.result();
        Finding about = row.findings().get(result.criterion());
        return new CaseLine(
                result,
                CaseWords.label(result.expected()),
                CaseWords.label(result.actual()),
                result.passed() || about == null ? null : about.judgement().message(),
                criteria.stream()
                        .map(column -> new CaseCell(
                                column.id(),
                                mark(row.findings().get(column.id())),
                                column.id().equals(result.criterion())))
                        .toList());
    }

    private static @Nullable StatusMark mark(@Nullable Finding finding) {
        if (finding == null) {
            return null;
        }
        Status status = finding.judgement().status();
        return finding.rule().statement() instanceof Ground ? StatusMark.ofGround(status) : StatusMark.of(status);
    }

    /** A status or an outcome as people call it; what is neither, as it is written. */
}
