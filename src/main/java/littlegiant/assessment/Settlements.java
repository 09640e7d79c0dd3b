package littlegiant.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import littlegiant.facts.Attestable;
import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Basis;
import littlegiant.facts.Fault;
import littlegiant.problem.Problems;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.Registry;
import littlegiant.records.SettlementRecord;
import littlegiant.records.SettlementRepository;
import littlegiant.records.SettlementRepository.Settled;
import littlegiant.records.WriteFailed;
import littlegiant.ruleset.engine.Release;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Settles open attestation topics: the enterprise is assessed again, with the facts of its latest assessment, the same
 * day and the added attestation, and that assessment is stored. Methods block on the database.
 */
@Singleton
public class Settlements {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .build();
    private static final String POINTER = "/attestations/";
    private static final String FACT = "attestations.";
    private static final Text NOT_OPEN = Text.of(
            "该事项在最近一次评估中不待核定;请选择列出的事项",
            "the latest assessment does not wait for this: choose one of those that are listed");

    private final AssessmentRepository assessments;
    private final Registry registry;
    private final SettlementRepository settlements;
    private final Assessments assessor;
    private final ActiveRelease active;
    private final Clock clock;

    Settlements(
            AssessmentRepository assessments,
            Registry registry,
            SettlementRepository settlements,
            Assessments assessor,
            ActiveRelease active,
            Clock clock) {
        this.assessments = assessments;
        this.registry = registry;
        this.settlements = settlements;
        this.assessor = assessor;
        this.active = active;
        this.clock = clock;
    }

    /**
     * The consequences of a settlement.
     *
     * @param faults the reasons for refusing it; then there are no consequences
     * @param change the differences from the latest assessment
     * @param isOtherRelease whether the latest assessment used another release than the active one, so that some
     *     differences may come from the rules
     */
    public record SettlementPreview(
            AssessmentRecord latest, List<Fault> faults, AnswerChange change, boolean isOtherRelease) {}

    /** The latest assessment of an enterprise under a policy; empty if there is none. */
    public Optional<AssessmentRecord> latest(String policy, String creditCode) {
        return registry.latest(policy, creditCode)
                .flatMap(summary ->
                        assessments.find(summary.id()).toCompletableFuture().join());
    }

    /** The topics of an assessment that a person can settle, in the order of the answer. */
    public List<OpenTopic> open(AssessmentRecord latest, Language language) {
        JsonNode answer = Replay.parsed(latest.answer());
        JsonNode attestations = Replay.parsed(latest.request()).at("/enterprise/attestations");
        Map<String, List<String>> clauses = new LinkedHashMap<>();
        answer.path("decisions")
                .forEach(decision -> decision.path("findings").forEach(finding -> {
                    switch (finding.path("status").asText()) {
                        case "MISSING" ->
                            finding.path("missing")
                                    .forEach(pointer -> addClause(pointer.asText(), POINTER, finding, clauses));
                        case "REVIEW" ->
                            finding.path("facts").fieldNames().forEachRemaining(fact -> {
                                if (fact.startsWith(FACT)
                                        && isSelfDeclared(attestations, fact.substring(FACT.length()))) {
                                    addClause(fact, FACT, finding, clauses);
                                }
                            });
                        default -> {}
                    }
                }));
        Map<String, Text> labels = new LinkedHashMap<>();
        topics(language).forEach(topic -> labels.put(topic.property(), topic.label()));
        return clauses.entrySet().stream()
                .filter(topic -> labels.containsKey(topic.getKey()))
                .map(topic -> new OpenTopic(
                        topic.getKey(),
                        Objects.requireNonNull(labels.get(topic.getKey())),
                        isSelfDeclared(attestations, topic.getKey()),
                        topic.getValue().stream().distinct().toList()))
                .toList();
    }

    private static void addClause(String place, String root, JsonNode finding, Map<String, List<String>> clauses) {
        if (place.startsWith(root)) {
            String topic = place.substring(root.length()).split("/", 2)[0];
            clauses.computeIfAbsent(topic, none -> new ArrayList<>())
                    .add(finding.path("clause").asText());
        }
    }

    private static boolean isSelfDeclared(JsonNode attestations, String topic) {
        return attestations.path(topic).path("basis").asText().equals(Basis.SELF_DECLARED.name());
    }

    private Stream<Attestable> topics(Language language) {
        return Stream.concat(
                Stream.of(AttestationTopic.values()),
                active.orUnavailable(language).declared().attestations().values().stream());
    }

