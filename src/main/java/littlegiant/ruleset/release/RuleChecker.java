package littlegiant.ruleset.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import littlegiant.facts.Declarations;
import littlegiant.ruleset.cases.CaseCoverage;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.cases.CaseRunner;
import littlegiant.ruleset.cases.Coverage;
import littlegiant.ruleset.engine.CompiledPolicy;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.PolicyCompiler;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.Case;
import littlegiant.ruleset.language.CaseReader;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.HeaderReader;
import littlegiant.ruleset.language.NotedRoles;
import littlegiant.ruleset.language.PolicyHeader;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.RuleReader;
import littlegiant.ruleset.language.SharedDeclarations;
import littlegiant.ruleset.warning.Baseline;
import littlegiant.ruleset.warning.Changelog;
import littlegiant.ruleset.warning.ClauseList;
import littlegiant.ruleset.warning.HiddenRequirement;
import littlegiant.ruleset.warning.OverlapAnalysis;
import littlegiant.ruleset.warning.TitleFigureCheck;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Checks a set of rule files and, if there is no error, compiles it into a release and runs its cases. Does not know
 * the active release, so that builds, the watcher and requests can all use it.
 */
public final class RuleChecker {
    private static final int MOST_RULES = 2_000;

    private static final int MOST_DECISIONS = 30;

