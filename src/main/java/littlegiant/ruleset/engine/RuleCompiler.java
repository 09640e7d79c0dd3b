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
 * Compiles rule files in memory. Each build has a class loader of its own and is kept nowhere but in the base that it
 * gives, so that a release that nobody uses any more is collected whole.
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
        // date-effective and date-expires are written as everywhere else here, not as 27-Mar-2017.
        System.setProperty("drools.dateformat", "yyyy-MM-dd");
        GeneratedClasses.guard();
    }

    private RuleCompiler() {}

    /**
     * Compiles the files of a policy into one base.
     *
     * @param found is told of everything that the engine complains about
     * @return the base; empty where there is a complaint
     */
    static Optional<KieBase> compile(List<DecisionFile> files, Diagnostics found) {
        if (!readAlike(files, found)) {
            return Optional.empty();
        }
        RuleClassLoader loader = new RuleClassLoader(RuleCompiler.class.getClassLoader());
        KnowledgeBuilder builder = builder(loader);
        boolean sound = true;
        for (DecisionFile file : files) {
            sound &= add(builder, file, found);
            if (!loader.refused().isEmpty()) {
                refuse(file, loader.refused().get(0), found);
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
            found.error(files.get(0).path(), 0, 0, ENGINE.with(brief(thrown)), CHECK);
            return Optional.empty();
        }
        return clean(files, base, found) && complete(files, base, found) ? Optional.of(base) : Optional.empty();
    }

    /** Whether the engine's own parser reads of each file what was read of it, see {@link EngineCrossCheck}. */
    private static boolean readAlike(List<DecisionFile> files, Diagnostics found) {
        boolean alike = true;
        for (DecisionFile file : files) {
            Optional<Integer> differs =
                    EngineCrossCheck.otherwise(file.engineSource(), file.packageName(), file.readRules());
            if (differs.isPresent()) {
                found.error(file.rules().get(differs.get()), READ_DIFFERENTLY, PLAINLY);
                alike = false;
            }
        }
        return alike;
    }

    /** A builder whose compiler sees nothing but what the loader knows. */
    static KnowledgeBuilder builder(RuleClassLoader loader) {
        return KnowledgeBuilderFactory.newKnowledgeBuilder(configuration(loader));
    }

    static KnowledgeBuilderConfiguration configuration(RuleClassLoader loader) {
        Properties settings = new Properties();
        // Were it not named, the engine would look for it by the loader, not find it, and take the JDK's, which sees
        // all.
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
            // A type mistake can come out of the compiler as an exception of its own making.
            found.error(file.path(), 0, 0, ENGINE.with(brief(thrown)), CHECK);
            return false;
        }
        List<KnowledgeBuilderError> errors = List.copyOf(builder.getErrors());
        for (KnowledgeBuilderError error : errors.subList(before, errors.size())) {
            int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
            Text complaint = ENGINE.with(brief(error.getMessage()));
            ruleAt(file, line)
                    .ifPresentOrElse(
                            rule -> found.error(rule, complaint, CHECK),
                            () -> found.error(file.path(), 0, 0, complaint, CHECK));
        }
        return errors.size() == before;
    }

    /** Whether every class that was made of the files is what it may be; those of rules are defined at their first use only. */
    private static boolean clean(List<DecisionFile> files, KieBase base, Diagnostics found) {
        for (Map.Entry<String, byte[]> made : GeneratedClasses.of(base).entrySet()) {
            try {
                GeneratedClasses.check(made.getKey(), made.getValue());
            } catch (GeneratedClasses.RefusedClass refused) {
                DecisionFile of = files.stream()
                        .filter(file -> made.getKey().startsWith(file.packageName() + "."))
                        .findFirst()
                        .orElse(files.get(0));
                // A refusal always says why.
                refuse(of, Objects.requireNonNull(refused.getMessage()), found);
                return false;
            }
        }
        return true;
    }

    private static void refuse(DecisionFile file, String why, Diagnostics found) {
        LOG.errorf("A class that was generated of %s is refused: %s", file.path(), why);
        found.error(file.path(), 0, 0, FOREIGN.with(brief(why)), CHECK);
    }

    /** The rule in which this line of the text for the engine stands. */
    private static Optional<RuleDefinition> ruleAt(DecisionFile file, int line) {
        long begun = file.engineSource()
                .lines()
                .limit(line)
                .filter(text -> text.startsWith("rule \""))
                .count();
        return begun == 0 ? Optional.empty() : Optional.of(file.rules().get((int) begun - 1));
    }

    /** Whether the engine holds exactly the rules that were read: none vanished, none came from nowhere. */
    private static boolean complete(List<DecisionFile> files, KieBase base, Diagnostics found) {
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

    private static String brief(Throwable thrown) {
        String message = thrown.getMessage();
        return brief(thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message));
    }

    private static String brief(String complaint) {
        String line = complaint.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_COMPLAINT ? line : line.substring(0, LONGEST_COMPLAINT) + "…";
    }
}
