package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import littlegiant.authoring.NewCriterion.AskedKind;
import littlegiant.authoring.NewCriterion.ScorePart;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.Fault;
import littlegiant.facts.Figure;
import littlegiant.problem.Problems;
import littlegiant.problem.ShownDiagnostic;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.PolicyHeader;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.RuleFilesOutline;
import littlegiant.ruleset.language.RuleFilesOutline.PolicyOutline;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.vocabulary.Ground;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Writes a criterion that an officer described by choosing, with its first cases, tries both against the working copy, and
 * saves them there: the rule at the end of its file, the cases in a file of their own.
 */
@Singleton
public class CriterionDrafts {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");
    private static final Pattern IN_QUOTES = Pattern.compile("[^\"\\\\@$\\p{Cntrl}]{1,200}");
    private static final Pattern THRESHOLD = Pattern.compile("[^\"\\\\{}@$\\p{Cntrl}]{1,40}");
    private static final Pattern PERIOD = Pattern.compile("[1-9]\\d{0,2}(年|个月)");
    private static final Text NO_POLICY = Text.of(
            "工作副本中没有这个政策,或其 policy.yaml 无法读取",
            "the working copy has no such policy, or its policy.yaml cannot be read");
    private static final Template NO_DECISION = Template.of("政策中没有规则文件 {0}.drl", "the policy has no rule file {0}.drl");
    private static final Text NO_ID =
            Text.of("编号用字母开头,只用字母、数字和下划线", "an id begins with a letter and has letters, digits and underscores");
    private static final Template ID_TAKEN =
            Template.of("编号 {0} 已被使用;编号不能改,也不能再给别的条件", "the id {0} is taken, and is given to nothing else");
    private static final Text NO_TITLE =
            Text.of("请写一句话作名称,不含引号、反斜杠、@ 和 $", "give it a sentence as its name, without quotes, backslashes, @ and $");
    private static final Text NO_CLAUSE = Text.of("请写明依据的条款,如 四(一)2", "name the clause, such as 四(一)2");
    private static final Text NO_FIGURE = Text.of("请选择指标", "choose the figure");
    private static final Text SAME_FIGURE = Text.of("占比的两个指标须不同", "a ratio is of two different figures");
    private static final Text NO_THRESHOLD =
            Text.of("请写门槛,如 5%、30人、500万元", "write the threshold, such as 5%, 30人 or 500万元");
    private static final Text NOTHING_CHOSEN = Text.of("请至少选一种", "choose one kind at least");
    private static final Text NO_TOPIC = Text.of("请选择事项", "choose what it is about");
    private static final Text NO_PERIOD = Text.of("期限写作 3年 或 36个月", "write the period like 3年 or 36个月");
    private static final Text NO_PARTS = Text.of(
            "请至少写两项得分,每项有指标、门槛和分数,指标各不相同", "give two parts at least, each with another figure, a threshold and points");
    private static final Text ONLY_VIOLATIONS = Text.of("取消资格的情形只能问违法记录", "a ground of revocation asks of violations");

    private final Releases releases;
    private final WorkingEdits edits;

    CriterionDrafts(Releases releases, WorkingEdits edits) {
        this.releases = releases;
        this.edits = edits;
    }

    /** What is written, before it is tried. */
    private record WrittenCriterion(String ruleFile, String rule, String caseFile, String cases) {}

    /** What a case gives, so that two checks can be compared: texts are equal where they say the same. */
    private record CaseGiven(String file, int line, String name, String actual, String message) {
        static CaseGiven of(CaseResult result) {
            return new CaseGiven(
                    result.file(),
                    result.line(),
                    result.name(),
                    result.actual(),
                    result.message() == null ? "" : result.message().in(Language.ZH));
        }
    }

