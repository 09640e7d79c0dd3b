package littlegiant.facts;

import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * An attestation topic that a policy declares in addition to {@link AttestationTopic}.
 *
 * @param id its name in rules and below {@code /attestations}
 * @param chineseLabel the label, zh
 * @param englishLabel the label, en
 * @param hint a note for the person who fills it in; null for none
 */
public record DeclaredAttestation(
        String id,
        String chineseLabel,
        String englishLabel,
        @Nullable String hint) implements Attestable {

    /**
     * Creates an attestation topic as a policy declares it.
     *
     * @param label the label, zh; null for the id
     * @param labelEn the label, en; null for the Chinese label
     * @param hint a note for the person who fills it in; null for none
     */
    public static DeclaredAttestation of(
            String id, @Nullable String label, @Nullable String labelEn, @Nullable String hint) {
        String chinese = label == null ? id : label;
        return new DeclaredAttestation(id, chinese, labelEn == null ? chinese : labelEn, hint);
    }

    /** Whether two policies declare the same topic by this id; their hints may differ. */
    public boolean isLike(DeclaredAttestation other) {
        return id.equals(other.id)
                && chineseLabel.equals(other.chineseLabel)
                && englishLabel.equals(other.englishLabel);
    }

    @Override
    public @Nullable Attestation in(Attestations attestations) {
        return attestations.declared().of(id);
    }

    @Override
    public Text label() {
        return Text.of(chineseLabel, englishLabel);
    }

    @Override
    public String property() {
        return id;
    }
}