    /** The consequences for each enterprise; stores nothing. */
    public List<SettlementPreview> preview(List<AssessmentRecord> latest, Attesting said, Language language) {
        Release release = active.orUnavailable(language);
        return latest.stream().map(one -> preview(release, one, said, language)).toList();
    }

    private SettlementPreview preview(Release release, AssessmentRecord latest, Attesting said, Language language) {
        List<Fault> faults = new ArrayList<>(said.faults(LocalDate.now(clock)));
        AnswerChange none = new AnswerChange(List.of(), List.of());
        boolean other = !latest.summary().release().equals(release.hash());
        if (faults.isEmpty()
                && open(latest, language).stream()
                        .noneMatch(topic -> topic.topic().equals(said.topic()))) {
            faults.add(new Fault("/topic", NOT_OPEN));
        }
        if (!faults.isEmpty()) {
            return new SettlementPreview(latest, faults, none, other);
        }
        AssessmentResult assessed = assessed(release, latest, said, language, false, null);
        return assessed.faults().isEmpty()
                ? new SettlementPreview(
                        latest,
                        List.of(),
                        AnswerChange.between(Replay.parsed(latest.answer()), Replay.parsed(assessed.answer())),
                        other)
                : new SettlementPreview(latest, assessed.faults(), none, other);
    }

    /**
     * The result of settling.
     *
     * @param recorded the new assessments; empty if nothing was stored
     * @param faults the reasons, if the attestation is invalid
     * @param overtaken the credit codes of enterprises that were assessed meanwhile, in which case nothing is stored
     *     for any
     */
    public record SettlementResult(List<AssessmentRecord> recorded, List<Fault> faults, List<String> overtaken) {}

    /**
     * Settles the same topic for each enterprise, all or none. Throws a 503 problem if storing fails.
     *
     * @param latest the assessments shown to the person; nothing is stored if one is no longer the latest
     * @param person the person who settles
     */
    public SettlementResult settle(List<AssessmentRecord> latest, Attesting said, String person, Language language) {
        Release release = active.orUnavailable(language);
        List<Settled> several = new ArrayList<>();
        for (AssessmentRecord one : latest) {
            List<Fault> faults = preview(release, one, said, language).faults();
            if (!faults.isEmpty()) {
                return new SettlementResult(List.of(), faults, List.of());
            }
            AssessmentRecord next = assessed(release, one, said, language, true, person)
                    .toKeep()
                    .orElseThrow();
            several.add(new Settled(
                    new SettlementRecord(
                            one.summary().id(),
                            Objects.requireNonNull(said.topic()),
                            Boolean.TRUE.equals(said.holds()),
                            Objects.requireNonNull(said.body()).strip(),
                            Objects.requireNonNull(said.day()),
                            Objects.requireNonNull(said.note()).strip(),
                            person),
                    next));
        }
        List<String> overtaken = kept(several, language);
        return new SettlementResult(
                overtaken.isEmpty() ? several.stream().map(Settled::assessment).toList() : List.of(),
                List.of(),
                overtaken);
    }

    private List<String> kept(List<Settled> several, Language language) {
        try {
            return settlements.keep(several).toCompletableFuture().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WriteFailed) {
                throw Problems.unavailable(AssessmentRecorder.NOT_KEPT, language);
            }
            throw failed;
        }
    }

    private AssessmentResult assessed(
            Release release,
            AssessmentRecord latest,
            Attesting said,
            Language language,
            boolean keep,
            @Nullable String person) {
        try {
            return assessor.assess(release, request(latest, said), language, AnswerDetail.FULL, keep, person);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The latest request, with the attestation added. */
    private static byte[] request(AssessmentRecord latest, Attesting said) throws IOException {
        ObjectNode request = (ObjectNode) JSON.readTree(latest.request());
        request.put("policy", latest.summary().policy());
        request.put("asOf", latest.summary().asOf().toString());
        ObjectNode enterprise = (ObjectNode) request.get("enterprise");
        ObjectNode attestations = enterprise.path("attestations") instanceof ObjectNode given
                ? given
                : enterprise.putObject("attestations");
        attestations
                .putObject(Objects.requireNonNull(said.topic()))
                .put("holds", Boolean.TRUE.equals(said.holds()))
                .put("basis", Basis.ATTESTED.name())
                .put("by", Objects.requireNonNull(said.body()).strip())
                .put("on", Objects.requireNonNull(said.day()).toString());
        return JSON.writeValueAsBytes(request);
    }
}
