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
import java.util.List;
import littlegiant.access.Roles;
import littlegiant.access.UserAdministration;
import littlegiant.access.UserAnswer;
import littlegiant.access.UserRequest;
import littlegiant.wording.Text;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves the people who sign in, and lets an admin make, change and remove them. */
@Path(UserPageResource.ROOT)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class UserPageResource {
    static final String ROOT = AdminPageResource.ROOT + "/users";

    private final UserAdministration users;
    private final Viewer viewer;

    UserPageResource(UserAdministration users, Viewer viewer) {
        this.users = users;
        this.viewer = viewer;
    }

    /**
     * The list.
     *
     * @param removed whether somebody was removed just now
     */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public UsersPage all(@RestQuery @Nullable String removed) {
        return new UsersPage(
                users.all(), "", RoleChoice.of(List.of()), false, null, removed == null ? null : AdminText.IS_REMOVED);
    }

    /** Makes a user. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> make(
            @RestForm @Nullable String name, @RestForm List<String> roles, @RestForm @Nullable String password) {
        String typed = name == null ? "" : name.strip();
        try {
            UserAnswer made = users.make(new UserRequest(typed, roles, password, null), viewer.language());
            return to(made.name(), "made");
        } catch (HttpProblem problem) {
            return RestResponse.ResponseBuilder.<String>create(problem.getStatusCode())
                    .entity(new UsersPage(users.all(), typed, RoleChoice.of(roles), true, ProblemText.of(problem), null)
                            .render())
                    .build();
        }
    }

    /**
     * One person.
     *
     * @param done what was done just now
     */
    @GET
    @Path("{name}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public UserPage user(@RestPath String name, @RestQuery @Nullable String done) {
        return page(name, null, told(done));
    }

    /** Gives a person other roles. */
    @POST
    @Path("{name}/roles")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> roles(@RestPath String name, @RestForm List<String> roles) {
        return change(name, new UserRequest(null, roles, null, null));
    }

    /** Lets a person sign in no more for now, or again. */
    @POST
    @Path("{name}/disabled")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> disable(@RestPath String name, @RestForm @Nullable String disabled) {
        return change(name, new UserRequest(null, null, null, "true".equals(disabled)));
    }

    /** Sets a person's password. */
    @POST
    @Path("{name}/password")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> password(@RestPath String name, @RestForm @Nullable String password) {
        try {
            users.setPassword(name, password, viewer.language());
            return to(name, "reset");
        } catch (HttpProblem problem) {
            return again(name, problem);
        }
    }

    /** Removes a person. */
    @POST
    @Path("{name}/remove")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> remove(@RestPath String name) {
        try {
            users.remove(name, viewer.language());
            return RestResponse.seeOther(
                    UriBuilder.fromPath(ROOT).queryParam("removed", "now").build());
        } catch (HttpProblem problem) {
            return again(name, problem);
        }
    }

    private RestResponse<String> change(String name, UserRequest request) {
        try {
            users.change(name, request, viewer.language());
            return to(name, "saved");
        } catch (HttpProblem problem) {
            return again(name, problem);
        }
    }

    private static RestResponse<String> to(String name, String done) {
        return RestResponse.seeOther(
                UriBuilder.fromPath(ROOT + "/{name}").queryParam("done", done).build(name));
    }

    /** The page of the person with what was wrong; the problem itself where there is no such person. */
    private RestResponse<String> again(String name, HttpProblem problem) {
        if (problem.getStatusCode() == RestResponse.StatusCode.NOT_FOUND) {
            throw problem;
        }
        return RestResponse.ResponseBuilder.<String>create(problem.getStatusCode())
                .entity(page(name, ProblemText.of(problem), null).render())
                .build();
    }

    private UserPage page(String name, @Nullable String fault, @Nullable Text done) {
        UserAnswer user = users.user(name, viewer.language());
        return new UserPage(user, RoleChoice.of(user.roles()), fault, done);
    }

    private static @Nullable Text told(@Nullable String done) {
        if (done == null) {
            return null;
        }
        return switch (done) {
            case "made" -> AdminText.IS_MADE;
            case "reset" -> AdminText.IS_RESET;
            default -> AdminText.IS_SAVED;
        };
    }
}
