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
import littlegiant.ruleset.release.CheckResult;
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
    private final RulesDesk desk;
    private final CheckedWorkingCopy checked;
    private final Viewer viewer;

    NewCriterionPageResource(
            NewCriterionPages pages,
            CriterionDrafts drafts,
            FactDeclarations facts,
            RulesDesk desk,
            CheckedWorkingCopy checked,
            Viewer viewer) {
        this.pages = pages;
        this.drafts = drafts;
        this.facts = facts;
        this.desk = desk;
        this.checked = checked;
        this.viewer = viewer;
    }

    /**
     * The empty form.
     *
     * @param kind what is asked
     */
    @GET
    @RolesAllowed(Roles.OFFICER)
    public NewCriterionPage form(@RestQuery @Nullable String policy, @RestQuery @Nullable String kind) {
        return pages.empty(policy, kind);
    }

    /**
     * Shows what would be written and what the check says of it, or saves it, or declares a fact that is missing.
     *
     * @param action {@code save}, {@code declare}, or anything else to look first
     */
    @POST
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> write(@RestForm @Nullable String action) {
        TypedCriterion typed = new TypedCriterion(SentForm.received());
        try {
            if ("declare".equals(action)) {
                return declare(typed);
            }
            NewCriterion asked = typed.asked(viewer.language());
            if ("save".equals(action)) {
                drafts.save(asked, viewer.language());
                return RestResponse.seeOther(UriBuilder.fromPath(ConsoleAddress.HOME + "/rules/{policy}/{criterion}")
                        .queryParam("check", "now")
                        .queryParam("saved", CriterionPages.NEW)
                        .build(asked.policy(), asked.id()));
            }
            CheckResult without = checked.of(desk.working());
            return RestResponse.ok(pages.page(typed, drafts.draft(asked, without, viewer.language()), null, null)
                    .render());
        } catch (HttpProblem problem) {
            return again(typed, problem);
        }
    }

    /** Declares a fact that the policy asks for, and keeps what is typed of the criterion. */
    private RestResponse<String> declare(TypedCriterion typed) {
        facts.declare(
                new NewFact(
                        typed.text("policy"),
                        typed.text("name"),
                        typed.text("unit"),
                        !typed.text("yearly").isEmpty(),
                        typed.text("hint")),
                viewer.language());
        return RestResponse.ok(pages.page(typed.withoutFact(), null, null, NewCriterionText.DECLARED)
                .render());
    }

    private RestResponse<String> again(TypedCriterion typed, HttpProblem problem) {
        return RestResponse.ResponseBuilder.<String>create(problem.getStatusCode())
                .entity(pages.page(typed, null, ProblemText.of(problem), null).render())
                .build();
    }
}
