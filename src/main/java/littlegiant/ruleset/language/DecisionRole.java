package littlegiant.ruleset.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import littlegiant.wording.Text;

/**
 * What officials do on the basis of a decision. {@code policy.yaml} sets it by {@code role}. By default a decision of
 * grounds leads to revocation, and a decision of criteria to what its name says, or to recognition if it is the
 * policy's only one.
 */
public enum DecisionRole {
    CULTIVATION(Text.of("遴选和培育", "selection and cultivation")),
    RECOGNITION(Text.of("认定", "recognition")),
    REVOCATION(Text.of("取消", "revocation")),
    /** No official act of the programme rests on the decision. */
    NONE(Text.of("不作为决定的依据", "no official decision"));

    private final Text label;

    DecisionRole(Text label) {
        this.label = label;
    }

    /** The role in officers' words, zh and en. */
    public Text label() {
        return label;
    }

    /** The role as {@code policy.yaml} writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that {@code policy.yaml} writes as the word; empty if there is none. */
    static Optional<DecisionRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** The role of a policy's decision; {@link #NONE} if the policy does not have the decision. */
    public static DecisionRole of(PolicyHeader header, List<DecisionFile> files, String decision) {
        PolicyHeader.DecisionNote note = header.decisions().get(decision);
        if (note != null && note.role() != null) {
            return note.role();
        }
        return files.stream()
                .filter(file -> file.decision().equals(decision))
                .findFirst()
                .map(file -> of(files, file))
                .orElse(NONE);
    }

    /** The role that the decision's name alone implies, for a policy whose files are not at hand. */
    public static DecisionRole named(String decision) {
        return of(decision).orElse(NONE);
    }

    private static DecisionRole of(List<DecisionFile> files, DecisionFile file) {
        return switch (file.kind()) {
            case GROUNDS -> REVOCATION;
            case SUPPORT -> NONE;
            case CRITERIA ->
                of(file.decision()).filter(role -> role != REVOCATION).orElseGet(() -> {
                    long ofCriteria = files.stream()
                            .filter(other -> other.kind() == DecisionFile.DecisionFileKind.CRITERIA)
                            .count();
                    return ofCriteria == 1 ? RECOGNITION : NONE;
                });
        };
    }
}
