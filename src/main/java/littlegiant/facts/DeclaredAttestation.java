package littlegiant.facts;

import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that a policy wants attested beside what {@link AttestationTopic} lists.
 *
 * @param id its name in rules and below {@code /attestations}
 * @param chineseLabel what officers call it; null for its id
 * @param englishLabel what it is called in English; null for the Chinese label
 * @param hint what whoever fills it in should know; null for nothing
 */
public record DeclaredAttestation(String id, String chineseLabel, String englishLabel, String hint)
        implements Attestable {

    public DeclaredAttestation {
        chineseLabel = chineseLabel == null ? id : chineseLabel;
        englishLabel = englishLabel == null ? chineseLabel : englishLabel;
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
