package littlegiant.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import littlegiant.access.Roles;
import littlegiant.console.EventPage.EventNeeds;
import littlegiant.facts.Fault;
import littlegiant.facts.Stage;
import littlegiant.problem.InvalidPlace;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.programme.Enterprises;
import littlegiant.programme.Event;
import littlegiant.programme.EventPaper;
import littlegiant.programme.EventRecording;
import littlegiant.programme.EventRequest;
import littlegiant.programme.EventType;
import littlegiant.programme.SupportList;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.EventDocument;
import littlegiant.records.Filter;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Text;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Serves the form for an event, and takes it with its document. */
@Path("/console/enterprises")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class EventPageResource {
    private static final int MOST_ASSESSMENTS = 20;
    private static final Set<EventType> RESTING = EnumSet.complementOf(EnumSet.of(EventType.CORRECTED));
    private static final Set<EventType> OF_STAGE = EnumSet.of(EventType.SELECTED, EventType.STAGE_ASSIGNED);

    private final Enterprises enterprises;
    private final EventRecording recording;
    private final PolicyOptions options;
    private final SupportList support;
    private final AssessmentRepository assessments;
    private final SecurityIdentity identity;
    private final Viewer viewer;
    private final Clock clock;

    EventPageResource(
            Enterprises enterprises,
            EventRecording recording,
            PolicyOptions options,
            SupportList support,
            AssessmentRepository assessments,
            SecurityIdentity identity,
            Viewer viewer,
            Clock clock) {
        this.enterprises = enterprises;
        this.recording = recording;
        this.options = options;
        this.support = support;
        this.assessments = assessments;
        this.identity = identity;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The form, with the fields of a type of event. */
    @GET
    @Path("/{creditCode}/events/new")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    public EventPage form(
            @PathParam("creditCode") String creditCode,
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String voids) {
        Enterprises.EnterpriseFile known = known(creditCode);
        EventType chosen = type(type);
        String of = voids == null ? policy : ofVoid(known, voids).orElse(policy);
        return page(known, EventFields.empty(options.chosen(of, viewer.language()), chosen, voids), Map.of());
    }

    /** Takes an event: leads to the enterprise, or shows the form again with what is wrong. */
    @POST
    @Path("/events")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    public RestResponse<Object> record(
            @RestQuery("csrf_token") @Nullable String token,
            @RestForm @Nullable String creditCode,
            @RestForm @Nullable String policy,
            @RestForm @Nullable String type,
            @RestForm @Nullable String date,
            @RestForm @Nullable String documentNumber,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String assessment,
            @RestForm @Nullable String cohort,
            @RestForm @Nullable String stage,
            @RestForm @Nullable String measure,
            @RestForm @Nullable String amount,
            @RestForm @Nullable String voids,
            @RestForm @Nullable FileUpload file) {
        Enterprises.EnterpriseFile known = known(creditCode == null ? "" : creditCode);
        EventFields typed = new EventFields(
                options.chosen(policy, viewer.language()),
                type(type),
                date,
                documentNumber,
                reason,
                assessment,
                cohort,
                stage,
                measure,
                amount,
                voids);
        List<Fault> faults = new ArrayList<>();
        Optional<EventRequest> request = typed.request(faults);
        Optional<EventDocument> paper = paper(file, faults);
        if (!faults.isEmpty() || request.isEmpty()) {
            return again(known, typed, withFile(said(faults), paper), ProblemKind.INVALID.status());
        }
        try {
            Event event = recording.record(known, request.get(), paper, identity, viewer.language());
            return RestResponse.seeOther(URI.create(RegistryPageResource.PATH + "/" + known.creditCode() + "?policy="
                    + RegistryPageResource.encoded(event.policy())));
        } catch (HttpProblem refused) {
            if (refused.getStatusCode() == ProblemKind.FORBIDDEN.status()
                    || refused.getStatusCode() >= ProblemKind.INTERNAL.status()) {
                throw refused;
            }
            return again(known, typed, withFile(said(refused), paper), refused.getStatusCode());
        }
    }

    private Enterprises.EnterpriseFile known(String creditCode) {
        return enterprises
                .find(creditCode)
                .orElseThrow(() -> Problems.notFound(EventText.UNKNOWN_ENTERPRISE, viewer.language()));
    }

    private static EventType type(@Nullable String written) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.name().equals(written))
                .findFirst()
                .orElse(EventType.SELECTED);
    }

    private static Optional<String> ofVoid(Enterprises.EnterpriseFile known, String voids) {
        return known.events().stream()
                .filter(event -> Integer.toString(event.number()).equals(voids))
                .map(Event::policy)
                .findFirst();
    }

    /** The file that was handed in, if it is one that is kept. */
    private static Optional<EventDocument> paper(@Nullable FileUpload file, List<Fault> faults) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            return Optional.empty();
        }
        try {
            EventPaper.CheckedPaper looked = EventPaper.check(file.fileName(), Files.readAllBytes(file.uploadedFile()));
            if (looked instanceof EventPaper.RefusedPaper refused) {
                faults.add(refused.fault());
                return Optional.empty();
            }
            return Optional.of(((EventPaper.AcceptedPaper) looked).document());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Map<String, String> said(List<Fault> faults) {
        Map<String, String> failures = new LinkedHashMap<>();
        faults.forEach(fault -> failures.putIfAbsent(
                fault.pointer().substring(1), fault.message().in(viewer.language())));
        return failures;
    }

    /** What a problem says of the fields, and of the event as a whole. */
    private static Map<String, String> said(HttpProblem refused) {
        Map<String, String> failures = new LinkedHashMap<>();
        if (refused.getParameters().get("errors") instanceof List<?> errors) {
            errors.forEach(error -> {
                if (error instanceof InvalidPlace place) {
                    failures.putIfAbsent(place.pointer().substring(1), place.message());
                }
            });
        }
        if (failures.isEmpty()) {
            failures.put("", String.valueOf(refused.getDetail()));
        }
        return failures;
    }

    /** Says that a file must be chosen again: a page cannot fill it in. */
    private Map<String, String> withFile(Map<String, String> failures, Optional<EventDocument> paper) {
        paper.ifPresent(chosen -> failures.putIfAbsent(
                "file", EventText.FILE_AGAIN.with(chosen.name()).in(viewer.language())));
        return failures;
    }

    private RestResponse<Object> again(
            Enterprises.EnterpriseFile known, EventFields typed, Map<String, String> failures, int status) {
        return RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.fromStatusCode(status))
                .entity(page(known, typed, failures))
                .build();
    }

    private EventPage page(Enterprises.EnterpriseFile known, EventFields typed, Map<String, String> failures) {
        EventType type = typed.type();
        String policy = typed.policy();
        return new EventPage(
                known.creditCode(),
                RegistryPageResource.PATH + "/" + known.creditCode() + "?policy="
                        + RegistryPageResource.encoded(policy),
                Text.verbatim(
                        Optional.ofNullable(known.latest().summary().name()).orElse(known.creditCode())),
                typed,
                Arrays.stream(EventType.values())
                        .filter(one -> viewer.is(Roles.OFFICER) || !EventRecording.isForOfficers(one))
                        .map(one -> new SelectOption(one.name(), one.label(), one == type))
                        .toList(),
                options.policies(policy),
                RESTING.contains(type) ? past(known.creditCode(), typed) : List.of(),
                Arrays.stream(Stage.values())
                        .map(one -> new SelectOption(
                                one.name(), one.label(), one.name().equals(typed.stage())))
                        .toList(),
                type == EventType.SUPPORT_GIVEN ? measures(known, typed) : List.of(),
                new EventNeeds(
                        RESTING.contains(type),
                        type == EventType.SELECTED,
                        OF_STAGE.contains(type),
                        type == EventType.SUPPORT_GIVEN,
                        type == EventType.CORRECTED),
                failures);
    }

    private List<SelectOption> past(String creditCode, EventFields typed) {
        return assessments
                .page(Filter.ofEnterprise(creditCode), Optional.empty(), 10 * MOST_ASSESSMENTS)
                .toCompletableFuture()
                .join()
                .stream()
                .filter(one -> one.policy().equals(typed.policy()))
                .limit(MOST_ASSESSMENTS)
                .map(one -> new SelectOption(
                        one.id().toString(),
                        EventText.PAST.with(
                                one.asOf(),
                                Text.join(
                                        Text.of(",", ", "),
                                        one.outcomes().entrySet().stream()
                                                .map(decided -> Text.join(
                                                        Text.verbatim(" "),
                                                        List.of(
                                                                Text.verbatim(
                                                                        options.title(one.policy(), decided.getKey())),
                                                                Outcome.valueOf(decided.getValue())
                                                                        .label())))
                                                .toList()),
                                Amounts.second(one.assessedAt())),
                        one.id().toString().equals(typed.assessment())))
                .toList();
    }

    private List<SelectOption> measures(Enterprises.EnterpriseFile known, EventFields typed) {
        if (enterprises.release().isEmpty()) {
            return List.of();
        }
        return support.of(known, typed.policy(), LocalDate.now(clock), viewer.language()).measures().stream()
                .map(open -> new SelectOption(
                        open.measure(),
                        Text.verbatim(open.clause() + " " + open.title()),
                        open.measure().equals(typed.measure())))
                .toList();
    }
}
