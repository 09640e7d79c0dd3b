package littlegiant.console;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.authoring.InstanceHeartbeat;
import littlegiant.console.AdminPage.InstanceRow;
import littlegiant.records.InstanceRepository;
import littlegiant.records.InstanceState;
import littlegiant.records.InstanceState.DecidingRelease;
import littlegiant.records.ReadFailed;
import littlegiant.ruleset.release.ReleaseActivation;
import littlegiant.ruleset.release.Releases;

/** Gathers the instances that share the database, and says of each whether it decides by the activated release. */
@Singleton
class InstanceRows {
    /** An instance that is not seen for so long has missed two heartbeats. */
    private static final Duration SILENT = InstanceHeartbeat.BEAT.multipliedBy(3);

    private static final int SHOWN_OF_AN_ID = 8;

    private final InstanceRepository instances;
    private final InstanceHeartbeat heartbeat;
    private final Releases releases;

    InstanceRows(InstanceRepository instances, InstanceHeartbeat heartbeat, Releases releases) {
        this.instances = instances;
        this.heartbeat = heartbeat;
        this.releases = releases;
    }

    /**
     * The rows, the instance that answers first.
     *
     * @param othersUnknown whether the database could not be asked for the others
     */
    record GatheredInstances(List<InstanceRow> rows, boolean othersUnknown) {}

    /** Reads all instances. Blocks on the database; where that fails, only the instance that answers is told of. */
    GatheredInstances gather() {
        InstanceState own = heartbeat.current();
        try {
            Optional<ReleaseActivation> activated = releases.lastActivation();
            List<InstanceRow> rows = new ArrayList<>();
            rows.add(row(own, own, mark(own, activated)));
            instances.all().stream()
                    .filter(one -> !one.id().equals(own.id()))
                    .forEach(one -> rows.add(row(one, own, state(one, activated, own.seenAt()))));
            return new GatheredInstances(rows, false);
        } catch (ReadFailed away) {
            StatusMark alone = new StatusMark("missing", HealthText.CUT_OFF_MARK);
            return new GatheredInstances(List.of(row(own, own, alone)), true);
        }
    }

    private static InstanceRow row(InstanceState one, InstanceState own, StatusMark state) {
        return new InstanceRow(
                one.host(),
                one.id().toString().substring(0, SHOWN_OF_AN_ID),
                one.version(),
                one.startedAt(),
                one.release(),
                state,
                one.fault(),
                one.seenAt(),
                one.id().equals(own.id()));
    }

    private static StatusMark state(InstanceState one, Optional<ReleaseActivation> activated, Instant now) {
        return one.seenAt().isBefore(now.minus(SILENT))
                ? new StatusMark("not-met", HealthText.SILENT_MARK)
                : mark(one, activated);
    }

    private static StatusMark mark(InstanceState one, Optional<ReleaseActivation> activated) {
        DecidingRelease release = one.release();
        if (release == null) {
            return new StatusMark("not-met", HealthText.NONE_MARK);
        }
        boolean same = activated
                .filter(active ->
                        active.number() == release.number() && active.hash().equals(release.hash()))
                .isPresent();
        return same ? new StatusMark("met", HealthText.SAME_MARK) : new StatusMark("missing", HealthText.OTHER_MARK);
    }
}
