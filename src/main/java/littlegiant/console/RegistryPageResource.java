package littlegiant.console;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import littlegiant.access.Roles;
import littlegiant.console.RegistryPage.RegistryFields;
import littlegiant.console.RegistryPage.SavedLink;
import littlegiant.document.ExportFormat;
import littlegiant.facts.Stage;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.problem.StreamedResponse;
import littlegiant.records.AuditEntry;
import littlegiant.records.AuditTrail;
import littlegiant.records.RegistryCursor;
import littlegiant.records.RegistryFilter;
import littlegiant.records.RegistrySearch;
import littlegiant.records.SavedFilter;
import littlegiant.records.SavedFilterRepository;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves the list of enterprises, what it exports, and the filters that people keep. */
@Path("/console/enterprises")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class RegistryPageResource {
    static final String PATH = "/console/enterprises";
    private static final int ON_A_PAGE = 50;
    private static final int MOST_COUNTED = 1_000;
    private static final int LONGEST_NAME = 40;

    private final RegistrySearch search;
    private final RegistryExport export;
    private final SavedFilterRepository saved;
    private final PolicyOptions options;
    private final AuditTrail trail;
    private final Viewer viewer;

    RegistryPageResource(
            RegistrySearch search,
            RegistryExport export,
            SavedFilterRepository saved,
            PolicyOptions options,
            AuditTrail trail,
            Viewer viewer) {
        this.search = search;
        this.export = export;
        this.saved = saved;
        this.options = options;
        this.trail = trail;
        this.viewer = viewer;
    }

    /** A page of the list. */
    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    public RegistryPage list(
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String town,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String recognised,
            @RestQuery @Nullable String outcome,
            @RestQuery @Nullable String criterion,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String order,
            @RestQuery @Nullable String after) {
        Language language = viewer.language();
        String chosen = options.chosen(policy, language);
        RegistryQuery query = new RegistryQuery(chosen, q, town, stage, recognised, outcome, criterion, status, order);
        RegistryFilter filter = query.filter(language);
        Optional<RegistryCursor> cursor = Optional.ofNullable(after)
                .map(written -> RegistryCursor.read(written)
                        .orElseThrow(
                                () -> Problems.of(ProblemKind.BAD_REQUEST, RegistryText.UNKNOWN_FILTER, language)));
        RegistrySearch.RegistryRows found = search.page(filter, query.by(), cursor, ON_A_PAGE);
        Map<String, String> titles = titles(chosen);
        RegistryCursor next = found.next();
        return new RegistryPage(
                query,
                fields(query),
                found.entries().stream()
                        .map(entry -> RegistryRow.of(entry, titles))
                        .toList(),
                count(filter, found, cursor.isEmpty()),
                cursor.isEmpty() ? null : PATH + "?" + query.written(),
                next == null ? null : PATH + "?" + query.written(Map.of("after", next.written())),
                saved.of(viewer.name()).stream()
                        .map(one -> new SavedLink(one.name(), PATH + "?" + one.query()))
                        .toList());
    }

    /** What is on one page needs no counting. */
    private Text count(RegistryFilter filter, RegistrySearch.RegistryRows found, boolean isFirst) {
        int counted = isFirst && found.next() == null ? found.entries().size() : search.count(filter, MOST_COUNTED + 1);
        return counted > MOST_COUNTED
                ? RegistryText.COUNT_MORE.with(Amounts.grouped(MOST_COUNTED))
                : RegistryText.COUNT.with(Amounts.grouped(counted));
    }

    private RegistryFields fields(RegistryQuery query) {
        String policy = query.policy();
        return new RegistryFields(
                options.policies(policy),
                search.towns(policy).stream()
                        .filter(town -> !town.isBlank())
                        .map(town -> new SelectOption(town, Text.verbatim(town), town.equals(query.town())))
                        .toList(),
                Stream.of(Stage.values())
                        .map(stage -> new SelectOption(
                                stage.name(), stage.label(), stage.name().equals(query.stage())))
                        .toList(),
                List.of(
                        new SelectOption("yes", RegistryText.IS_RECOGNISED, "yes".equals(query.recognised())),
                        new SelectOption("no", RegistryText.NOT_RECOGNISED, "no".equals(query.recognised()))),
                options.decisions(policy).stream()
                        .flatMap(decision -> outcomes(policy, decision, query))
                        .toList(),
                options.criteria(policy, query.criterion()),
                PolicyOptions.statuses(query.status()),
                List.of(
                        new SelectOption("CODE", RegistryText.BY_CODE, query.order() == null),
                        new SelectOption("NAME", RegistryText.BY_NAME, "NAME".equals(query.order())),
                        new SelectOption("LATEST", RegistryText.BY_LATEST, "LATEST".equals(query.order()))));
    }

    private Stream<SelectOption> outcomes(String policy, DecisionFile decision, RegistryQuery query) {
        List<Outcome> possible = decision.kind() == DecisionFile.DecisionFileKind.GROUNDS
                ? List.of(Outcome.GROUNDS_FOUND, Outcome.UNDER_INVESTIGATION, Outcome.INCOMPLETE, Outcome.NO_GROUNDS)
                : List.of(Outcome.QUALIFIED, Outcome.NOT_QUALIFIED, Outcome.INCOMPLETE, Outcome.NEEDS_REVIEW);
        String title = options.title(policy, decision.decision());
        return possible.stream().map(outcome -> {
            String value = decision.decision() + ":" + outcome.name();
            return new SelectOption(
                    value,
                    Text.join(Text.verbatim(" "), List.of(Text.verbatim(title), outcome.label())),
                    value.equals(query.outcome()));
        });
    }

    private Map<String, String> titles(String policy) {
        Map<String, String> titles = new LinkedHashMap<>();
        options.decisions(policy).forEach(file -> titles.put(file.decision(), options.title(policy, file.decision())));
        return titles;
    }

    /** Everything that the filters mean, as a table. */
    @GET
    @Path("/export")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    public Response export(
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String town,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String recognised,
            @RestQuery @Nullable String outcome,
            @RestQuery @Nullable String criterion,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String order,
            @RestQuery @Nullable String format,
            @Context HttpServerResponse response) {
        Language language = viewer.language();
        String chosen = options.chosen(policy, language);
        RegistryQuery query = new RegistryQuery(chosen, q, town, stage, recognised, outcome, criterion, status, order);
        RegistryFilter filter = query.filter(language);
        ExportFormat as = "csv".equals(format) ? ExportFormat.CSV : ExportFormat.XLSX;
        Map<String, String> titles = titles(chosen);
        trail.appendNow(AuditEntry.of("records.exported", null, Map.of("list", "registry", "format", as.ending())));
        return Response.ok(
                        StreamedResponse.orCut(
                                response,
                                "an export of the registry",
                                out -> export.write(filter, query.by(), titles, as, language, out)),
                        as.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"enterprises." + as.ending() + '"')
                .build();
    }

    /** Keeps a filter for whoever looks at it. */
    @POST
    @Path("/filters")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    public RestResponse<Void> save(@RestForm @Nullable String name, @RestForm @Nullable String query) {
        String called = name == null ? "" : name.strip();
        int length = called.codePointCount(0, called.length());
        if (length == 0 || length > LONGEST_NAME || called.indexOf('\0') >= 0) {
            throw Problems.of(ProblemKind.BAD_REQUEST, RegistryText.SAVE_NAME.with(LONGEST_NAME), viewer.language());
        }
        URI back = back(query);
        if (!saved.save(viewer.name(), new SavedFilter(called, back.getRawQuery() == null ? "" : back.getRawQuery()))) {
            throw Problems.of(
                    ProblemKind.CONFLICT,
                    RegistryText.TOO_MANY_SAVED.with(SavedFilterRepository.MOST),
                    viewer.language());
        }
        return RestResponse.seeOther(back);
    }

    /** Forgets a filter of whoever looks at it. */
    @POST
    @Path("/filters/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    public RestResponse<Void> remove(@RestForm @Nullable String name, @RestForm @Nullable String query) {
        saved.remove(viewer.name(), name == null ? "" : name);
        return RestResponse.seeOther(back(query));
    }

    /** The list with a query; a 400 problem where no address has such a one. */
    private URI back(@Nullable String query) {
        try {
            return URI.create(query == null || query.isBlank() ? PATH : PATH + "?" + query);
        } catch (IllegalArgumentException noQuery) {
            throw Problems.of(ProblemKind.BAD_REQUEST, RegistryText.UNKNOWN_FILTER, viewer.language());
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
