package littlegiant.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import littlegiant.access.ConsoleAddress;
import littlegiant.access.Roles;
import littlegiant.authoring.CriterionDrafts;
import littlegiant.authoring.FactDeclarations;
import littlegiant.authoring.FactDeclarations.NewFact;
import littlegiant.authoring.NewCriterion;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves the form of a new criterion: shows what it writes, and saves it to the working copy. */
@Path(NewCriterionPageResource.ROOT)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class NewCriterionPageResource {
    static final String ROOT = ConsoleAddress.HOME + "/new-criterion";

    private final NewCriterionPages pages;
    private final CriterionDrafts drafts;
    private final FactDeclarations facts;
    private final Viewer viewer;

    NewCriterionPageResource(NewCriterionPages pages, CriterionDrafts drafts, FactDeclarations facts, Viewer viewer) {
        this.pages = pages;
        this.drafts = drafts;
        this.facts = facts;
        this.viewer = viewer;
    }

    /**
     * The empty form.
     *
     * @param kind what is asked
     * @param declared whether a fact was declared just now
     */
    @GET
    @RolesAllowed(Roles.OFFICER)
    public NewCriterionPage form(
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String declared) {
        return pages.empty(policy, kind, declared == null ? null : NewCriterionText.DECLARED);
    }

    /**
     * Shows what would be written and what the check says of it, or saves it.
     *
     * @param action {@code save}, or anything else to look first
     */
    @POST
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> write(@RestForm @Nullable String action) {
        TypedCriterion typed = new TypedCriterion(SentForm.received());
        try {
            NewCriterion asked = typed.asked(viewer.language());
            if ("save".equals(action)) {
                drafts.save(asked, viewer.language());
                return RestResponse.seeOther(UriBuilder.fromPath(ConsoleAddress.HOME + "/rules/{policy}/{criterion}")
                        .queryParam("check", "now")
                        .queryParam("saved", CriterionPages.NEW)
                        .build(asked.policy(), asked.id()));
            }
            return RestResponse.ok(pages.page(typed, drafts.draft(asked, viewer.language()), null, null)
                    .render());
        } catch (HttpProblem problem) {
            return again(typed, problem);
        }
    }

    /** Declares a fact that the policy asks for. */
    @POST
    @Path("facts")
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> declare(
            @RestForm @Nullable String policy,
            @RestForm @Nullable String kind,
            @RestForm @Nullable String name,
            @RestForm @Nullable String unit,
            @RestForm @Nullable String yearly,
            @RestForm @Nullable String hint) {
        String of = given(policy);
        try {
            facts.declare(new NewFact(of, given(name), given(unit), yearly != null, given(hint)), viewer.language());
            return RestResponse.seeOther(UriBuilder.fromPath(ROOT)
                    .queryParam("policy", "{policy}")
                    .queryParam("kind", "{kind}")
                    .queryParam("declared", "now")
                    .build(of, given(kind)));
        } catch (HttpProblem problem) {
            return RestResponse.ResponseBuilder.<String>create(problem.getStatusCode())
                    .entity(pages.faulty(of, given(kind), ProblemText.of(problem))
                            .render())
                    .build();
        }
    }

    private RestResponse<String> again(TypedCriterion typed, HttpProblem problem) {
        return RestResponse.ResponseBuilder.<String>create(problem.getStatusCode())
                .entity(pages.page(typed, null, ProblemText.of(problem), null).render())
                .build();
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field.strip();
    }
}
