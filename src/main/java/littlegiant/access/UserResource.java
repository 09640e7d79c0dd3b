package littlegiant.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.submission.Submissions;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The user accounts. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Access")
public class UserResource {
    private static final Text OTHERS_PASSWORD =
            Text.of("只有 admin 可以设置他人的密码", "only an admin sets the password of somebody else");

    private final UserAdministration users;
    private final SecurityIdentity identity;

    UserResource(UserAdministration users, SecurityIdentity identity) {
        this.users = users;
        this.identity = identity;
    }

    /** Lists the users, in the order of their names. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "users", summary = "List the people who sign in")
    public List<UserAnswer> users() {
        return users.all();
    }

    /** Creates a user. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeUser",
            summary = "Make a user",
            description = "The password is kept as a bcrypt hash and never comes back.")
    @APIResponseSchema(
            value = UserAnswer.class,
            responseCode = "201",
            responseDescription = "The user is made and can sign in")
    @APIResponse(responseCode = "409", description = "The name is or was somebody's")
    public RestResponse<UserAnswer> make(
            @RequestBodySchema(UserRequest.class) byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        UserAnswer made = users.make(read(UserRequest.class, body, language), language);
        return LocalizedResponse.in(language, Response.Status.CREATED, made)
                .location(UriBuilder.fromPath("/api/v1/users/{name}").build(made.name()))
                .build();
    }

    /** Changes the roles of a user, whether sign-in is disabled, and the password if one is given. */
    @PUT
    @Path("/{name}")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeUser",
            summary = "Change a user",
            description = "What is left out stays. It holds at once here, and within two seconds on every instance.")
    @APIResponseSchema(value = UserAnswer.class, responseCode = "200", responseDescription = "The user as it is now")
    @APIResponse(responseCode = "409", description = "Nobody would be left who administers users")
    public RestResponse<UserAnswer> change(
            @Parameter(description = "The name with which the person signs in") @PathParam("name") String name,
            @RequestBodySchema(UserRequest.class) byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return LocalizedResponse.in(language, users.change(name, read(UserRequest.class, body, language), language));
    }

    /** Removes a user. */
    @DELETE
    @Path("/{name}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "removeUser",
            summary = "Remove a user",
            description = "The person signs in no more. The name stays in records, and is given to nobody else.")
    @APIResponse(responseCode = "204", description = "The user is removed")
    @APIResponse(responseCode = "409", description = "Nobody would be left who administers users")
    public RestResponse<Void> remove(
            @Parameter(description = "The name with which the person signs in") @PathParam("name") String name,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        users.remove(name, language);
        return RestResponse.noContent();
    }

    /** Sets the caller's own password or, for an admin, any user's. */
    @POST
    @Path("/{name}/password")
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setPassword",
            summary = "Change a password",
            description = "One's own, or as an admin that of anybody. The one before holds no more, here at once and"
                    + " within two seconds on every instance; a locked user can sign in again.")
    @APIResponse(responseCode = "204", description = "The password is changed")
    @APIResponse(responseCode = "403", description = "It is the password of somebody else")
    public RestResponse<Void> password(
            @Parameter(description = "The name with which the person signs in") @PathParam("name") String name,
            @RequestBodySchema(PasswordRequest.class) byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        if (!identity.hasRole(Roles.ADMIN) && !name.equals(Caller.of(identity).name())) {
            throw Problems.of(ProblemKind.FORBIDDEN, OTHERS_PASSWORD, language);
        }
        users.setPassword(name, read(PasswordRequest.class, body, language).password(), language);
        return RestResponse.noContent();
    }

    private static <T extends Record> T read(Class<T> type, byte[] body, Language language) {
        return Submissions.body(type, body).orElseThrow(faults -> Problems.invalid(faults, language));
    }
}