    private static final Template TOO_MANY_FILES =
            Template.of("政策文件夹“{0}”的规则文件超过上限 {1} 个", "the folder \"{0}\" holds more than {1} rule files");
    private static final Text JOIN_FILES = Text.of("一个决定写一个文件", "write one file for a decision");
    private static final Template TOO_MANY =
            Template.of("所有文件的规则合计超过上限 {0} 条", "all the files together hold more than {0} rules");
    private static final Text DELETE_RULES =
            Text.of("请合并或删除规则,或移走不用的政策", "join or delete rules, or move away policies that are not in use");
    private static final Text NO_POLICY = Text.of("规则文件夹中没有任何政策", "the rules folder holds no policy");
    private static final Text ADD_POLICY = Text.of(
            "请为政策建一个文件夹,内放 policy.yaml 与规则文件", "make a folder for the policy, with policy.yaml and its rule files");
    private static final Template NO_HEADER =
            Template.of("政策文件夹“{0}”缺少 policy.yaml", "the folder \"{0}\" has no policy.yaml");
    private static final Text ADD_HEADER = Text.of("请补上 policy.yaml", "add a policy.yaml");
    private static final Template NO_RULES = Template.of("政策文件夹“{0}”没有规则文件", "the folder \"{0}\" has no rule file");
    private static final Text ADD_RULES = Text.of("请补上 .drl 规则文件", "add a .drl file");
    private static final Template ID_TWICE = Template.of("编号 {0} 已用于 {1}", "the id {0} is already used in {1}");
    private static final Template ID_ALIKE =
            Template.of("编号 {0} 与 {1} 只有大小写不同,会被当作两项", "the ids {0} and {1} differ in case alone, and are two of them");
    private static final Template POLICY_ALIKE = Template.of(
            "政策文件夹“{0}”与“{1}”只有大小写不同,会被当作两项政策",
            "the folders \"{0}\" and \"{1}\" differ in case alone, and are two policies");
    private static final Text RENAME_FOLDER = Text.of("请给其中一个文件夹改名,或删除一个", "rename one of the folders, or delete it");
    private static final Template SAME_POLICY = Template.of(
            "政策文件夹“{0}”与“{1}”的名称(title)和文号(documentNumber)相同",
            "the folders \"{0}\" and \"{1}\" have the same title and documentNumber");
    private static final Text OTHER_HEADER = Text.of(
            "照抄的文件夹请改 policy.yaml 的 title 和 documentNumber;重复的请删除一个",
            "in a copied folder write its own title and documentNumber in policy.yaml; delete a folder that is there"
                    + " twice");
    private static final Template NAMED_IN_CHINESE = Template.of(
            "“{0}”不是用字母和数字命名的:可以使用,但名称会原样出现在网址、接口和导出的文件里",
            "\"{0}\" is not named in letters and digits: it works, but the name stands in addresses, interfaces and"
                    + " exported files as it is");
    private static final Text NAME_IN_LETTERS = Text.of(
            "发布以前请改名:文件夹如 little-giant-2026,规则文件如 recognition.drl;中文名称写在 policy.yaml 的 title 里",
            "rename it before it is published: a folder like little-giant-2026, a rule file like recognition.drl; the"
                    + " Chinese name belongs into title in policy.yaml");
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\x21-\\x7e]*");
    private static final Text OTHER_ID = Text.of("请换一个编号", "take another id");
    private static final Template NO_CASE = Template.of("条件 {0} 没有任何案例", "the criterion {0} has no case");
    private static final Template ADD_CASE =
            Template.of("请在 cases/{0}.yaml 中写出案例", "write cases for it in cases/{0}.yaml");

    private final RuleFiles files;
    private final boolean withCases;
    private final Optional<Baseline> baseline;
    private final PolicyCompiler compiler;
    private final Diagnostics found = new Diagnostics();
    private final SortedMap<String, Policy> policies = new TreeMap<>();
    private final List<CaseResult> results = new ArrayList<>();
    private final List<Coverage> coverage = new ArrayList<>();
    private final SortedMap<String, PolicyHeader> headers = new TreeMap<>();
    private int rules;

    private RuleChecker(RuleFiles files, boolean withCases, Optional<Baseline> baseline, PolicyCompiler compiler) {
        this.files = files;
        this.withCases = withCases;
        this.baseline = baseline;
        this.compiler = compiler;
    }

    /**
     * Checks rule files: reports every fault of every file or, if there is none, the compiled release and the results
     * of all cases.
     */
    public static CheckResult check(RuleFiles files) {
        return check(files, Optional.empty());
    }

    /**
     * Checks rule files that are to replace the baseline, and also warns about changes that the changelog does not
     * mention.
     */
    public static CheckResult check(RuleFiles files, Optional<Baseline> baseline) {
        return check(files, true, baseline, CompiledPolicy::compile);
    }

    /**
     * Compiles the files of a published release. Its cases ran when it was published and are not run again.
     *
     * @return a result without cases
     */
    public static CheckResult compile(RuleFiles published) {
        return check(published, false, Optional.empty(), CompiledPolicy::compile);
    }

    /** Checks with the given compiler. */
    public static CheckResult check(RuleFiles files, boolean withCases, PolicyCompiler compiler) {
        return check(files, withCases, Optional.empty(), compiler);
    }

    private static CheckResult check(
            RuleFiles files, boolean withCases, Optional<Baseline> baseline, PolicyCompiler compiler) {
        RuleChecker checker = new RuleChecker(files, withCases, baseline, compiler);
        files.unreadable().forEach(checker.found::add);
        if (files.unreadable().isEmpty()) {
            checker.check();
        }
        String hash = files.hash();
        boolean sound = !checker.found.hasErrors();
        return new CheckResult(
                hash,
                checker.found.sorted(files.files()),
                sound ? List.copyOf(checker.results) : List.of(),
                sound ? List.copyOf(checker.coverage) : List.of(),
                sound ? Optional.of(new Release(hash, files, checker.policies)) : Optional.empty());
    }

    private void check() {
        Map<String, SortedMap<String, String>> byPolicy = new LinkedHashMap<>();
        files.files()
                .forEach((path, text) -> byPolicy.computeIfAbsent(
                                path.substring(0, path.indexOf('/')), policy -> new TreeMap<>())
                        .put(path, text));
        if (byPolicy.isEmpty()) {
            found.error("", 0, 0, NO_POLICY, ADD_POLICY);
        }
        Map<String, Declarations> declared = SharedDeclarations.read(files, byPolicy.keySet(), found);
        byPolicy.forEach((policy, texts) -> check(
                policy, texts, Objects.requireNonNull(declared.get(policy), "what each policy declares was read")));
        warnAboutSameTitles();
        headers.keySet().forEach(policy -> warnAboutName(policy, byPolicy.getOrDefault(policy, new TreeMap<>())));
    }

    /** Warns about a policy whose folder or rule files have names with characters other than letters and digits. */
    private void warnAboutName(String policy, SortedMap<String, String> texts) {
        List<String> named = new ArrayList<>();
        if (!PLAIN_NAME.matcher(policy).matches()) {
            named.add(policy);
        }
        texts.keySet().stream()
                .filter(path -> path.endsWith(".drl"))
                .map(path -> path.substring(policy.length() + 1))
                .filter(file -> !PLAIN_NAME.matcher(file).matches())
                .forEach(named::add);
        if (!named.isEmpty()) {
            found.warning(
                    policy + "/" + HeaderReader.FILE,
                    0,
                    NAMED_IN_CHINESE.with(String.join("、", named)),
                    NAME_IN_LETTERS);
        }
    }

    private void check(String policy, SortedMap<String, String> texts, Declarations declared) {
        Optional<PolicyHeader> header = header(policy, texts);
        List<DecisionFile> decisions = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        boolean sound = true;
        boolean any = false;
        for (Map.Entry<String, String> file : texts.entrySet()) {
            String path = file.getKey();
            if (path.endsWith(".drl")) {
                any = true;
                Optional<DecisionFile> read = RuleReader.read(path, file.getValue(), declared, found::add);
                read.ifPresent(decisions::add);
                sound &= read.isPresent() && checkCount(read.get());
            } else if (withCases && path.contains("/cases/")) {
                cases.addAll(CaseReader.read(policy, path, file.getValue(), found));
            }
        }
        if (!any) {
            found.error(policy, 0, 0, NO_RULES.with(policy), ADD_RULES);
            return;
        }
        if (decisions.size() > MOST_DECISIONS) {
            found.error(
                    decisions.get(MOST_DECISIONS).path(),
                    1,
                    0,
                    TOO_MANY_FILES.with(policy, MOST_DECISIONS),
                    JOIN_FILES);
            return;
        }
        sound &= checkUniqueIds(decisions);
        if (withCases && header.isPresent()) {
            // Releases published before roles were checked against files are accepted unchanged.
            headers.put(policy, header.get());
            checkRoles(policy, texts, decisions);
        }
        if (!sound || header.isEmpty()) {
            return;
        }
        Optional<Policy> made = compiler.compile(policy, header.get(), decisions, found);
        if (made.isPresent()) {
            Policy compiled = made.get();
            policies.put(policy, compiled);
            if (withCases) {
                CaseCoverage reached = new CaseCoverage();
                results.addAll(CaseRunner.run(compiled, CaseRunner.concrete(compiled, cases, found), reached));
                List<Coverage> covered = reached.of(policy, decisions);
                coverage.addAll(covered);
                CaseCoverage.warn(covered, found);
                warnAboutUntested(policy, decisions, cases);
                decisions.forEach(file -> OverlapAnalysis.check(file, found));
                decisions.forEach(file -> HiddenRequirement.check(file, found));
                decisions.forEach(file -> file.rules()
                        .forEach(rule -> ClauseList.check(rule, header.get().clauses(), found)));
                baseline.ifPresent(before -> Changelog.check(decisions, before, files.changelog(), found));
            }
            decisions.forEach(file -> file.rules().forEach(rule -> TitleFigureCheck.check(rule, found)));
        }
    }

    /**
     * Whether the file's rules, with those before, are within the limit that can be compiled in reasonable time;
     * reports it if not.
     */
    private boolean checkCount(DecisionFile file) {
        rules += file.rules().size();
        if (rules > MOST_RULES) {
            found.error(file.path(), 1, 0, TOO_MANY.with(MOST_RULES), DELETE_RULES);
        }
        return rules <= MOST_RULES;
    }

    private Optional<PolicyHeader> header(String policy, SortedMap<String, String> texts) {
        String path = policy + "/" + HeaderReader.FILE;
        String text = texts.get(path);
        if (text == null) {
            found.error(path, 0, 0, NO_HEADER.with(policy), ADD_HEADER);
            return Optional.empty();
        }
        return HeaderReader.read(path, text, found);
    }

    /** Whether no two files share an id; reports ids that do. */
    private boolean checkUniqueIds(List<DecisionFile> decisions) {
        boolean apart = true;
        Map<String, String> ids = new LinkedHashMap<>();
        Map<String, String> spelt = new HashMap<>();
        for (DecisionFile file : decisions) {
            for (RuleDefinition rule : file.rules()) {
                String like = spelt.putIfAbsent(
                        rule.statement().id().toLowerCase(Locale.ROOT),
                        rule.statement().id());
                if (like != null && !like.equals(rule.statement().id())) {
                    found.warning(rule, ID_ALIKE.with(rule.statement().id(), like), OTHER_ID);
                }
                String first = ids.putIfAbsent(rule.statement().id(), file.path());
                if (first != null && !first.equals(file.path())) {
                    found.error(rule, ID_TWICE.with(rule.statement().id(), first), OTHER_ID);
                    apart = false;
                }
            }
        }
        return apart;
    }

    private void checkRoles(String policy, SortedMap<String, String> texts, List<DecisionFile> decisions) {
        Set<String> names = new HashSet<>();
        texts.keySet().stream()
                .filter(path -> path.endsWith(".drl"))
                .map(path -> path.substring(policy.length() + 1, path.length() - ".drl".length()))
                .forEach(names::add);
        String path = policy + "/" + HeaderReader.FILE;
        NotedRoles.check(path, texts.getOrDefault(path, ""), names, decisions, found);
    }

    /** Warns about policies that have the same name in answers, lists and reports. */
    private void warnAboutSameTitles() {
        Map<String, String> ids = new HashMap<>();
        Map<List<String>, String> documents = new HashMap<>();
        headers.forEach((policy, header) -> {
            String path = policy + "/" + HeaderReader.FILE;
            String alike = ids.putIfAbsent(policy.toLowerCase(Locale.ROOT), policy);
            String same = documents.putIfAbsent(List.of(header.title(), header.documentNumber()), policy);
            if (alike != null) {
                found.warning(path, 0, POLICY_ALIKE.with(policy, alike), RENAME_FOLDER);
            } else if (same != null) {
                found.warning(path, 1, SAME_POLICY.with(policy, same), OTHER_HEADER);
            }
        });
    }

    private void warnAboutUntested(String policy, List<DecisionFile> decisions, List<Case> cases) {
        Set<String> tested = new HashSet<>();
        cases.forEach(one -> tested.add(one.subject().id()));
        for (DecisionFile file : decisions) {
            if (file.kind() == DecisionFile.DecisionFileKind.SUPPORT) {
                continue;
            }
            for (RuleDefinition rule : file.rules()) {
                String id = rule.statement().id();
                if (tested.add(id)) {
                    found.warning(policy + "/cases/" + id + ".yaml", 0, NO_CASE.with(id), ADD_CASE.with(id));
                }
            }
        }
    }
}
