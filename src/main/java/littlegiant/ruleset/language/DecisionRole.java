package littlegiant.ruleset.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import littlegiant.wording.Text;

/**
 * What officials do on the basis of a decision. {@code policy.yaml} says it by {@code role}. Where it does not, the file
 * says it: one of grounds leads to revocation; one of criteria to what it is named for, and the only one of its policy
 * to recognition.
 */
public enum DecisionRole {
    CULTIVATION(Text.of("遴选和培育", "selection and cultivation")),
    RECOGNITION(Text.of("认定", "recognition")),
    REVOCATION(Text.of("取消", "revocation")),
    /** Nothing that the programme records: the decision informs. */
    NONE(Text.of("不作为决定的依据", "no official decision"));

    private final Text label;

    DecisionRole(Text label) {
        this.label = label;
    }

    /** What an officer calls it. */
    public Text label() {
        return label;
    }

    /** The word for it in {@code policy.yaml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word; empty where the word is none. */
    static Optional<DecisionRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** What officials do on the basis of a policy's decision; {@link #NONE} for a decision that it does not have. */
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

    /** What a decision is the basis of by its name alone, of a policy that is not at hand. */
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
