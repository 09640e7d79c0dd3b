package littlegiant.ruleset.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import littlegiant.facts.Enterprise;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads the lines before the first rule: the package and the two imports, which are the same in every file. */
final class FileHead {
    private static final String FACTS = Enterprise.class.getPackageName();
    private static final String ALL_FACTS = FACTS + ".*";
    private static final String WORDS = "static littlegiant.vocabulary.Words.*";

    /** Packages that belong to the JDK, to libraries or to this service. */
    private static final Pattern TAKEN = Pattern.compile(
            "(?:java|javax|jdk|sun|com|org|net|io|jakarta|littlegiant|littlegiantrules|defaultpkg)(?:\\..*)?");

    private static final Pattern PLAIN = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}(?:\\.[a-z][a-zA-Z0-9]{0,39}){0,5}");

    private static final Text NO_PACKAGE = Text.of("文件开头缺少 package 一行", "the file lacks its package line");
    private static final Text WRITE_PACKAGE = Text.of(
            "请在第一行写 package 政策.决定,例如 package haicheng2017.cultivation",
            "begin it with package policy.decision, as in package haicheng2017.cultivation");
    private static final Text SECOND_PACKAGE = Text.of("package 只能写一行", "there is one package line only");
    private static final Text DELETE = Text.of("请删除这一行", "delete this line");
    private static final Template PACKAGE_NAME =
            Template.of("package 名称“{0}”不可用", "the package name \"{0}\" is no good");
    private static final Template IMPORT = Template.of("不能引入 {0}", "{0} is refused as an import");
    private static final Template WRITE = Template.of("请写作 import {0}", "write import {0}");
    private static final Text ONLY = Text.of(
            "只需两行:import " + ALL_FACTS + " 与 import " + WORDS,
            "two lines are all there is: import " + ALL_FACTS + " and import " + WORDS);
    private static final Template NO_IMPORT = Template.of("文件缺少 import {0}", "the file lacks import {0}");
    private static final Text SAME_LINE = Text.of("请写在同一行", "write it on one line");

    private static final Template OTHER_PLACE = Template.of(
            "package 写的是 {0},文件却是 {1};以文件的位置为准",
            "the package line says {0}, yet the file is that of {1}: where the file lies counts");
    private static final Template WRITE_PLACE = Template.of("请写作 package {0}", "write package {0}");

    private final Faults faults;
    private final String policy;
    private final String decision;
    private final Set<String> imports = new HashSet<>();
    private @Nullable Token packageLine;

    private FileHead(String policy, String decision, Faults faults) {
        this.policy = policy;
        this.decision = decision;
        this.faults = faults;
    }

    /** Reads the head and reports its faults. The engine receives a generated package and imports, not these. */
    static void read(List<Token> head, String policy, String decision, Faults faults) {
        FileHead reading = new FileHead(policy, decision, faults);
        List<Token> line = new ArrayList<>();
        for (Token token : head) {
            if (!line.isEmpty() && (token.leads() || token.is("package") || token.is("import"))) {
                reading.readLine(line);
                line.clear();
            }
            line.add(token);
        }
        if (!line.isEmpty()) {
            reading.readLine(line);
        }
        reading.checkComplete();
    }

    private void readLine(List<Token> line) {
        Token word = line.get(0);
        List<Token> rest = line.subList(1, line.size());
        if (!rest.isEmpty() && rest.get(rest.size() - 1).is(";")) {
            rest = rest.subList(0, rest.size() - 1);
        }
        StringBuilder name = new StringBuilder();
        for (Token token : rest) {
            boolean apart = name.length() > 0
                    && token.isWord()
                    && Character.isJavaIdentifierPart(name.charAt(name.length() - 1));
            name.append(apart ? " " : "").append(token.shown());
        }
        if (word.is("package")) {
            packageLine(word, name.toString());
        } else {
            importLine(rest.isEmpty() ? word : rest.get(0), name.toString());
        }
    }

    private void packageLine(Token word, String name) {
        if (packageLine != null) {
            faults.error(word, SECOND_PACKAGE, DELETE);
            return;
        }
        packageLine = word;
        if (!PLAIN.matcher(name).matches() || TAKEN.matcher(name).matches() || !SourceVersion.isName(name)) {
            faults.error(word, PACKAGE_NAME.with(name), name.isEmpty() ? SAME_LINE : WRITE_PACKAGE);
            return;
        }
        String expected = PackageNames.expected(policy, decision);
        if (PLAIN.matcher(expected).matches() && !PackageNames.names(name, policy, decision)) {
            faults.warning(word.line(), OTHER_PLACE.with(name, policy + "/" + decision), WRITE_PLACE.with(expected));
        }
    }

    private void importLine(Token at, String name) {
        String type = name.startsWith(FACTS + ".") ? name.substring(FACTS.length() + 1) : "";
        if (name.equals(ALL_FACTS)
                || name.equals(WORDS)
                || FactTypes.importable().contains(type)) {
            imports.add(name);
            return;
        }
        List<String> known = new ArrayList<>(List.of(ALL_FACTS, WORDS));
        FactTypes.importable().forEach(known::add);
        Text suggestion = name.startsWith(FACTS + ".")
                ? Nearest.of(type, FactTypes.importable())
                        .map(near -> Correction.of(WRITE, name, FACTS + "." + near))
                        .orElse(ONLY)
                : Nearest.of(name, known)
                        .map(near -> Correction.of(WRITE, name, near))
                        .orElse(ONLY);
        // A mistyped import counts as present, so that it is not reported as lacking as well.
        imports.add(name.contains("vocabulary") || name.contains("Words") ? WORDS : ALL_FACTS);
        faults.error(at, IMPORT.with(name), suggestion);
    }

    private void checkComplete() {
        if (packageLine == null) {
            faults.error(1, 1, NO_PACKAGE, WRITE_PACKAGE);
        }
        int line = packageLine == null ? 1 : packageLine.line();
        if (!imports.contains(WORDS)) {
            faults.error(line, 0, NO_IMPORT.with(WORDS), WRITE.with(WORDS));
        }
        if (imports.stream().noneMatch(name -> name.startsWith(FACTS))) {
            faults.error(line, 0, NO_IMPORT.with(ALL_FACTS), WRITE.with(ALL_FACTS));
        }
    }
}
