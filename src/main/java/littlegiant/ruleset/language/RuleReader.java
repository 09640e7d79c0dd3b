package littlegiant.ruleset.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import littlegiant.facts.Declarations;
import littlegiant.vocabulary.CurrentDeclarations;
import littlegiant.vocabulary.Statement;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Reads a rule file without running it, and reports every fault. */
public final class RuleReader {
    private static final String SUFFIX = ".drl";

    /** The names of policies and decisions, which appear in URLs, answers and reports. */
    private static final Pattern PLACED =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,63}/[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,63}\\.drl");

    private static final Template PATH = Template.of("“{0}”不是规则文件的位置", "\"{0}\" is no place for a rule file");
    private static final Text PLACE = Text.of(
            "请放在 政策/决定.drl,名称只用字、数字、- 和 _,例如 haicheng-2017/cultivation.drl",
            "put it at policy/decision.drl, in letters, digits, - and _, as in haicheng-2017/cultivation.drl");
    private static final Text TOGETHER =
            Text.of("到这条规则为止,文件里的年份和计算太多", "with this rule the file reckons with too many years and lists");
    private static final Template NO_THRESHOLD =
            Template.of("规则名称中的 {0} 没有对应的门槛", "no threshold stands for {0} in the rule's name");
    private static final Template WITHIN = Template.of(
            "这条规则按顺序写有 {0} 个门槛,请核对序号", "the rule writes {0} thresholds, numbered in their order; check the number");
    private static final Text NONE_WRITTEN =
            Text.of("这条规则没有写门槛,请从名称中删除", "the rule writes no threshold; delete it from the name");
    private static final Text SPREAD =
            Text.of("请减少嵌套,或把规则分到几个文件中", "nest less, or spread the rules over several files");
    private static final Text BEYOND = Text.of("这条规则超出了能读懂的范围", "this rule is beyond what can be read");
    private static final Text BEYOND_FILE = Text.of("这个文件超出了能读懂的范围", "this file is beyond what can be read");
    private static final Text SIMPLER = Text.of("请写得简单一些", "write it more simply");

    private final String path;
    private final String text;
    private final Declarations declared;
    private final Faults faults;
    private final List<EngineSource.ReadRule> readRules = new ArrayList<>();
    private List<RuleText> rules = List.of();
    private double effort;

    private RuleReader(String path, String text, Declarations declared, Faults faults) {
        this.path = path;
        this.text = text;
        this.declared = declared;
        this.faults = faults;
    }

    /** Reads a rule file of a policy that declares nothing. */
    public static Optional<DecisionFile> read(String path, String text, Consumer<Diagnostic> found) {
        return read(path, text, Declarations.NONE, found);
    }

    /**
     * Reads a rule file.
     *
     * @param path the path below the rules folder: {@code haicheng-2017/cultivation.drl}
     * @param text the file's text
     * @param declared the declarations of the policy
     * @param found receives every fault, in the order of the file
     * @return the file; empty if a fault kept part of it from being read
     */
    public static Optional<DecisionFile> read(
            String path, String text, Declarations declared, Consumer<Diagnostic> found) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        RuleReader reader = new RuleReader(path, text, declared, new Faults(path, diagnostics::add));
        Optional<DecisionFile> file = CurrentDeclarations.with(declared, reader::readSafely);
        reader.assignToRules(diagnostics);
        diagnostics.sort(Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column));
        diagnostics.forEach(found);
        return file;
    }

    private Optional<DecisionFile> readSafely() {
        try {
            return read();
        } catch (RuntimeException | StackOverflowError beyond) {
            faults.error(0, 0, BEYOND_FILE, SIMPLER);
            return Optional.empty();
        }
    }

    private Optional<DecisionFile> read() {
        int slash = path.indexOf('/');
        if (!PLACED.matcher(path).matches()) {
            faults.error(0, 0, PATH.with(path), PLACE);
            return Optional.empty();
        }
        if (!Characters.readable(text, faults)) {
            return Optional.empty();
        }
        RuleSplitter.Parts parts = RuleSplitter.cut(Scanner.scan(text, faults), faults);
        String policy = path.substring(0, slash);
        String decision = path.substring(slash + 1, path.length() - SUFFIX.length());
        FileHead.read(parts.head(), policy, decision, faults);
        rules = parts.rules();
        List<FileRules.RuleReading> read = new ArrayList<>();
        for (RuleText rule : rules) {
            faults.setRule(
                    rule.name().kind() == Token.TokenKind.TEXT ? rule.name().text() : null);
            read.add(new FileRules.RuleReading(rule, readSafely(rule)));
        }
        faults.setRule(null);
        Optional<DecisionFile.DecisionFileKind> kind = FileRules.check(read, faults);
        if (faults.errors() > 0 || kind.isEmpty()) {
            return Optional.empty();
        }
        List<RuleDefinition> cards =
                read.stream().map(rule -> rule.card().orElseThrow()).toList();
        return Optional.of(new DecisionFile(policy, decision, path, kind.get(), cards, readRules));
    }

    /** Adds the rule's name to diagnostics that were found before the file was split into rules. */
    private void assignToRules(List<Diagnostic> diagnostics) {
        diagnostics.replaceAll(fault -> fault.rule() != null
                ? fault
                : rules.stream()
                        .filter(rule -> rule.name().kind() == Token.TokenKind.TEXT)
                        .filter(rule -> rule.rule().line() <= fault.line()
                                && fault.line() <= rule.last().line())
                        .findFirst()
                        .map(rule -> new Diagnostic(
                                fault.file(),
                                fault.line(),
                                fault.column(),
                                rule.name().text(),
                                fault.severity(),
                                fault.message(),
                                fault.suggestion()))
                        .orElse(fault));
    }

    /** Reads one rule. An exception of a parser becomes a fault of this rule, and the other rules are still read. */
    private Optional<RuleDefinition> readSafely(RuleText rule) {
        try {
            return rule(rule);
        } catch (RuntimeException | StackOverflowError beyond) {
            faults.error(rule.rule().line(), 0, BEYOND, SIMPLER);
            return Optional.empty();
        }
    }

    private Optional<RuleDefinition> rule(RuleText rule) {
        RuleHead head = RuleHead.read(rule, faults);
        WhenClause when = Brackets.checkWhen(rule.when(), faults)
                        && (rule.whole() || !rule.when().isEmpty())
                ? WhenReader.read(rule, faults)
                : WhenClause.UNREAD;
        ThenReader.Consequence then = Brackets.checkThen(rule.then(), faults)
                        && (rule.whole() || !rule.then().isEmpty())
                ? ThenReader.read(rule, path, when, faults)
                : ThenReader.Consequence.UNREAD;
        boolean enoughBefore = effort > EvaluationCost.MOST;
        effort += then.effort() > EvaluationCost.MOST ? 0 : then.effort();
        if (effort > EvaluationCost.MOST && !enoughBefore) {
            faults.error(rule.rule().line(), 0, TOGETHER, SPREAD);
        }
        int named = TitlePlaceholders.greatestNumber(rule.name().text());
        int written = then.thresholds().size();
        if (named > written && then.statement().isPresent()) {
            faults.error(
                    rule.name(),
                    NO_THRESHOLD.with("{" + named + "}"),
                    written == 0 ? NONE_WRITTEN : WITHIN.with(written));
        }
        readRules.add(new EngineSource.ReadRule(head.effective(), head.expires(), when, then.written()));
        return then.statement().map(statement -> definition(rule, head, when, then, statement));
    }

    private RuleDefinition definition(
            RuleText rule, RuleHead head, WhenClause when, ThenReader.Consequence then, Statement statement) {
        return new RuleDefinition(
                path,
                rule.rule().line(),
                rule.name().text(),
                head.clause(),
                statement,
                then.thresholds(),
                when.consulted(),
                when.matched(),
                when.asked(),
                then.variables(),
                head.effective(),
                head.expires());
    }
}
