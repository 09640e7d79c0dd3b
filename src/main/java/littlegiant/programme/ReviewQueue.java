package littlegiant.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.AssessmentSummary;
import littlegiant.records.EventRepository;
import littlegiant.records.MissingFacts;
import littlegiant.records.Registry;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Language;
import littlegiant.wording.Template;

/** Finds the enterprises whose latest assessment under a policy needs a person. */
@Singleton
public class ReviewQueue {
    private static final Set<String> OF_ANYONE =
            Set.of(Outcome.NEEDS_REVIEW.name(), Outcome.UNDER_INVESTIGATION.name(), Outcome.INCOMPLETE.name());
    private static final Set<String> OF_RECOGNISED = Set.of(Outcome.NOT_QUALIFIED.name(), Outcome.GROUNDS_FOUND.name());

    private static final int COUNTED_AT_ONCE = 500;
    private static final Template NAMING = Template.of("{0}:{1}", "{0}: {1}");

    private final Registry registry;
    private final Enterprises enterprises;
    private final EventRepository events;
    private final AssessmentRepository assessments;
    private final ObjectMapper json;

    ReviewQueue(
            Registry registry,
            Enterprises enterprises,
            EventRepository events,
            AssessmentRepository assessments,
            ObjectMapper json) {
        this.registry = registry;
        this.enterprises = enterprises;
        this.events = events;
        this.assessments = assessments;
        this.json = json;
    }

    /**
     * A page of a policy's queue, in the order of credit codes. Blocks on the database.
     *
     * @param why the reason to filter by; empty for all
     */
    public QueuePage page(
            String policy, Optional<String> after, Optional<ReviewReason> why, int most, Language language) {
        List<QueuePage.QueuePageEntry> page = new ArrayList<>();
        Optional<String> from = after;
        List<AssessmentSummary> some;
        do {
            some = registry.withOutcome(policy, OF_ANYONE, OF_RECOGNISED, from, most);
            Map<String, EnterpriseHistory> lives = historiesOf(policy, some);
            for (AssessmentSummary latest : some) {
                entry(latest, historyOf(policy, latest, lives), why, language).ifPresent(page::add);
                if (page.size() == most) {
                    return new QueuePage(policy, page, latest.registeredCode());
                }
                from = Optional.of(latest.registeredCode());
            }
        } while (some.size() == most);
        return new QueuePage(policy, page, null);
    }

