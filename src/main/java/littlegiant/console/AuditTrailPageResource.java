package littlegiant.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import littlegiant.access.AuditQuery;
import littlegiant.access.Roles;
import littlegiant.console.AuditTrailPage.AuditFields;
import littlegiant.console.AuditTrailPage.AuditLine;
import littlegiant.console.AuditTrailPage.ShownChain;
import littlegiant.records.AuditChain;
import littlegiant.records.AuditRecord;
import littlegiant.records.AuditTrail;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves the audit trail: who did what, and whether the chain of its entries is whole. */
@Path(AuditTrailPageResource.ROOT)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class AuditTrailPageResource {
    static final String ROOT = AdminPageResource.ROOT + "/audit";

    private static final List<String> FILTERS = List.of("who", "what", "from", "to");
    private static final String AFTER = "after";

    private final AuditTrail trail;
    private final Clock clock;
    private final Viewer viewer;

    AuditTrailPageResource(AuditTrail trail, Clock clock, Viewer viewer) {
        this.trail = trail;
        this.clock = clock;
        this.viewer = viewer;
    }

    /**
     * A page of entries, the latest first.
     *
     * @param who, what, from, to, after as the interface takes them
     * @param verify whether the whole chain is to be walked, too
     */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public AuditTrailPage page(
            @RestQuery @Nullable String who,
            @RestQuery @Nullable String what,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String verify) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        put(asked, "who", who);
        put(asked, "what", what);
        put(asked, "from", from == null ? null : WrittenDay.standard(from));
        put(asked, "to", to == null ? null : WrittenDay.standard(to));
        put(asked, AFTER, after);
        ShownChain chain = verify == null ? null : shown(trail.verify());
        try {
            AuditQuery query = AuditQuery.read(asked, clock, viewer.language());
            List<AuditRecord> found = trail.page(query.filter(), query.before(), query.limit());
            long last = found.isEmpty() ? 1 : found.get(found.size() - 1).number();
            String next = found.size() == query.limit() && last > 1 ? address(asked, String.valueOf(last)) : null;
            return page(asked, found, chain, null, next);
        } catch (HttpProblem wrong) {
            return page(asked, List.of(), chain, ProblemText.of(wrong), null);
        }
    }

    private static AuditTrailPage page(
            MultivaluedMap<String, String> asked,
            List<AuditRecord> found,
            @Nullable ShownChain chain,
            @Nullable String fault,
            @Nullable String next) {
        return new AuditTrailPage(
                found.stream()
                        .map(entry -> new AuditLine(
                                entry,
                                AuditText.done(entry.what()),
                                AuditDetails.subject(entry),
                                AuditDetails.file(entry).orElse(null),
                                AuditDetails.of(entry)))
                        .toList(),
                new AuditFields(
                        value(asked, "who"),
                        AuditText.areas(value(asked, "what")),
                        value(asked, "from"),
                        value(asked, "to"),
                        FILTERS.stream().anyMatch(asked::containsKey)),
                written(asked),
                chain,
                fault,
                asked.containsKey(AFTER) ? address(asked, null) : null,
                next);
    }

    private static ShownChain shown(AuditChain chain) {
        return new ShownChain(
                chain.broken().isEmpty(),
                chain.broken()
                        .map(why -> AuditText.BROKEN.with(why, Amounts.grouped(chain.entries())))
                        .orElseGet(() -> AuditText.WHOLE.with(Amounts.grouped(chain.entries()))),
                chain.head(),
                chain.signed());
    }

    private static String address(MultivaluedMap<String, String> asked, @Nullable String after) {
        String filters = written(asked);
        String more = after == null ? "" : AFTER + '=' + after;
        String between = filters.isEmpty() || more.isEmpty() ? "" : "&";
        return ROOT + (filters.isEmpty() && more.isEmpty() ? "" : '?' + filters + between + more);
    }

    private static String written(MultivaluedMap<String, String> asked) {
        return FILTERS.stream()
                .filter(asked::containsKey)
                .map(name -> name + '=' + URLEncoder.encode(value(asked, name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String value(MultivaluedMap<String, String> asked, String name) {
        return Objects.requireNonNullElse(asked.getFirst(name), "");
    }

    private static void put(MultivaluedMap<String, String> asked, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            asked.putSingle(name, value.strip());
        }
    }
}
