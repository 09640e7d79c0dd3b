package littlegiant.ruleset.language;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredAttestation;
import littlegiant.facts.DeclaredFact;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Checks that policies which declare the same id declare it alike, since the fact is submitted once for all of them.
 */
public final class SharedDeclarations {
    private static final Template UNLIKE = Template.of(
            "“{0}”在 {1} 中的声明与此不同,而同一名称只填报一次",
            "\"{0}\" is declared otherwise in {1}, although one id is submitted once for all policies");
    private static final Text SAME = Text.of(
            "请写成相同的 unit、per、label 和 labelEn,或换一个名称",
            "declare it with the same unit, per, label and labelEn, or take another id");

    private SharedDeclarations() {}

    /**
     * Reads the declarations of all policies, and reports each id that a later policy declares differently.
     *
     * @return the readable declarations of each policy
     */
    public static Map<String, Declarations> read(RuleFiles files, Collection<String> policies, Diagnostics found) {
        Map<String, Map.Entry<String, DeclaredFact>> facts = new LinkedHashMap<>();
        Map<String, Map.Entry<String, DeclaredAttestation>> attestations = new LinkedHashMap<>();
        Map<String, Declarations> read = new LinkedHashMap<>();
        for (String policy : policies) {
            Declarations declared = HeaderReader.declared(policy, files.files());
            read.put(policy, declared);
            for (DeclaredFact fact : declared.facts().values()) {
                Map.Entry<String, DeclaredFact> first = facts.putIfAbsent(fact.id(), Map.entry(policy, fact));
                if (first != null && !first.getValue().isLike(fact)) {
                    reportDifference(files, policy, "facts", fact.id(), first.getKey(), found);
                }
            }
            for (DeclaredAttestation attestation : declared.attestations().values()) {
                Map.Entry<String, DeclaredAttestation> first =
                        attestations.putIfAbsent(attestation.id(), Map.entry(policy, attestation));
                if (first != null && !first.getValue().isLike(attestation)) {
                    reportDifference(files, policy, "attestations", attestation.id(), first.getKey(), found);
                }
            }
        }
        return read;
    }

    private static void reportDifference(
            RuleFiles files, String policy, String key, String id, String first, Diagnostics found) {
        String file = policy + "/" + HeaderReader.FILE;
        Optional<YamlNode> at = YamlNode.read(file, files.files().getOrDefault(file, ""), new Diagnostics())
                .flatMap(root -> root.get(key))
                .flatMap(list -> list.get(id));
        found.error(
                file,
                at.map(YamlNode::line).orElse(0),
                at.map(YamlNode::column).orElse(0),
                UNLIKE.with(id, first + "/" + HeaderReader.FILE),
                SAME);
    }
}
