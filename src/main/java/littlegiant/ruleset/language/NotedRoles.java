package littlegiant.ruleset.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Checks the {@code decisions} of a {@code policy.yaml}, and their roles, against the rule files of the policy's
 * folder.
 */
public final class NotedRoles {
    private static final Template NO_FILE =
            Template.of("decisions 里写了“{0}”,却没有文件 {0}.drl", "decisions has \"{0}\", yet there is no file {0}.drl");
    private static final Template MEANT = Template.of("是否指“{0}”?", "did you mean \"{0}\"?");
    private static final Template FILES =
            Template.of("请写已有的文件名:{0};或补上这个文件", "name a file that is there: {0}; or add this file");
    private static final Template UNFIT =
            Template.of("role: {0} 不能用于写 {1} 的文件 {2}.drl", "the role {0} does not fit {2}.drl, which states by {1}");
    private static final Template FITTING = Template.of("这个文件可写:{0}", "for this file write one of: {0}");

    private NotedRoles() {}

    /**
     * Reports each decision that has no file, and each role that does not fit its file's kind.
     *
     * @param file the path of {@code policy.yaml} below the rules folder
     * @param names the decisions that have a rule file, readable or not
     * @param decisions the decisions whose file was read
     */
    public static void check(
            String file, String text, Set<String> names, List<DecisionFile> decisions, Diagnostics found) {
        Optional<YamlNode> noted = YamlNode.read(file, text, new Diagnostics()).flatMap(root -> root.get("decisions"));
        noted.ifPresent(entries ->
                entries.entries().forEach((name, entry) -> check(file, name, entry, names, decisions, found)));
    }

    private static void check(
            String file,
            String name,
            YamlNode entry,
            Set<String> names,
            List<DecisionFile> decisions,
            Diagnostics found) {
        if (!names.contains(name)) {
            Text suggestion = Nearest.of(name, names)
                    .map(near -> Correction.of(MEANT, name, near))
                    .orElse(FILES.with(String.join(", ", new TreeSet<>(names))));
            found.error(file, entry.line(), entry.column(), NO_FILE.with(name), suggestion);
            return;
        }
        Optional<YamlNode> role = entry.get("role");
        Optional<DecisionRole> word = role.flatMap(YamlNode::scalar).flatMap(DecisionRole::of);
        if (word.isEmpty()) {
            return;
        }
        decisions.stream()
                .filter(decision -> decision.decision().equals(name))
                .filter(decision -> !rolesFor(decision.kind()).contains(word.get()))
                .forEach(decision -> {
                    List<String> words = new ArrayList<>();
                    rolesFor(decision.kind()).forEach(fit -> words.add(fit.word()));
                    found.error(
                            file,
                            role.get().line(),
                            role.get().column(),
                            UNFIT.with(word.get().word(), nameOf(decision.kind()), name),
                            FITTING.with(String.join(", ", words)));
                });
    }

    private static List<DecisionRole> rolesFor(DecisionFile.DecisionFileKind kind) {
        return switch (kind) {
            case CRITERIA -> List.of(DecisionRole.CULTIVATION, DecisionRole.RECOGNITION, DecisionRole.NONE);
            case GROUNDS -> List.of(DecisionRole.REVOCATION, DecisionRole.NONE);
            case SUPPORT -> List.of(DecisionRole.NONE);
        };
    }

    private static String nameOf(DecisionFile.DecisionFileKind kind) {
        return switch (kind) {
            case CRITERIA -> "require";
            case GROUNDS -> "ground";
            case SUPPORT -> "offer";
        };
    }
}