    /**
     * Writes a criterion and tries it with every case of the working copy; saves nothing. Waits for the compiler. A 400 problem
     * says what is wrong with what was chosen.
     *
     * @param without what the check of the working copy finds without the criterion, so that cases that fail because of it
     *     can be told from those that fail anyhow
     */
    public DraftedCriterion draft(NewCriterion asked, CheckResult without, Language language) {
        RuleFiles files = releases.working();
        WrittenCriterion written = written(asked, files, language);
        TreeMap<String, String> with = new TreeMap<>(files.files());
        with.put(written.ruleFile(), added(files.files().getOrDefault(written.ruleFile(), ""), written.rule()));
        with.put(written.caseFile(), written.cases());
        CheckResult check = RuleChecker.check(new RuleFiles(with, files.unreadable(), files.changelog()));
        List<Diagnostic> told = check.diagnostics().stream()
                .filter(one -> one.severity() == Diagnostic.Level.ERROR
                        || one.file().equals(written.caseFile())
                        || isOf(one, asked, written))
                .toList();
        List<CaseResult> own = check.cases().stream()
                .filter(one -> one.file().equals(written.caseFile()))
                .toList();
        List<CaseResult> failing = check.cases().stream()
                .filter(one -> !one.passed() && !one.file().equals(written.caseFile()))
                .toList();
        Set<CaseGiven> before = without.cases().stream().map(CaseGiven::of).collect(Collectors.toSet());
        List<CaseResult> changed = failing.stream()
                .filter(one -> !before.contains(CaseGiven.of(one)))
                .toList();
        return new DraftedCriterion(
                written.ruleFile(),
                written.rule(),
                written.caseFile(),
                written.cases(),
                ShownDiagnostic.of(told, language),
                own.stream().filter(CaseResult::passed).map(CaseResult::name).toList(),
                own.stream().filter(one -> !one.passed()).toList(),
                changed,
                failing.size() - changed.size());
    }

    private static boolean isOf(Diagnostic one, NewCriterion asked, WrittenCriterion written) {
        return one.file().equals(written.ruleFile()) && asked.title().equals(one.rule());
    }

    /**
     * Saves a criterion and its cases to the working copy, faulty or not. A 400 problem as {@link #draft}, 412 where somebody
     * else writes the same file at the moment.
     */
    public void save(NewCriterion asked, Language language) {
        RuleFiles files = releases.working();
        WrittenCriterion written = written(asked, files, language);
        WorkingPath rules = path(written.ruleFile(), language);
        byte[] before =
                edits.bytes(rules, language).orElseThrow(() -> WorkingProblems.noFile(written.ruleFile(), language));
        String was = new String(before, StandardCharsets.UTF_8);
        String now = added(was.replace("\r\n", "\n"), written.rule());
        byte[] after = (was.contains("\r\n") ? now.replace("\n", "\r\n") : now).getBytes(StandardCharsets.UTF_8);
        AuditedEdit edit = AuditedEdit.criterion(asked.id());
        edits.write(rules, after, Preconditions.exactly(WorkingText.tag(before)), edit, language);
        edits.write(
                path(written.caseFile(), language),
                written.cases().getBytes(StandardCharsets.UTF_8),
                Preconditions.of(null, "*"),
                edit,
                language);
    }

    private static String added(String text, String rule) {
        return text.stripTrailing() + "\n\n" + rule;
    }

    private static WorkingPath path(String file, Language language) {
        return WorkingPath.parse(file).orElseThrow(() -> WorkingProblems.noName(file, language));
    }

