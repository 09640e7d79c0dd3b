package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.facts.Fault;
import littlegiant.problem.Problems;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.HeaderReader;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/** Declares what a policy asks for beside the usual facts, in the {@code policy.yaml} of the working copy. */
@Singleton
public class FactDeclarations {
    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{N}_]{0,39}");
    private static final Pattern ADDED = Pattern.compile("[^\"\\\\#{}\\[\\]:,&*!|>'%@`\\p{Cntrl}]{0,100}");
    private static final String ATTESTED = "核实";
    private static final Text NO_NAME =
            Text.of("名称用 1 至 40 个字母(汉字亦可)、数字和下划线", "a name has 1 to 40 letters, digits and underscores");
    private static final Text NO_HINT =
            Text.of("说明至多 100 字,不用引号、括号和冒号", "a hint has 100 characters at most, without quotes, brackets and colons");
    private static final Text IN_ONE_LINE = Text.of(
            "policy.yaml 的这一节写在一行里,请直接在文本中添加",
            "this section of policy.yaml is written on one line: add to it in the text");

    private final WorkingEdits edits;

    FactDeclarations(WorkingEdits edits) {
        this.edits = edits;
    }

    /**
     * A fact as an officer describes it.
     *
     * @param unit 元, 人, 项, 年, 比例, 是否 or 日期; 核实 for what is attested
     * @param yearly whether it is given for each year
     * @param hint what whoever fills it in should know; empty for nothing
     */
    public record NewFact(String policy, String name, String unit, boolean yearly, String hint) {}

    /** Declares a fact. A 400 problem says what is wrong with it, 412 that somebody else writes the file at the moment. */
    public void declare(NewFact fact, Language language) {
        if (!NAME.matcher(fact.name()).matches()) {
            throw Problems.invalid(List.of(new Fault("/name", NO_NAME)), language);
        }
        if (!ADDED.matcher(fact.hint()).matches()) {
            throw Problems.invalid(List.of(new Fault("/hint", NO_HINT)), language);
        }
        String file = fact.policy() + "/" + HeaderReader.FILE;
        WorkingPath path = WorkingPath.of(fact.policy(), HeaderReader.FILE)
                .orElseThrow(() -> WorkingProblems.noName(file, language));
        byte[] before = edits.bytes(path, language).orElseThrow(() -> WorkingProblems.noFile(file, language));
        String was = new String(before, StandardCharsets.UTF_8);
        String now = with(was.replace("\r\n", "\n"), fact, language);
        Diagnostics found = new Diagnostics();
        HeaderReader.read(file, now, found);
        List<Fault> faults = found.sorted().stream()
                .filter(one -> one.severity() == Diagnostic.Level.ERROR)
                .map(one -> new Fault("/name", one.message()))
                .toList();
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        byte[] after = (was.contains("\r\n") ? now.replace("\n", "\r\n") : now).getBytes(StandardCharsets.UTF_8);
        edits.write(
                path, after, Preconditions.exactly(WorkingText.tag(before)), AuditedEdit.fact(fact.name()), language);
    }

    private static String with(String text, NewFact fact, Language language) {
        boolean attested = fact.unit().equals(ATTESTED);
        String section = attested ? "attestations" : "facts";
        String hint = fact.hint().isBlank() ? "" : "hint: " + fact.hint().strip();
        String unit = attested ? "" : "unit: " + fact.unit() + ", per: " + (fact.yearly() ? "year" : "enterprise");
        String says = unit + (unit.isEmpty() || hint.isEmpty() ? "" : ", ") + hint;
        String entry = "  " + fact.name() + ":" + (says.isEmpty() ? " {}" : " { " + says + " }") + "\n";
        Matcher head = Pattern.compile("(?m)^" + section + ":(.*)$").matcher(text);
        if (!head.find()) {
            return text.stripTrailing() + "\n\n" + section + ":\n" + entry;
        }
        if (!head.group(1).isBlank() && !head.group(1).strip().startsWith("#")) {
            throw Problems.invalid(List.of(new Fault("/name", IN_ONE_LINE)), language);
        }
        return text.substring(0, head.end()) + "\n" + entry + text.substring(Math.min(text.length(), head.end() + 1));
    }
}
