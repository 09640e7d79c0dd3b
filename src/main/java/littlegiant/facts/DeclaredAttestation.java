package littlegiant.facts;

import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that a policy wants attested beside what {@link AttestationTopic} lists.
 *
 * @param id its name in rules and below {@code /attestations}
 * @param chineseLabel what officers call it
 * @param englishLabel what it is called in English
 * @param hint what whoever fills it in should know; null for nothing
 */
public record DeclaredAttestation(
        String id,
        String chineseLabel,
        String englishLabel,
        @Nullable String hint) implements Attestable {

    /**
     * An attestation as a policy declares it.
     *
     * @param label what officers call it; null for its id
     * @param labelEn what it is called in English; null for the Chinese label
     * @param hint what whoever fills it in should know; null for nothing
     */
    public static DeclaredAttestation of(
            String id, @Nullable String label, @Nullable String labelEn, @Nullable String hint) {
        String chinese = label == null ? id : label;
        return new DeclaredAttestation(id, chinese, labelEn == null ? chinese : labelEn, hint);
    }

    /** Whether two policies mean the same by its id; each may explain it in its own words. */
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
