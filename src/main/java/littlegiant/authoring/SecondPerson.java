package littlegiant.authoring;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import littlegiant.access.Caller;
import littlegiant.facts.Fault;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.ReleaseRefusal;
import littlegiant.records.ReleaseRefusalRepository;
import littlegiant.records.ScheduleRecord;
import littlegiant.records.WriteFailed;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.ReleaseActivation;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Lists and declines releases that wait for a second person, if two persons are required. */
@Singleton
public class SecondPerson {
    private static final Text NO_REASON = Text.of("请说明为什么不同意", "say why you do not agree");
    private static final Template NOT_WAITING =
            Template.of("版本 {0} 不在等待同意", "release {0} does not wait for anybody to agree");
    private static final Text OWN =
            Text.of("自己的改动请直接修改工作副本后重新发布", "it is your own change: edit the working copy and publish it again");

    private final Releases releases;
    private final ActivationRequests activations;
    private final ReleaseRefusalRepository refusals;
    private final SecurityIdentity identity;

    SecondPerson(
            Releases releases,
            ActivationRequests activations,
            ReleaseRefusalRepository refusals,
            SecurityIdentity identity) {
        this.releases = releases;
        this.activations = activations;
        this.refusals = refusals;
        this.identity = identity;
    }

    /**
     * The releases that wait for a second person, the latest first: published since the activation of the active one,
     * and neither activated, scheduled nor declined. Empty if one person is enough. Blocks on the database.
     */
    public List<PublishedRelease> waiting() {
        if (!releases.twoPersons()) {
            return List.of();
        }
        List<ReleaseActivation> activated = releases.activations();
        Optional<Instant> last = activated.stream().findFirst().map(ReleaseActivation::at);
        Set<Integer> settled = activated.stream().map(ReleaseActivation::number).collect(Collectors.toSet());
        activations.scheduled().stream().map(ScheduleRecord::release).forEach(settled::add);
        refusals.all().stream().map(ReleaseRefusal::release).forEach(settled::add);
        return releases.history().stream()
                .filter(one -> last.map(at -> one.at().isAfter(at)).orElse(true))
                .filter(one -> !settled.contains(one.number()))
                .toList();
    }

    /** Whether the signed-in user is an author of the release, and so cannot be the second person. */
    public boolean isOwn(PublishedRelease release) {
        return releases.isOwnChange(release, Caller.of(identity).name());
    }

    /** The declined releases with the reasons, the latest releases first. */
    public List<ReleaseRefusal> refused() {
        return refusals.all();
    }

    /**
     * Declines a waiting release in the name of the signed-in user; throws a problem: 400 without a reason, 403 for an
     * own change, 404 for an unknown release, 409 for a release that does not wait.
     */
    public void decline(String hash, String reason, Language language) {
        List<Fault> faults = new ArrayList<>();
        RequestTexts.text("/reason", reason, NO_REASON, faults);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        PublishedRelease release = ReleaseLookup.of(releases, hash, language);
        if (isOwn(release)) {
            throw Problems.of(ProblemKind.FORBIDDEN, OWN, language);
        }
        boolean waits = waiting().stream().anyMatch(one -> one.number() == release.number());
        ReleaseRefusal refusal = new ReleaseRefusal(
                release.number(),
                Instant.now(),
                Objects.requireNonNull(Caller.of(identity).name()),
                reason.strip());
        try {
            if (!waits || !refusals.add(refusal, release.hash())) {
                throw Problems.of(ProblemKind.CONFLICT, NOT_WAITING.with(release.number()), language);
            }
        } catch (WriteFailed notKept) {
            throw ReleaseLookup.notKept(notKept, language);
        }
    }
}
