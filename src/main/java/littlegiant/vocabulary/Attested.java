package littlegiant.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Attestable;
import littlegiant.facts.Attestation;
import littlegiant.facts.Basis;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Requires an attestation by a competent body, 四(一)7. The enterprise's own declaration leads to REVIEW, whatever it
 * says.
 */
record Attested(Attestable topic) implements Condition {
    private static final Template WORDS = Template.of("{0}经核实认定", "{0} is attested");
    private static final Template MET = Template.of("{0}已经核实认定", "{0} has been attested");
    private static final Template NOT_MET = Template.of("{0}经核实不具备", "{0} has been attested not to hold");
    private static final Template REVIEW = Template.of(
            "{0}仅有企业自述,需人工核定", "of {0} there is only the enterprise's own declaration, so a person settles it");
    private static final Template ABSENT = Template.of("缺少对{0}的认定", "there is no attestation of {0}");
    private static final Template INCOMPLETE = Template.of(
            "对{0}的认定不完整,未说明结论或依据", "the attestation of {0} does not say whether it holds, or on what basis");

    @Override
    public Judgement judge(Situation situation) {
        Attestation attestation = topic.in(situation.enterprise().attestations());
        if (attestation == null) {
            return new FactJudgement(Status.MISSING, ABSENT.with(topic.label()), List.of(topic.pointer()));
        }
        List<String> missing = lacking(attestation);
        if (!missing.isEmpty()) {
            return new FactJudgement(Status.MISSING, INCOMPLETE.with(topic.label()), missing);
        }
        Status status = attestation.basis() == Basis.SELF_DECLARED
                ? Status.REVIEW
                : Boolean.TRUE.equals(attestation.holds()) ? Status.MET : Status.NOT_MET;
        Template message = switch (status) {
            case MET -> MET;
            case NOT_MET -> NOT_MET;
            case MISSING, REVIEW, NOT_APPLICABLE -> REVIEW;
        };
        return new FactJudgement(
                status,
                message.with(topic.label()),
                List.of(),
                sheet -> sheet.fact("attestations." + topic.property(), attestation.holds()));
    }

    private List<String> lacking(Attestation attestation) {
        if (attestation.holds() != null && attestation.basis() != null) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        if (attestation.holds() == null) {
            missing.add(topic.pointer() + "/holds");
        }
        if (attestation.basis() == null) {
            missing.add(topic.pointer() + "/basis");
        }
        return missing;
    }

    @Override
    public Text words() {
        return WORDS.with(topic.label());
    }

    @Override
    public Set<Status> possible() {
        return Status.ofConditions();
    }
}