    private static WrittenCriterion written(NewCriterion asked, RuleFiles files, Language language) {
        PolicyOutline policy = RuleFilesOutline.of(files).policies().get(asked.policy());
        if (policy == null || policy.header().isEmpty()) {
            throw Problems.invalid(List.of(new Fault("/policy", NO_POLICY)), language);
        }
        PolicyHeader header = policy.header().get();
        String ruleFile = asked.policy() + "/" + asked.decision() + ".drl";
        boolean grounds = policy.rules().stream()
                .anyMatch(rule ->
                        rule.decision().equals(asked.decision()) && rule.card().statement() instanceof Ground);
        List<Fault> faults = new ArrayList<>();
        if (!files.files().containsKey(ruleFile)) {
            faults.add(new Fault("/decision", NO_DECISION.with(asked.decision())));
        }
        String caseFile = asked.policy() + "/cases/" + asked.id() + ".yaml";
        if (!ID.matcher(asked.id()).matches()) {
            faults.add(new Fault("/id", NO_ID));
        } else if (isTaken(asked, policy) || files.files().containsKey(caseFile)) {
            faults.add(new Fault("/id", ID_TAKEN.with(asked.id())));
        }
        if (!IN_QUOTES.matcher(asked.title().replace("{1}", "")).matches()) {
            faults.add(new Fault("/title", NO_TITLE));
        }
        if (!THRESHOLD.matcher(asked.clause()).matches()) {
            faults.add(new Fault("/clause", NO_CLAUSE));
        }
        if (grounds && asked.kind() != AskedKind.VIOLATIONS) {
            faults.add(new Fault("/kind", ONLY_VIOLATIONS));
        }
        condition(asked, header.declared(), faults);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        LocalDate from = header.validFrom();
        return new WrittenCriterion(
                ruleFile,
                CriterionRule.write(asked, header.declared(), grounds),
                caseFile,
                CriterionCases.write(asked, header.declared(), grounds, from));
    }

    private static boolean isTaken(NewCriterion asked, PolicyOutline policy) {
        return policy.rules().stream()
                .anyMatch(rule -> rule.card().statement().id().equalsIgnoreCase(asked.id()));
    }

    private static void condition(NewCriterion asked, Declarations declared, List<Fault> faults) {
        switch (asked.kind()) {
            case FIGURE, GROWTH -> {
                figure("/first", asked.first(), declared, faults);
                threshold(asked, faults);
            }
            case RATIO -> {
                figure("/first", asked.first(), declared, faults);
                figure("/second", asked.second(), declared, faults);
                if (asked.first().equals(asked.second())) {
                    faults.add(new Fault("/second", SAME_FIGURE));
                }
                threshold(asked, faults);
            }
            case RIGHTS -> {
                chosen(asked, faults);
                threshold(asked, faults);
            }
            case ATTESTATION, TRUTH -> {
                if (asked.topic().isEmpty()) {
                    faults.add(new Fault("/topic", NO_TOPIC));
                }
            }
            case VIOLATIONS -> {
                chosen(asked, faults);
                if (!asked.period().isEmpty() && !PERIOD.matcher(asked.period()).matches()) {
                    faults.add(new Fault("/period", NO_PERIOD));
                }
            }
            case SCORE -> {
                threshold(asked, faults);
                boolean whole = asked.parts().size() > 1
                        && asked.parts().stream().allMatch(part -> isWhole(part, declared))
                        && asked.parts().stream()
                                        .map(ScorePart::figure)
                                        .distinct()
                                        .count()
                                == asked.parts().size();
                if (!whole) {
                    faults.add(new Fault("/parts", NO_PARTS));
                }
            }
        }
    }

    private static boolean isWhole(ScorePart part, Declarations declared) {
        return isFigure(part.figure(), declared)
                && THRESHOLD.matcher(part.threshold()).matches()
                && THRESHOLD.matcher(part.points()).matches();
    }

    private static void figure(String pointer, String name, Declarations declared, List<Fault> faults) {
        if (!isFigure(name, declared)) {
            faults.add(new Fault(pointer, NO_FIGURE));
        }
    }

    private static boolean isFigure(String name, Declarations declared) {
        DeclaredFact fact = declared.facts().get(name);
        return fact != null
                ? fact.unitWritten().isNumber()
                : Arrays.stream(Figure.values())
                        .anyMatch(figure -> figure.name().equals(name));
    }

    private static void threshold(NewCriterion asked, List<Fault> faults) {
        if (!THRESHOLD.matcher(asked.threshold()).matches()) {
            faults.add(new Fault("/threshold", NO_THRESHOLD));
        }
    }

    private static void chosen(NewCriterion asked, List<Fault> faults) {
        if (asked.chosen().isEmpty()) {
            faults.add(new Fault("/chosen", NOTHING_CHOSEN));
        }
    }
}
