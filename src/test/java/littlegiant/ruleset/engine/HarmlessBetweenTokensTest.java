package littlegiant.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.EngineSource;
import littlegiant.ruleset.language.RuleReader;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Comments, blanks, line ends, escapes and Unicode spaces at every place between the tokens of a file, its head included,
 * change nothing of what the engine is given: a file is refused, or the engine gets the very text that the plain file
 * gives. The fuzzing by lines of hostile files could not find what a comment in an import does, because none of its pieces
 * was a comment within a line of the head, and because what it compared were conditions and consequences.
 */
class HarmlessBetweenTokensTest {
    private static final String PATH = "another-city-2020/growth.drl";
    private static final int FILES = 20_000;

    /** Tokens, and texts as one. */
    private static final Pattern TOKEN = Pattern.compile(
            "\"[^\"\\n]*\"|date-effective|date-expires|[\\p{L}_$][\\p{L}\\p{N}_$]*|\\d+(?:\\.\\d+)?|==|!=|<=|>=|&&|\\|\\||[^\\s\\p{L}\\p{N}]");

    private static final List<String> BETWEEN = List.of(
            " ",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\f",
            "\u00A0",
            "\u2003",
            "\u3000",
            "\u2028",
            "\u0085",
            "\u200B",
            "\uFEFF",
            "\u001C",
            "\u000B",
            "\u0000",
            "/**/",
            "/* */",
            "/*/ */",
            "/*/*/",
            "/* // */",
            "/* * / x / * */",
            "// x\n",
            "// */\n",
            "/* \" */",
            "/* ' */",
            "//\\\n",
            "// \\u000a x\n",
            "\\u002f\\u002a",
            "\\u0020",
            "\\n",
            "\\",
            "/ * * /",
            "/* * / import java.io.File; / * */",
            "/* * / System.exit( 1 ); / * */",
            "*/",
            "/*",
            "#x\n",
            "/*/ || System.exit( 1 ) == null /*/",
            "/**/ /**/",
            "/***/",
            "/*\n*/",
            "/*\r*/",
            ";",
            ",",
            "`",
            "'");

    private static final List<String> INSERTED = List.of(
            "import",
            "import java.io.*",
            "static",
            "package",
            "rule",
            "\"x\"",
            "when",
            "then",
            "end",
            "extends",
            "@x",
            "salience 1",
            "dialect \"mvel\"",
            "class",
            "function",
            "{",
            "}",
            "(",
            ")",
            "new",
            "eval( true )",
            "from",
            "System",
            ".",
            ".getClass()",
            "==",
            "null",
            "||",
            "\"a\\\"\"",
            "\"/*\"",
            "\"*/\"",
            "\"//\"",
            "\"/*/\"",
            "\"; System.exit( 1 ); //\"",
            "modify",
            "010",
            "0x10",
            "1e9",
            "5L",
            "$x",
            "$x :",
            "-");

    /** What may stand where something else does. */
    private static final List<String> OTHERS = List.of(
            "\"1%\"",
            "\"7\"",
            "\"2019-07-01\"",
            "\"四(一)3\"",
            "\"9亿元\"",
            "\"X1\"",
            "\"X2\"",
            "\"M7[0-9]{2}\"",
            "7",
            "12",
            "1000",
            "==",
            "!=",
            "<",
            ">=",
            "&&",
            "||",
            ",",
            "and",
            "or",
            "not",
            "exists",
            "atLeast",
            "atMost",
            "lessThan",
            "ratio",
            "growth",
            "sum",
            "max",
            "min",
            "employees",
            "netProfit",
            "rdExpense",
            "category",
            "stage",
            "GROWTH",
            "OTHER",
            "SOFTWARE",
            "EMPLOYEES",
            "RD_EXPENSE",
            "SALES_REVENUE",
            "NET_PROFIT",
            "TOTAL_ASSETS",
            "Stage",
            "Category");

