package littlegiant.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import littlegiant.problem.ListParameters;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.Feed;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The feed of changes. */
@Path("/api/v1/feed")
@Blocking
@Tag(name = "Feed")
public class FeedResource {
    private static final int USUAL_PAGE = 100;
    private static final Text TOO_MANY =
            Text.of("正在推送的连接已达上限;请稍后再试", "too many clients are streamed to: try again later");

    private final FeedReader reader;
    private final FeedStreams streams;
    private final KnownAccess known;
    private final KnownSessions sessions;
    private final SecurityIdentity identity;

    FeedResource(
            FeedReader reader,
            FeedStreams streams,
            KnownAccess known,
            KnownSessions sessions,
            SecurityIdentity identity) {
        this.reader = reader;
        this.streams = streams;
        this.known = known;
        this.sessions = sessions;
        this.identity = identity;
    }

    /** Reads a page of the feed, the earliest first. */
    @GET
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "feed",
            summary = "Follow what happens",
            description =
                    "Releases activated, assessments recorded, events, rechecks ended; the earliest first. Nothing is"
                            + " added behind a cursor that was given: whoever goes on from next misses nothing and sees"
                            + " nothing twice, also after a restart. An integrator sees of assessments its own, and of"
                            + " events those of enterprises that it has assessed. With Accept: text/event-stream it is"
                            + " streamed as it happens, from after or Last-Event-ID on: id is the cursor, event the type.")
    @APIResponse(
            responseCode = "200",
            description = "The page, or the stream",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedPage.class)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "409",
            description = "The database is not the one that gave the cursor, or an older state of it: read from the"
                    + " beginning")
    public RestResponse<FeedPage> page(
            @Parameter(description = "next of the page before, or the cursor of an entry; absent for the beginning")
                    @QueryParam("after")
                    String after,
            @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    @QueryParam("limit")
                    String limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        int most = limit(limit, language);
        long position = reader.position(after, language);
        FeedReader.FeedSlice part = reader.after(position, most, Caller.of(identity), language);
        String next = part.cursor().or(() -> Optional.ofNullable(after)).orElse(null);
        return LocalizedResponse.in(language, new FeedPage(part.entries(), next, part.more()));
    }

    private static int limit(String limit, Language language) {
        if (limit == null || limit.isEmpty()) {
            return USUAL_PAGE;
        }
        return ListParameters.limit(limit, Feed.LARGEST_PAGE)
                .orElseThrow(() -> Problems.of(
                        ProblemKind.BAD_REQUEST, ListParameters.wrongLimit(limit, Feed.LARGEST_PAGE), language));
    }

    /** Streams the feed as server-sent events. */
    @GET
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @QueryParam("after") String after,
            @HeaderParam("Last-Event-ID") String lastId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context Sse sse,
            @Context HttpServerRequest request) {
        // A reconnecting client sends the id of its last event, which takes precedence over the URL.
        long position = reader.position(lastId == null || lastId.isEmpty() ? after : lastId, language);
        if (!streams.hasRoom()) {
            throw Problems.unavailable(TOO_MANY, language);
        }
        Caller caller = Caller.of(identity);
        return streams.streamAfter(
                position,
                caller,
                language,
                StreamPermission.of(known, sessions, identity, authorization),
                sse,
                () -> request.connection().close());
    }
}
