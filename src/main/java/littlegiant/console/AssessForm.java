package littlegiant.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import littlegiant.assessment.AnswerDetail;
import littlegiant.assessment.AssessmentResult;
import littlegiant.assessment.Assessments;
import littlegiant.assessment.Replay;
import littlegiant.console.ShownForm.ShownField;
import littlegiant.console.TypedAnswer.TypedFault;
import littlegiant.facts.Declarations;
import littlegiant.facts.FactLabels;
import littlegiant.facts.Fault;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Assesses what is typed by the same way as a request over REST, and tells every fault at its field. */
@Singleton
class AssessForm {
    private final Assessments assessments;
    private final RuleQuotes rules;

    AssessForm(Assessments assessments, RuleQuotes rules) {
        this.assessments = assessments;
        this.rules = rules;
    }

    /**
     * Assesses what is typed.
     *
     * @param keep whether it is to be recorded
     * @param caller who asks
     */
    FormOutcome assess(FormSession session, Language language, boolean keep, @Nullable String caller) {
        Release release = session.release();
        Policy policy = session.policy();
        LocalDate asOf = session.asOf();
        FormValues values = session.values();
        FormValues last = session.last();
        Declarations declared = policy.header().declared();
        TypedRequest typed = TypedRequest.of(values, declared, asOf);
        byte[] request = request(policy, asOf, typed.enterprise());
        Map<String, Text> faults = new LinkedHashMap<>(typed.faults());
        List<TypedFault> general = new ArrayList<>();
        String day = values.at("asOf");
        if (!day.isEmpty() && WrittenDay.read(day).isEmpty()) {
            general.add(new TypedFault(AssessText.NO_DAY.with(day), AssessText.AS_OF, "asOf"));
        }
        AssessmentResult result = result(release, request, language, false, caller);
        for (Fault fault : result.faults()) {
            Optional<String> field = typed.fieldOf(fault.pointer(), asOf.getYear() - 1);
            if (field.isPresent()) {
                faults.putIfAbsent(field.get(), fault.formMessage());
            } else {
                general.add(new TypedFault(fault.formMessage(), AssessText.AS_OF, ""));
            }
        }
        ShownForm form =
                new FormBuilder(session, typed, faults, rules.asked(release, policy, asOf), declared).build(asOf);
        List<ShownField> fields = fields(form);
        for (ShownField field : fields) {
            Text fault = field.fault();
            if (fault != null) {
                general.add(new TypedFault(fault, field.description(), field.id()));
            }
        }
        // A fault of something that has no field of its own, a whole list for instance.
        faults.forEach((address, fault) -> {
            if (fields.stream().noneMatch(field -> field.name().equals(address))) {
                general.add(new TypedFault(fault, FactLabels.ofPath("/" + address.replace('.', '/')), ""));
            }
        });
        boolean refused = !general.isEmpty();
        boolean asked = fields.stream().anyMatch(field -> field.question() != null);
        if (keep && asked) {
            fields.stream()
                    .filter(field -> field.question() != null)
                    .forEach(field ->
                            general.add(new TypedFault(AssessText.NOT_ANSWERED, field.description(), field.id())));
        }
        AssessmentResult assessed =
                !general.isEmpty() ? null : keep ? result(release, request, language, true, caller) : result;
        ShownAnswer answer = refused
                ? null
                : AnswerReader.read(
                        Replay.parsed(result.answer()), typed.enterprise(), rules.of(release.hash(), policy.id()), "");
        List<ChangedStatus> changed = answer == null || last.typed().isEmpty()
                ? List.of()
                : recorded(release, policy, asOf, last, language, caller)
                        .map(before -> ChangedStatus.between(before, answer))
                        .orElse(List.of());
        return new FormOutcome(form, new TypedAnswer(answer, general, changed, messages(fields)), assessed);
    }

    /** What the facts come to on the day that were recorded last; empty where they would be refused now. */
    private Optional<ShownAnswer> recorded(
            Release release,
            Policy policy,
            LocalDate asOf,
            FormValues last,
            Language language,
            @Nullable String caller) {
        ObjectNode enterprise =
                TypedRequest.of(last, policy.header().declared(), asOf).enterprise();
        AssessmentResult result = result(release, request(policy, asOf, enterprise), language, false, caller);
        return result.faults().isEmpty()
                ? Optional.of(AnswerReader.read(
                        Replay.parsed(result.answer()), enterprise, rules.of(release.hash(), policy.id()), null))
                : Optional.empty();
    }

    private AssessmentResult result(
            Release release, byte[] request, Language language, boolean keep, @Nullable String caller) {
        return assessments.assess(release, request, language, AnswerDetail.FULL, keep, caller);
    }

    private static byte[] request(Policy policy, LocalDate asOf, ObjectNode enterprise) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("policy", policy.id());
        request.put("asOf", asOf.toString());
        request.set("enterprise", enterprise);
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<ShownField> fields(ShownForm form) {
        return Stream.of(
                        form.basics().stream(),
                        form.byYear().stream()
                                .flatMap(group -> group.rows().stream())
                                .flatMap(row -> row.cells().stream()),
                        form.rights().stream().flatMap(entry -> entry.fields().stream()),
                        Stream.of(form.noRights()),
                        form.credit().stream(),
                        form.topics().stream().flatMap(topic -> topic.fields().stream()),
                        form.violations().stream().flatMap(entry -> entry.fields().stream()),
                        Stream.of(form.noViolations()),
                        form.declared().stream(),
                        form.declaredByYear() == null
                                ? Stream.<ShownField>empty()
                                : form.declaredByYear().rows().stream().flatMap(row -> row.cells().stream()))
                .flatMap(stream -> stream)
                .toList();
    }

    private static List<ShownField> messages(List<ShownField> fields) {
        return fields.stream()
                .filter(field -> field.fault() != null || field.echo() != null || field.question() != null)
                .toList();
    }
}
