package littlegiant.console;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.assessment.ActiveRelease;
import littlegiant.assessment.AssessmentLookup;
import littlegiant.assessment.Replay;
import littlegiant.console.AssessStartPage.ListedDraft;
import littlegiant.console.FactDrafts.KeptDraft;
import littlegiant.console.Frame.FramePolicy;
import littlegiant.facts.Attestable;
import littlegiant.facts.Basis;
import littlegiant.facts.CreditCode;
import littlegiant.problem.Problems;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.AssessmentSummary;
import littlegiant.records.Registry;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import org.jspecify.annotations.Nullable;

/** Opens the form: with a draft, with the latest facts, or with what was just typed. */
@Singleton
class AssessSessions {
    /** What a form sends beside facts. */
    private static final List<String> NO_FACTS = List.of("policy", "asOf", "creditCode", "lastId", "do", "csrf_token");

    private static final FormValues NOTHING = new FormValues(Map.of());

    private final ActiveRelease active;
    private final Registry registry;
    private final AssessmentRepository assessments;
    private final AssessmentLookup recorded;
    private final FactDrafts drafts;
    private final PolicyInUse inUse;
    private final Clock clock;

    AssessSessions(
            ActiveRelease active,
            Registry registry,
            AssessmentRepository assessments,
            AssessmentLookup recorded,
            FactDrafts drafts,
            PolicyInUse inUse,
            Clock clock) {
        this.active = active;
        this.registry = registry;
        this.assessments = assessments;
        this.recorded = recorded;
        this.drafts = drafts;
        this.inUse = inUse;
        this.clock = clock;
    }

    /** The choice of an enterprise, with the drafts of a person. */
    AssessStartPage start(String person) {
        return new AssessStartPage(
                policies(),
                drafts.of(person).stream()
                        .map(draft -> new ListedDraft(
                                draft.policy(),
                                draft.creditCode(),
                                drafts.typed(draft).at("name"),
                                draft.savedAt(),
                                draft.creditCode().isEmpty()
                                        ? AssessAddress.blank(draft.policy())
                                        : AssessAddress.of(draft.policy(), draft.creditCode())))
                        .toList());
    }

    /** The policies of the active release. */
    List<FramePolicy> policies() {
        return active.orUnavailable(littlegiant.wording.Language.ZH).policies().values().stream()
                .map(policy -> new FramePolicy(policy.id(), policy.header().title()))
                .toList();
    }

    /** The form for an enterprise, or for none yet. */
    FormSession open(@Nullable String policyId, @Nullable String creditCode, @Nullable String from, Viewer viewer) {
        Release release = active.orUnavailable(viewer.language());
        Optional<AssessmentRecord> kept = from == null
                ? Optional.empty()
                : Optional.of(Awaited.result(recorded.orNotFound(from, viewer.caller(), viewer.language())));
        Policy policy = policy(
                release,
                policyId != null
                        ? policyId
                        : kept.map(one -> one.summary().policy()).orElse(null),
                viewer);
        String code = creditCode == null
                ? kept.map(one -> one.summary().creditCode()).orElse("")
                : CreditCode.inCapitals(creditCode.strip());
        Optional<AssessmentRecord> last = kept.isPresent() ? kept : latest(policy, code);
        FormValues before = last.map(AssessSessions::facts).orElse(NOTHING);
        Optional<KeptDraft> draft = from == null ? drafts.find(viewer.name(), policy.id(), code) : Optional.empty();
        FormValues values = draft.map(KeptDraft::values)
                .orElse(last.isEmpty() && !code.isEmpty() ? NOTHING.with("unifiedSocialCreditCode", code) : before);
        return new FormSession(
                release,
                policy,
                kept.map(one -> one.summary().asOf()).orElseGet(() -> day(values.at("asOf"))),
                values,
                before,
                last.map(one -> one.summary().asOf()).orElse(null),
                last.map(one -> one.summary().id().toString()).orElse(null),
                code,
                draft.map(KeptDraft::savedAt).orElse(null),
                "");
    }

