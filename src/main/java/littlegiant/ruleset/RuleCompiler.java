package littlegiant.ruleset;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Compiles rule files in memory. Each build has a class loader of its own and is kept nowhere but in the base that it
 * gives, so that a release that nobody uses any more is collected whole.
 */
final class RuleCompiler {
    private static final Template ENGINE = Template.of("规则引擎无法编译:{0}", "the rule engine cannot compile it: {0}");
    private static final Text CHECK =
            Text.of("请对照 rules/README.md 检查这条规则的写法", "compare how the rule is written with rules/README.md");
    private static final Template NOT_BUILT =
            Template.of("规则“{0}”编译后不见了", "the rule \"{0}\" is not there after the build");
    private static final int LONGEST_COMPLAINT = 300;

    static {
        // date-effective and date-expires are written as everywhere else here, not as 27-Mar-2017.
        System.setProperty("drools.dateformat", "yyyy-MM-dd");
    }

    private RuleCompiler() {}

    /**
     * Compiles the files of a policy into one base.
     *
     * @param texts the files' texts by path
     * @param found is told of everything that the engine complains about
     * @return the base; empty where there is a complaint
     */
    static Optional<KieBase> compile(List<DecisionFile> files, Map<String, String> texts, Diagnostics found) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        boolean sound = true;
        for (DecisionFile file : files) {
            sound &= add(builder, file, texts.get(file.path()), found);
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
        return complete(files, base, found) ? Optional.of(base) : Optional.empty();
    }

    private static boolean add(KnowledgeBuilder builder, DecisionFile file, String text, Diagnostics found) {
        int before = builder.getErrors().size();
        try {
            Resource resource = ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8))
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
            String rule = ruleAt(file, line);
            found.add(new Diagnostic(
                    file.path(), line, 0, rule, Diagnostic.Level.ERROR, ENGINE.with(brief(error.getMessage())), CHECK));
        }
        return errors.size() == before;
    }

    /** The last rule that begins at the line or above it. */
    private static String ruleAt(DecisionFile file, int line) {
        String name = null;
        for (RuleCard rule : file.rules()) {
            if (rule.line() <= line) {
                name = rule.name();
            }
        }
        return name;
    }

    /** Whether the engine holds exactly the rules that were read: none vanished, none came from nowhere. */
    private static boolean complete(List<DecisionFile> files, KieBase base, Diagnostics found) {
        boolean complete = true;
        int read = 0;
        for (DecisionFile file : files) {
            for (RuleCard rule : file.rules()) {
                read++;
                if (base.getRule(file.packageName(), rule.name()) == null) {
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