    /**
     * Counts the queue of a policy without reading what must be settled. Blocks on the database.
     *
     * @param most the number of enterprises that are counted, at most
     */
    public WaitingCounts counts(String policy, int most) {
        Map<ReviewReason, Integer> byReason = new EnumMap<>(ReviewReason.class);
        int waiting = 0;
        Optional<String> from = Optional.empty();
        List<AssessmentSummary> some;
        do {
            some = registry.withOutcome(policy, OF_ANYONE, OF_RECOGNISED, from, COUNTED_AT_ONCE);
            Map<String, EnterpriseHistory> lives = historiesOf(policy, some);
            for (AssessmentSummary latest : some) {
                Set<ReviewReason> why =
                        items(latest, historyOf(policy, latest, lives), Optional.empty(), Language.ZH).stream()
                                .map(QueuePage.Item::why)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReviewReason.class)));
                why.forEach(reason -> byReason.merge(reason, 1, Integer::sum));
                waiting += why.isEmpty() ? 0 : 1;
                if (waiting == most) {
                    return new WaitingCounts(waiting, true, byReason);
                }
                from = Optional.of(latest.registeredCode());
            }
        } while (some.size() == COUNTED_AT_ONCE);
        return new WaitingCounts(waiting, false, byReason);
    }

    private Map<String, EnterpriseHistory> historiesOf(String policy, List<AssessmentSummary> some) {
        return EventRows.histories(
                policy,
                events.of(some.stream().map(AssessmentSummary::registeredCode).toList()));
    }

    private static EnterpriseHistory historyOf(
            String policy, AssessmentSummary latest, Map<String, EnterpriseHistory> lives) {
        return lives.getOrDefault(
                latest.registeredCode(), EnterpriseHistory.of(latest.registeredCode(), null, policy, List.of()));
    }

    private List<QueuePage.Item> items(
            AssessmentSummary latest, EnterpriseHistory life, Optional<ReviewReason> wanted, Language language) {
        List<QueuePage.Item> items = new ArrayList<>();
        latest.outcomes().forEach((decision, named) -> {
            Outcome outcome = Outcome.valueOf(named);
            ReviewReason.of(life, latest.id().toString(), enterprises.role(life.policy(), decision), outcome)
                    .filter(why -> wanted.isEmpty() || wanted.get() == why)
                    .ifPresent(why -> items.add(new QueuePage.Item(
                            decision, outcome, why, why.label().in(language), List.of(), List.of(), null, null)));
        });
        if (wanted.isEmpty() || wanted.get() == ReviewReason.AGAINST_ASSESSMENT) {
            life.contrary().stream()
                    .filter(event -> !isBorneOut(event.contradicted(), latest))
                    .forEach(event -> items.add(contrary(event, language)));
        }
        return items;
    }

    private Optional<QueuePage.QueuePageEntry> entry(
            AssessmentSummary latest, EnterpriseHistory life, Optional<ReviewReason> wanted, Language language) {
        List<QueuePage.Item> items = items(latest, life, wanted, language);
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new QueuePage.QueuePageEntry(
                        latest.registeredCode(),
                        latest.name(),
                        latest.townOrPark(),
                        latest.id().toString(),
                        latest.asOf(),
                        life.currentStatus().recognised(),
                        explained(latest.id(), items, language)));
    }

    /** Whether the latest assessment agrees with the event that contradicted its own assessment. */
    private static boolean isBorneOut(AgainstAssessment against, AssessmentSummary latest) {
        String outcome = latest.outcomes().get(against.decision());
        return outcome != null && against.isBorneOutBy(Outcome.valueOf(outcome));
    }

    private static QueuePage.Item contrary(Event event, Language language) {
        ReviewReason why = ReviewReason.AGAINST_ASSESSMENT;
        return new QueuePage.Item(
                event.contradicted().decision(),
                event.contradicted().outcome(),
                why,
                why.label().in(language),
                List.of(),
                List.of(),
                event.number(),
                event.reason());
    }

    /** The items with the missing facts and open questions from the recorded answer. */
    private List<QueuePage.Item> explained(UUID id, List<QueuePage.Item> items, Language language) {
        Optional<AssessmentRecord> kept =
                assessments.find(id).toCompletableFuture().join();
        JsonNode answer = kept.map(one -> read(one.answer())).orElseGet(json::createObjectNode);
        JsonNode enterprise =
                kept.map(one -> read(one.request()).path("enterprise")).orElseGet(json::createObjectNode);
        return items.stream()
                .map(item -> explained(answer, enterprise, item, language))
                .toList();
    }

    private QueuePage.Item explained(JsonNode answer, JsonNode enterprise, QueuePage.Item item, Language language) {
        if (item.why() == ReviewReason.AGAINST_ASSESSMENT) {
            return item;
        }
        TreeSet<String> missing = new TreeSet<>();
        TreeSet<String> review = new TreeSet<>();
        for (JsonNode decision : answer.path("decisions")) {
            if (decision.path("decision").asText().equals(item.decision())) {
                for (JsonNode finding : decision.path("findings")) {
                    switch (finding.path("status").asText()) {
                        case "MISSING" -> finding.path("missing").forEach(pointer -> missing.add(pointer.asText()));
                        case "REVIEW" -> review.add(finding.path("criterion").asText());
                        default -> {}
                    }
                }
            }
        }
        String message = missing.isEmpty()
                ? item.message()
                : NAMING.with(
                                item.message(),
                                MissingFacts.labels(json.valueToTree(missing), enterprise, enterprises.declared()))
                        .in(language);
        return new QueuePage.Item(
                item.decision(),
                item.outcome(),
                item.why(),
                message,
                List.copyOf(missing),
                List.copyOf(review),
                null,
                null);
    }

    private JsonNode read(byte[] answer) {
        try {
            return json.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