    /**
     * The form as somebody sends it of whom nothing is kept. A firm says of itself what officials would attest: where it does not
     * say on what basis, it is its own word.
     */
    FormSession unsavedSession(@Nullable String policyId, MultivaluedMap<String, String> sent, Viewer viewer) {
        Release release = active.orUnavailable(viewer.language());
        Policy policy = policy(release, policyId, viewer);
        LocalDate asOf = day(first(sent, "asOf"));
        String pressed = first(sent, "do");
        FormValues values =
                dated(applyButton(SentForm.values(sent, NO_FACTS), pressed, asOf), first(sent, "asOf"), asOf);
        for (Attestable topic : FormFields.topics(policy.header().declared())) {
            String holds = FormFields.attestation(topic).get(0).name();
            String basis = FormFields.attestation(topic).get(1).name();
            if (!values.at(holds).isEmpty() && values.at(basis).isEmpty()) {
                values = values.with(basis, Basis.SELF_DECLARED.name());
            }
        }
        return new FormSession(release, policy, asOf, values, NOTHING, null, null, "", null, pressed);
    }

    private static FormValues applyButton(FormValues values, String pressed, LocalDate asOf) {
        return switch (pressed) {
            case "earlier" -> values.withEarlierYear(asOf);
            case "right" -> values.withEntry(FormValues.RIGHTS);
            case "violation" -> values.withEntry(FormValues.VIOLATIONS);
            default -> values;
        };
    }

    /** The form as it was just sent. */
    FormSession typed(@Nullable String policyId, MultivaluedMap<String, String> sent, Viewer viewer) {
        Release release = active.orUnavailable(viewer.language());
        Policy policy = policy(release, policyId, viewer);
        LocalDate asOf = day(first(sent, "asOf"));
        Optional<AssessmentRecord> last = first(sent, "lastId").isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Awaited.result(recorded.orNotFound(first(sent, "lastId"), viewer.caller(), viewer.language())));
        String pressed = first(sent, "do");
        FormValues values =
                dated(applyButton(SentForm.values(sent, NO_FACTS), pressed, asOf), first(sent, "asOf"), asOf);
        return new FormSession(
                release,
                policy,
                asOf,
                values,
                last.map(AssessSessions::facts).orElse(NOTHING),
                last.map(one -> one.summary().asOf()).orElse(null),
                last.map(one -> one.summary().id().toString()).orElse(null),
                first(sent, "creditCode"),
                null,
                pressed);
    }

    private static FormValues facts(AssessmentRecord kept) {
        return FactValues.of(Replay.parsed(kept.request()).path("enterprise"));
    }

    private Optional<AssessmentRecord> latest(Policy policy, String code) {
        return code.isEmpty()
                ? Optional.empty()
                : registry.latest(policy.id(), code)
                        .map(AssessmentSummary::id)
                        .flatMap(id -> Awaited.result(assessments.find(id)));
    }

    private Policy policy(Release release, @Nullable String id, Viewer viewer) {
        String wanted = id != null && !id.isEmpty()
                ? id
                : inUse.among(release.policies().keySet())
                        .orElseGet(() -> release.policies().firstKey());
        Policy policy = release.policies().get(wanted);
        if (policy == null) {
            throw Problems.notFound(AssessText.UNKNOWN_POLICY, viewer.language());
        }
        return policy;
    }

    /** The day that is written; today where none is, or none that the calendar has. */
    private LocalDate day(String written) {
        return WrittenDay.read(written).orElseGet(() -> LocalDate.now(clock));
    }

    /** The same values with the day as it is shown: as it is typed where that cannot be read. */
    private static FormValues dated(FormValues values, String written, LocalDate asOf) {
        boolean unreadable = !written.isBlank() && WrittenDay.read(written).isEmpty();
        return values.with("asOf", unreadable ? written : asOf.toString());
    }

    private static String first(MultivaluedMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