    private static String good() throws IOException {
        return Files.readString(Path.of("src/test/resources/rule-files/every-form.drl"));
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("//[^\\n]*", " "));
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }

    private static Optional<DecisionFile> read(String text) {
        return RuleReader.read(PATH, text, fault -> {});
    }

    @Test
    void what_stands_between_tokens_never_reaches_the_engine() throws IOException {
        String plain = read(good()).orElseThrow().engineSource();
        List<String> tokens = tokens(good());
        Random random = new Random(20_261_127);
        int accepted = 0;
        for (int i = 0; i < FILES / 2; i++) {
            StringBuilder text = new StringBuilder();
            // Each place in turn has something; others now and then.
            int place = i % (tokens.size() + 1);
            int also = random.nextInt(40);
            boolean lines = random.nextBoolean();
            for (int t = 0; t < tokens.size(); t++) {
                boolean here = t == place || (also < 3 && random.nextInt(60) == 0);
                text.append(here ? BETWEEN.get(random.nextInt(BETWEEN.size())) : "");
                text.append(begins(tokens, t) || (lines && random.nextInt(30) == 0) ? "\n" : " ")
                        .append(tokens.get(t));
            }
            text.append(place == tokens.size() ? BETWEEN.get(random.nextInt(BETWEEN.size())) : "\n");
            Optional<DecisionFile> read = read(text.toString());
            if (read.isPresent()) {
                accepted++;
                assertThat(read.get().engineSource()).as(text.toString()).isEqualTo(plain);
            }
        }
        // Comments and blanks are allowed nearly everywhere: were few accepted, this would show little.
        assertThat(accepted).isBetween(FILES / 10, FILES / 2);
    }

    /** Whether the token begins a line in a file as it is written: a rule ends and begins by such words. */
    private static boolean begins(List<String> tokens, int t) {
        String token = tokens.get(t);
        boolean word = List.of("package", "import", "rule", "when", "then", "end", "insert", "@")
                .contains(token);
        return word && (t == 0 || !tokens.get(t - 1).equals("."));
    }

    @Test
    void of_a_file_with_other_tokens_the_engine_gets_what_was_understood(@TempDir Path dump) throws IOException {
        List<String> tokens = tokens(good());
        Random random = new Random(11_272_026);
        Map<String, String> sources = new HashMap<>();
        for (int i = 0; i < FILES / 2; i++) {
            List<String> changed = new ArrayList<>(tokens);
            for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
                int at = random.nextInt(changed.size());
                switch (random.nextInt(12)) {
                    case 0 -> changed.add(at, INSERTED.get(random.nextInt(INSERTED.size())));
                    case 1 -> changed.set(at, INSERTED.get(random.nextInt(INSERTED.size())));
                    case 2 -> changed.remove(at);
                    default -> changed.set(at, likewise(changed.get(at), OTHERS, random));
                }
            }
            StringBuilder text = new StringBuilder();
            for (int t = 0; t < changed.size(); t++) {
                text.append(begins(changed, t) ? "\n" : " ").append(changed.get(t));
                text.append(random.nextInt(200) == 0 ? BETWEEN.get(random.nextInt(BETWEEN.size())) : "");
            }
            read(text.toString()).ifPresent(file -> sources.putIfAbsent(file.engineSource(), text.toString()));
        }
        assertThat(sources.size()).isGreaterThan(40);
        int number = 0;
        for (Map.Entry<String, String> one : sources.entrySet()) {
            canonical(one.getKey(), one.getValue());
            // Compiling is what takes long; every third shows as much.
            if (number++ % 3 == 0) {
                generated(one.getKey(), Files.createDirectory(dump.resolve(String.valueOf(number))));
            }
        }
    }

    /** A token of the same sort: a text, a number, a word, a sign. */
    private static String likewise(String token, List<String> tokens, Random random) {
        char sort = sort(token);
        List<String> same = tokens.stream().filter(one -> sort(one) == sort).toList();
        return same.isEmpty() ? token : same.get(random.nextInt(same.size()));
    }

    private static char sort(String token) {
        char first = token.charAt(0);
        return Character.isLetter(first)
                ? (Character.isUpperCase(first) ? 'A' : 'a')
                : Character.isDigit(first) ? '0' : first;
    }

    /** The text for the engine is of the few forms that are written, line by line, and its parser agrees on its parts. */
    private static void canonical(String source, String text) {
        String outsideTexts = source.replaceAll("\"[^\"\n]*\"", "\"\"");
        assertThat(outsideTexts).as(text).doesNotContain("/", "*/", "\\", "'", "`", "#", "?", "System", "Runtime");
        assertThat(source.replaceAll("[\\x20-\\x7e\\n]", "").replaceAll("[\\p{L}\\p{N}\\p{P}\\p{S}]", ""))
                .as(text)
                .isEmpty();
        DrlParser parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        PackageDescr parsed;
        try {
            parsed = parser.parse(false, source);
        } catch (Exception unreadable) {
            throw new AssertionError(text, unreadable);
        }
        assertThat(parsed.getImports()).as(text).hasSameSizeAs(EngineSource.imports());
        assertThat(parsed.getRules()).as(text).hasSize(source.split("\nrule \"", -1).length - 1);
    }

    /** The Java that the engine makes of it holds its consequences, and classes and imports that are in every one. */
    private static void generated(String source, Path dump) throws IOException {
        KnowledgeBuilderConfiguration configuration =
                RuleCompiler.configuration(new RuleClassLoader(HarmlessBetweenTokensTest.class.getClassLoader()));
        configuration.setProperty("drools.dump.dir", dump.toString());
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        builder.add(ResourceFactory.newByteArrayResource(source.getBytes("UTF-8")), ResourceType.DRL);
        if (builder.hasErrors()) {
            return;
        }
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(dump)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        List<String> rules = written.keySet().stream()
                .filter(name -> name.matches("Rule_\\d+\\.java"))
                .toList();
        List<String> consequences =
                source.lines().filter(line -> line.startsWith("insert(")).toList();
        assertThat(rules).hasSameSizeAs(consequences);
        written.forEach((name, java) -> {
            assertThat(java.split("\\bclass\\s+\\w+\\s*(?:\\{|implements|extends)", -1))
                    .as(java)
                    .hasSize(2);
            assertThat(Stream.of(java.split("[;\\n]", -1)).map(String::strip).filter(line -> line.startsWith("import")))
                    .as(java)
                    .allMatch(line -> line.matches("import (littlegiant\\.facts\\.[A-Z]\\w+"
                            + "|static littlegiant\\.vocabulary\\.Words\\.\\*"
                            + "|(static )?org\\.drools\\.[a-z.]+(\\.[A-Z]\\w+)?(\\.\\*)?|org\\.kie\\.[a-z.]+\\.[A-Z]\\w+"
                            + "|littlegiantrules\\.\\S+)"));
            assertThat(java).contains("package littlegiantrules.");
        });
        for (String consequence : consequences) {
            String said = consequence.replace(" ", "");
            assertThat(rules.stream().map(written::get).map(java -> java.replace(" ", "")))
                    .anyMatch(java -> java.contains(said.substring("insert".length())));
        }
    }
}
