package littlegiant.ruleset.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.EngineSource;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jboss.logging.Logger;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Compiles rule files in memory. Each build has its own class loader, which only the resulting base references, so that
 * an unused release can be garbage collected as a whole.
 */
final class RuleCompiler {
    private static final Logger LOG = Logger.getLogger(RuleCompiler.class);
    private static final Template ENGINE = Template.of("规则引擎无法编译:{0}", "the rule engine cannot compile it: {0}");
    private static final Text CHECK =
            Text.of("请对照 rules/README.md 检查这条规则的写法", "compare how the rule is written with rules/README.md");
    private static final Template NOT_BUILT =
            Template.of("规则“{0}”编译后不见了", "the rule \"{0}\" is not there after the build");
    private static final Template FOREIGN =
            Template.of("规则编译出了不允许的程序,已拒绝:{0}", "what the rules compile to is not allowed and is refused: {0}");
    private static final Text READ_DIFFERENTLY =
            Text.of("规则引擎对这条规则的理解与此处不同", "the engine reads this rule otherwise than it is read here");
    private static final Text PLAINLY =
            Text.of("请对照 rules/README.md 的例子改写", "write it as the examples in rules/README.md are written");
    private static final int LONGEST_COMPLAINT = 300;

    static {
        // Dates in date-effective and date-expires have ISO form, not Drools' default of 27-Mar-2017.
        System.setProperty("drools.dateformat", "yyyy-MM-dd");
        GeneratedClasses.installCheck();
    }

    private RuleCompiler() {}

    /**
     * Compiles the files of a policy into one base.
     *
     * @param found receives every error of the engine
     * @return the base; empty if there is an error
     */
    static Optional<KieBase> compile(List<DecisionFile> files, Diagnostics found) {
        if (!crossCheck(files, found)) {
            return Optional.empty();
        }
        RuleClassLoader loader = new RuleClassLoader(RuleCompiler.class.getClassLoader());
        KnowledgeBuilder builder = builder(loader);
        boolean sound = true;
        for (DecisionFile file : files) {
            sound &= add(builder, file, found);
            if (!loader.refusals().isEmpty()) {
                reportRefusal(file, loader.refusals().get(0), found);
                return Optional.empty();
            }
        }
        if (!sound) {
            return Optional.empty();
        }
        KieBase base;
        try {
            base = builder.newKieBase();
        } catch (RuntimeException thrown) {
            found.error(files.get(0).path(), 0, 0, ENGINE.with(shorten(thrown)), CHECK);
            return Optional.empty();
        }
        return checkGeneratedClasses(files, base, found) && hasExactlyRules(files, base, found)
                ? Optional.of(base)
                : Optional.empty();
    }

    /** Whether the engine's own parser reads each file as it was read here, see {@link EngineCrossCheck}. */
    private static boolean crossCheck(List<DecisionFile> files, Diagnostics found) {
        boolean alike = true;
        for (DecisionFile file : files) {
            Optional<Integer> differs =
                    EngineCrossCheck.firstDifference(file.engineSource(), file.packageName(), file.readRules());
            if (differs.isPresent()) {
                found.error(file.rules().get(differs.get()), READ_DIFFERENTLY, PLAINLY);
                alike = false;
            }
        }
        return alike;
    }

    /** Creates a builder whose compiler sees only the classes that the loader knows. */
    static KnowledgeBuilder builder(RuleClassLoader loader) {
        return KnowledgeBuilderFactory.newKnowledgeBuilder(configuration(loader));
    }

    static KnowledgeBuilderConfiguration configuration(RuleClassLoader loader) {
        Properties settings = new Properties();
        // Without this setting the engine would look for the compiler through the rule class loader, not find it, and
        // use the JDK's, which sees every class.
        settings.setProperty("drools.dialect.java.compiler", "ECLIPSE");
        return KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(settings, loader);
    }

    private static boolean add(KnowledgeBuilder builder, DecisionFile file, Diagnostics found) {
        int before = builder.getErrors().size();
        try {
            Resource resource = ResourceFactory.newByteArrayResource(
                            file.engineSource().getBytes(StandardCharsets.UTF_8))
                    .setResourceType(ResourceType.DRL)
                    .setSourcePath(file.path());
            builder.add(resource, ResourceType.DRL);
        } catch (RuntimeException | LinkageError | StackOverflowError thrown) {
            // The compiler throws exceptions of its own for some type errors.
            found.error(file.path(), 0, 0, ENGINE.with(shorten(thrown)), CHECK);
            return false;
        }
        List<KnowledgeBuilderError> errors = List.copyOf(builder.getErrors());
        for (KnowledgeBuilderError error : errors.subList(before, errors.size())) {
            int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
            Text complaint = ENGINE.with(shorten(error.getMessage()));
            ruleAt(file, line)
                    .ifPresentOrElse(
                            rule -> found.error(rule, complaint, CHECK),
                            () -> found.error(file.path(), 0, 0, complaint, CHECK));
        }
        return errors.size() == before;
    }

    /**
     * Whether every generated class is allowed; the engine defines the classes of rules only at their first use, after
     * this check.
     */
    private static boolean checkGeneratedClasses(List<DecisionFile> files, KieBase base, Diagnostics found) {
        for (Map.Entry<String, byte[]> made : GeneratedClasses.of(base).entrySet()) {
            try {
                GeneratedClasses.check(made.getKey(), made.getValue());
            } catch (GeneratedClasses.RefusedClass refused) {
                DecisionFile of = files.stream()
                        .filter(file -> made.getKey().startsWith(file.packageName() + "."))
                        .findFirst()
                        .orElse(files.get(0));
                // A refusal always has a message.
                reportRefusal(of, Objects.requireNonNull(refused.getMessage()), found);
                return false;
            }
        }
        return true;
    }

    private static void reportRefusal(DecisionFile file, String why, Diagnostics found) {
        LOG.errorf("A class that was generated of %s is refused: %s", file.path(), why);
        found.error(file.path(), 0, 0, FOREIGN.with(shorten(why)), CHECK);
    }

    /** The rule that contains the line of the engine's text. */
    private static Optional<RuleDefinition> ruleAt(DecisionFile file, int line) {
        long begun = file.engineSource()
                .lines()
                .limit(line)
                .filter(text -> text.startsWith("rule \""))
                .count();
        return begun == 0 ? Optional.empty() : Optional.of(file.rules().get((int) begun - 1));
    }

    /** Whether the engine holds exactly the rules that were read, none lost and none added. */
    private static boolean hasExactlyRules(List<DecisionFile> files, KieBase base, Diagnostics found) {
        boolean complete = true;
        int read = 0;
        for (DecisionFile file : files) {
            for (int i = 0; i < file.rules().size(); i++) {
                RuleDefinition rule = file.rules().get(i);
                read++;
                if (base.getRule(file.packageName(), EngineSource.ruleName(i)) == null) {
                    found.error(rule, NOT_BUILT.with(rule.name()), CHECK);
                    complete = false;
                }
            }
        }
        int built = 0;
        for (KiePackage built1 : base.getKiePackages()) {
            for (Rule ignored : built1.getRules()) {
                built++;
            }
        }
        if (complete && built != read) {
            throw new IllegalStateException(read + " rules were read, yet " + built + " were built");
        }
        return complete;
    }

    private static String shorten(Throwable thrown) {
        String message = thrown.getMessage();
        return shorten(thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message));
    }

    private static String shorten(String complaint) {
        String line = complaint.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_COMPLAINT ? line : line.substring(0, LONGEST_COMPLAINT) + "…";
    }
}
