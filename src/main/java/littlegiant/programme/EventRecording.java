package littlegiant.programme;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import littlegiant.access.Caller;
import littlegiant.access.Roles;
import littlegiant.facts.Fault;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.EventDocument;
import littlegiant.records.SqlFailure;
import littlegiant.records.WriteFailed;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/** Records events for the signed-in user, from REST and from the console. Blocks on the database. */
@Singleton
public class EventRecording {
    private static final Text NOT_WRITTEN = Text.of(
            "数据库暂时不能写入,事件未记录;请稍后再试", "the database cannot be written to and the event was not recorded: try again");
    private static final Text OVERTAKEN = Text.of(
            "同时有其他事件写入,本事件未记录;请重新读取后再试",
            "another event was recorded at the same time and this one was not: read again, then retry");
    private static final Set<EventType> OF_OFFICERS = EnumSet.of(EventType.RECOGNISED, EventType.REVOKED);
    private static final Text OFFICERS =
            Text.of("认定、撤销及其更正需要角色 officer", "recognition, revocation and their correction need the role officer");

    private final EventRecorder recorder;
    private final PolicyChoice policies;

    EventRecording(EventRecorder recorder, PolicyChoice policies) {
        this.recorder = recorder;
        this.policies = policies;
    }

    /** Whether only officers may record events of the type. */
    public static boolean isForOfficers(EventType type) {
        return OF_OFFICERS.contains(type);
    }

    /**
     * Records an event.
     *
     * @param submitted the event; the signed-in user becomes its official
     * @param paper the document's file, stored with it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it is incomplete, 403 if the user may not record it,
     *     409 if it is impossible in the history, 503 if it cannot be stored
     */
    public Event record(
            Enterprises.EnterpriseFile known,
            EventRequest submitted,
            Optional<EventDocument> paper,
            SecurityIdentity identity,
            Language language) {
        EventRequest request = submitted.signedBy(Caller.of(identity).name());
        List<Fault> faults = EventForm.faultsOf(request);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        if (isForOfficers(known, request) && !identity.hasRole(Roles.OFFICER)) {
            throw Problems.of(ProblemKind.FORBIDDEN, OFFICERS, language);
        }
        String policy = policy(known, request, language);
        EventRecorder.RecordingResult taken = taken(known, request, policy, paper, language);
        return taken.event()
                .orElseThrow(() -> taken.isUnfit()
                        ? QueryParameters.conflict(taken.faults(), language)
                        : Problems.invalid(taken.faults(), language));
    }

    /** Whether only officers may record the event: recognition, revocation, and the correction of either. */
    private static boolean isForOfficers(Enterprises.EnterpriseFile known, EventRequest request) {
        return OF_OFFICERS.contains(request.type())
                || known.events().stream()
                        .anyMatch(event -> request.voids() != null
                                && event.number() == request.voids()
                                && OF_OFFICERS.contains(event.details().type()));
    }

    /** The policy of an event; a correction belongs to the policy of the event that it voids. */
    private String policy(Enterprises.EnterpriseFile known, EventRequest request, Language language) {
        return request.policy() != null || request.voids() == null
                ? policies.ofEvent(request.policy(), language)
                : known.events().stream()
                        .filter(event -> event.number() == request.voids())
                        .findFirst()
                        .map(Event::policy)
                        .orElseGet(() -> policies.ofEvent(null, language));
    }

    private EventRecorder.RecordingResult taken(
            Enterprises.EnterpriseFile known,
            EventRequest request,
            String policy,
            Optional<EventDocument> paper,
            Language language) {
        try {
            return recorder.record(known, request, policy, paper)
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WriteFailed) {
                throw Problems.unavailable(NOT_WRITTEN, language);
            }
            if (failed.getCause() instanceof SqlFailure) {
                throw Problems.of(ProblemKind.CONFLICT, OVERTAKEN, language);
            }
            throw failed;
        }
    }
}
