package littlegiant.ruleset.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jboss.logging.Logger;

/**
 * Holds the one reference to the release that decides. Readers take it without a lock; whoever replaces it holds the
 * lock {@code publishing} of {@link Releases}.
 */
final class ActiveReleaseHolder {
    private static final Logger LOG = Logger.getLogger(ActiveReleaseHolder.class);

    private final List<Consumer<ActivatedRelease>> listeners = new CopyOnWriteArrayList<>();
    private final CompiledReleaseCache compiled;

    /** The last activation that was found and may not decide here; it is not tried again and again. */
    private volatile long refused;

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

    /** The sequence of the activation by which a release decides now, 0 for none. */
    long lastActivation() {
        return state.active().map(active -> active.activation().sequence()).orElse(0L);
    }

    /** Whether an activation with this sequence has been looked at already: it decides, an earlier one does, or was refused. */
    boolean hasSeen(long sequence) {
        return sequence <= Math.max(lastActivation(), refused);
    }

    /**
     * Makes a release the one that decides, and tells the listeners.
     *
     * @param success when it was activated
     */
    void swap(ActivatedRelease next, Instant success) {
        compiled.keep(next.release());
        state = new ReloadState(Optional.of(next), state.lastAttempt(), Optional.of(success), Optional.empty());
        listeners.forEach(listener -> listener.accept(next));
    }

    /** Notes that the release of an activation does not decide and why, and logs it. */
    void refuse(ReleaseActivation activation, Text why) {
        refused = activation.sequence();
        LOG.error(why.in(Language.ZH) + " / " + why.in(Language.EN));
        state = new ReloadState(state.active(), state.lastAttempt(), state.lastSuccess(), Optional.of(why));
    }

    /** Notes that the release of an activation does not compile any more. */
    void outdated(ReleaseActivation activation, PublishedRelease release) {
        refused = activation.sequence();
        LOG.errorf("Release %d (%s) does not compile any more and cannot decide", release.number(), release.hash());
    }

    /** Notes the last attempt to publish. */
    void attempted(PublishAttempt attempt, boolean accepted) {
        state = new ReloadState(
                state.active(),
                Optional.of(attempt),
                accepted ? Optional.of(attempt.at()) : state.lastSuccess(),
                state.distrusted());
    }

    /** Tells the listener of every release that decides from now on, once it does. */
    void onActivation(Consumer<ActivatedRelease> listener) {
        listeners.add(listener);
    }
}
