package littlegiant.ruleset.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Holds the reference to the active release. Readers read it without a lock; writers hold the lock {@code publishing}
 * of {@link Releases}.
 */
final class ActiveReleaseHolder {
    private static final Logger LOG = Logger.getLogger(ActiveReleaseHolder.class);

    private final List<Consumer<ActivatedRelease>> listeners = new CopyOnWriteArrayList<>();
    private final CompiledReleaseCache compiled;

    /** The last activation that was refused here, so that it is not tried repeatedly; null if none was. */
    private volatile @Nullable ReleaseActivation refused;

    private volatile ReloadState state = ReloadState.NOTHING_LOADED;

    ActiveReleaseHolder(CompiledReleaseCache compiled) {
        this.compiled = compiled;
    }

    ReloadState state() {
        return state;
    }

    Optional<ActivatedRelease> active() {
        return state.active();
    }

    /** The sequence of the current activation, 0 for none. */
    long lastActivation() {
        return state.active().map(active -> active.activation().sequence()).orElse(0L);
    }

    /**
     * Whether an activation is the current one, or the last one that was refused. One with a lower sequence is neither:
     * the database was restored from an older backup, and its active release has to be followed.
     */
    boolean hasSeen(ReleaseActivation activation) {
        ReleaseActivation current =
                state.active().map(ActivatedRelease::activation).orElse(null);
        return isSame(activation, current) || isSame(activation, refused);
    }

    /** After a restored backup, another activation can have the same sequence, and another release the same number. */
    private static boolean isSame(ReleaseActivation one, @Nullable ReleaseActivation other) {
        return other != null
                && one.sequence() == other.sequence()
                && one.number() == other.number()
                && one.hash().equals(other.hash());
    }

    /**
     * Makes a release the active one and notifies the listeners.
     *
     * @param success the time of the activation
     */
    void swap(ActivatedRelease next, Instant success) {
        compiled.put(next.release());
        state = new ReloadState(Optional.of(next), state.lastAttempt(), Optional.of(success), Optional.empty());
        listeners.forEach(listener -> listener.accept(next));
    }

    /** Records and logs why the release of an activation was refused. */
    void refuse(ReleaseActivation activation, Text why) {
        refused = activation;
        LOG.error(why.in(Language.ZH) + " / " + why.in(Language.EN));
        state = new ReloadState(state.active(), state.lastAttempt(), state.lastSuccess(), Optional.of(why));
    }

    /** Records that the release of an activation no longer compiles. */
    void noteOutdated(ReleaseActivation activation, PublishedRelease release) {
        refused = activation;
        LOG.errorf("Release %d (%s) does not compile any more and cannot decide", release.number(), release.hash());
    }

    /** Records the last attempt to publish. */
    void noteAttempt(PublishAttempt attempt, boolean accepted) {
        state = new ReloadState(
                state.active(),
                Optional.of(attempt),
                accepted ? Optional.of(attempt.at()) : state.lastSuccess(),
                state.distrusted());
    }

    /** Registers a listener that receives every release after its activation. */
    void onActivation(Consumer<ActivatedRelease> listener) {
        listeners.add(listener);
    }
}
