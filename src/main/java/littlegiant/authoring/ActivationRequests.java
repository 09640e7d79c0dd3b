package littlegiant.authoring;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.access.Caller;
import littlegiant.facts.Fault;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.ScheduleRecord;
import littlegiant.records.WriteFailed;
import littlegiant.ruleset.release.ActivationResult;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Activates releases for a person, at once or at a given time. */
@Singleton
public class ActivationRequests {
    private static final int LISTED = 1_000;
    private static final Text NO_REASON = Text.of("请用 reason 说明为什么", "say in reason why");
    private static final Template OWN_CHANGE = Template.of(
            "启用了双人复核:{0} 的改动须由另一人启用",
            "two persons are required here: a change of {0} must be activated by somebody else");
    private static final Text BY_A_KEY =
            Text.of("启用了双人复核:须由人而不是密钥启用", "two persons are required here: a person activates it, not a key");
    private static final Text NOBODY = Text.of("(未署名)", "(nobody in particular)");
    private static final Template NO_SCHEDULE = Template.of("没有编号为“{0}”的定时启用", "nothing is scheduled under \"{0}\"");
    private static final Text OVER = Text.of("该定时启用已经结束,不能取消", "it is over and cannot be cancelled");

    private final Releases releases;
    private final Schedule schedule;
    private final Clock clock;
    private final SecurityIdentity identity;

    ActivationRequests(Releases releases, Schedule schedule, Clock clock, SecurityIdentity identity) {
        this.releases = releases;
        this.schedule = schedule;
        this.clock = clock;
        this.identity = identity;
    }

    /**
     * Activates a release in the name of the signed-in user.
     *
     * @return the schedule if it is to be activated later; empty if it is active now
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for an invalid request, 403 for an own change if two
     *     persons are required, 404 for an unknown release, 409 for a release that may not be activated, 503 if the
     *     database fails
     */
    public Optional<ScheduleRecord> activate(String hash, ActivateRequest request, Language language) {
        List<Fault> faults = new ArrayList<>();
        Optional<Instant> later = checked(request, faults);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        if (releases.twoPersons() && !Caller.of(identity).isPerson()) {
            throw Problems.of(ProblemKind.FORBIDDEN, BY_A_KEY, language);
        }
        try {
            if (later.isPresent()) {
                return Optional.of(schedule(hash, request, later.get(), language));
            }
            activateNow(hash, request, language);
            return Optional.empty();
        } catch (WriteFailed notKept) {
            throw ReleaseLookup.notKept(notKept, language);
        }
    }

    private Optional<Instant> checked(ActivateRequest request, List<Fault> faults) {
        RequestTexts.text("/reason", request.reason(), NO_REASON, faults);
        return request.activateAt() == null
                ? Optional.empty()
                : RequestTexts.moment("/activateAt", request.activateAt(), clock.getZone(), faults);
    }

    private void activateNow(String hash, ActivateRequest request, Language language) {
        ActivationResult activated = releases.activate(hash, by(), request.reason());
        if (activated instanceof ActivationResult.ActivationRefused refused) {
            throw Problems.of(ProblemKind.CONFLICT, refused.why(), language);
        }
        if (activated instanceof ActivationResult.FourEyesViolation own) {
            throw ownChange(own.author(), language);
        }
        if (!(activated instanceof ActivationResult.Done)) {
            throw ReleaseLookup.unknown(hash, language);
        }
    }

    private ScheduleRecord schedule(String hash, ActivateRequest request, Instant later, Language language) {
        PublishedRelease release = ReleaseLookup.of(releases, hash, language);
        if (releases.isOwnChange(release, by())) {
            throw ownChange(release.author(), language);
        }
        releases.distrustReason(release).ifPresent(why -> {
            throw Problems.of(ProblemKind.CONFLICT, why, language);
        });
        return schedule.add(release, later, by(), request.reason());
    }

    private @Nullable String by() {
        return Caller.of(identity).name();
    }

    private static RuntimeException ownChange(@Nullable String author, Language language) {
        return Problems.of(ProblemKind.FORBIDDEN, OWN_CHANGE.with(author == null ? NOBODY : author), language);
    }

    /** The scheduled activations, past ones included, the latest first. */
    public List<ScheduleRecord> scheduled() {
        return schedule.latest(LISTED);
    }

    /** Cancels a scheduled activation; throws a 404 problem if there is none, and 409 if it is over. */
    public ScheduleRecord cancel(String number, Language language) {
        ScheduleRecord found = found(number, language);
        try {
            if (!schedule.cancel(found.number(), by())) {
                throw Problems.of(ProblemKind.CONFLICT, OVER, language);
            }
        } catch (WriteFailed notKept) {
            throw ReleaseLookup.notKept(notKept, language);
        }
        return found(number, language);
    }

    private ScheduleRecord found(String number, Language language) {
        Optional<ScheduleRecord> found =
                number.matches("[1-9][0-9]{0,8}") ? schedule.find(Integer.parseInt(number)) : Optional.empty();
        return found.orElseThrow(() -> Problems.notFound(NO_SCHEDULE.with(number), language));
    }
}
