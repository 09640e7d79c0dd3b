package littlegiant.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import littlegiant.wording.Language;

/**
 * The server-sent streams of the feed. A stream reads on when its client has taken what was sent; it ends if the client
 * takes nothing for a while, may no longer read, or after an hour. Clients reconnect with the id of their last entry.
 */
@Singleton
class FeedStreams {
    /** The number of clients per instance; further ones are told to retry. */
    static final int MOST = 200;

    private static final int TOGETHER = 100;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration STALLED = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final long RETRY_MILLIS = 2_000;

    private final FeedReader reader;
    private final ObjectMapper json;
    private final Vertx vertx;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    FeedStreams(FeedReader reader, ObjectMapper json, Vertx vertx) {
        this.reader = reader;
        this.json = json;
        this.vertx = vertx;
    }

    /** Whether another client is accepted. */
    boolean hasRoom() {
        return open.size() < MOST;
    }

    /** Before requests are waited for that are under way: a stream would be for an hour. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        open.forEach(Stream::end);
    }

    /**
     * Streams the entries after a position.
     *
     * @param may whether the caller may still read
     * @param cut closes the connection of a client that takes nothing
     */
    Multi<OutboundSseEvent> streamAfter(
            long position, Caller caller, Language language, BooleanSupplier may, Sse sse, Runnable cut) {
        Stream stream = new Stream(position, caller, language, may, sse, cut);
        return Multi.createBy()
                .repeating()
                .uni(() -> stream, Stream::next)
                .whilst(StreamedEvents::goesOn)
                .onItem()
                .transformToMultiAndConcatenate(part -> Multi.createFrom().iterable(part.events))
                .onSubscription()
                .invoke(stream::begin)
                .onTermination()
                .invoke(stream::end);
    }

    private record StreamedEvents(List<OutboundSseEvent> events, boolean goesOn) {}

    private final class Stream {
        private final Caller caller;
        private final Language language;
        private final BooleanSupplier may;
        private final Sse sse;
        private final Runnable cut;
        private final long begun = System.nanoTime();
        private final AtomicBoolean ended = new AtomicBoolean();
        private final long watch;
        private long position;
        private long told;
        private boolean first = true;
        private boolean behind;
        private volatile long taken = System.nanoTime();

        Stream(long position, Caller caller, Language language, BooleanSupplier may, Sse sse, Runnable cut) {
            this.position = position;
            this.caller = caller;
            this.language = language;
            this.may = may;
            this.sse = sse;
            this.cut = cut;
            this.watch = vertx.setPeriodic(STALLED.toMillis() / 3, timer -> endIfStalled());
        }

        void begin() {
            open.add(this);
        }

        void end() {
            if (ended.compareAndSet(false, true)) {
                open.remove(this);
                vertx.cancelTimer(watch);
            }
        }

        /** Ends the stream if the client has requested nothing for a while; a client that takes entries requests more. */
        private void endIfStalled() {
            if (System.nanoTime() - taken > STALLED.toNanos()) {
                end();
                cut.run();
            }
        }

        Uni<StreamedEvents> next() {
            taken = System.nanoTime();
            Uni<StreamedEvents> reading =
                    Uni.createFrom().item(this::read).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
            return first || behind
                    ? reading
                    : Uni.createFrom().voidItem().onItem().delayIt().by(LOOK).chain(() -> reading);
        }

        private StreamedEvents read() {
            long now = System.nanoTime();
            if (stopping || ended.get() || now - begun > LONGEST.toNanos() || !may.getAsBoolean()) {
                return new StreamedEvents(List.of(), false);
            }
            List<OutboundSseEvent> events = new ArrayList<>();
            FeedReader.FeedSlice part = reader.after(position, TOGETHER, caller, language);
            position = part.position();
            behind = part.more();
            part.entries().forEach(entry -> events.add(event(entry)));
            if (events.isEmpty() && (first || now - told > HEARTBEAT.toNanos())) {
                events.add(sse.newEventBuilder()
                        .comment("heartbeat")
                        .reconnectDelay(RETRY_MILLIS)
                        .build());
            }
            if (!events.isEmpty()) {
                told = now;
            }
            first = false;
            return new StreamedEvents(events, true);
        }

        private OutboundSseEvent event(FeedPage.FeedPageEntry entry) {
            try {
                return sse.newEventBuilder()
                        .id(entry.cursor())
                        .name(entry.type().name())
                        .mediaType(MediaType.TEXT_PLAIN_TYPE)
                        .data(json.writeValueAsString(entry))
                        .build();
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("an entry of the feed is plain values", impossible);
            }
        }
    }
}
