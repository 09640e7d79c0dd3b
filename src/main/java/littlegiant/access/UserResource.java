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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import littlegiant.facts.Fault;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.UserAccount;
import littlegiant.records.UserRepository;
import littlegiant.records.UserRepository.UserChangeResult;
import littlegiant.submission.Submissions;
import littlegiant.submission.Submitted;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
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
    private static final Template TAKEN = Template.of(
            "用户名“{0}”已被使用或曾被使用,不能再给别人", "the name \"{0}\" is or was somebody's, and is given to nobody else");
    private static final Template UNKNOWN = Template.of("没有用户“{0}”", "there is no user \"{0}\"");
    private static final Text LAST_ADMIN = Text.of(
            "这是最后一个能登录的管理员,不能停用、删除或去掉其 admin 角色",
            "this is the last admin who can sign in: the person cannot be disabled or removed, or lose the role admin");
    private static final Template OTHER_NAME =
            Template.of("用户名不能改;地址中是“{0}”", "a name cannot be changed; the address has \"{0}\"");
    private static final Text OTHERS_PASSWORD =
            Text.of("只有 admin 可以设置他人的密码", "only an admin sets the password of somebody else");

    private final UserRepository users;
    private final KnownAccess known;
    private final PasswordHash hash;
    private final UserForm form;
    private final FirstUser first;
    private final SecurityIdentity identity;

    UserResource(
            UserRepository users,
            KnownAccess known,
            PasswordHash hash,
            UserForm form,
            FirstUser first,
            SecurityIdentity identity) {
        this.users = users;
        this.known = known;
        this.hash = hash;
        this.form = form;
        this.first = first;
        this.identity = identity;
    }

    /** Lists the users, in the order of their names. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "users", summary = "List the people who sign in")
    public List<UserAnswer> users() {
        return users.all().stream().map(UserAnswer::of).toList();
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
        Submitted<UserRequest> submitted = Submissions.body(UserRequest.class, body);
        List<Fault> faults = new ArrayList<>(submitted.faults());
        if (faults.isEmpty()) {
            form.name(submitted.accepted().name(), faults);
            form.roles(submitted.accepted().roles(), faults);
            form.password(submitted.accepted().name(), submitted.accepted().password(), faults);
        }
        Set<String> roles = checkedRoles(submitted, faults, language);
        UserRequest request = submitted.accepted();
        Instant now = now();
        // The form has refused a request without a name or a password.
        UserAccount user = new UserAccount(
                Objects.requireNonNull(request.name()),
                hash.of(Objects.requireNonNull(request.password())),
                roles,
                Boolean.TRUE.equals(request.disabled()),
                false,
                null,
                now,
                Caller.of(identity).name(),
                now);
        if (!users.add(user)) {
            throw Problems.of(ProblemKind.CONFLICT, TAKEN.with(user.name()), language);
        }
        known.load();
        return LocalizedResponse.in(language, Response.Status.CREATED, UserAnswer.of(user))
                .location(UriBuilder.fromPath("/api/v1/users/{name}").build(user.name()))
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
        UserAccount before = found(name, language);
        Submitted<UserRequest> submitted = Submissions.body(UserRequest.class, body);
        List<Fault> faults = new ArrayList<>(submitted.faults());
        if (faults.isEmpty()) {
            UserRequest request = submitted.accepted();
            if (request.name() != null && !request.name().equals(name)) {
                faults.add(new Fault("/name", OTHER_NAME.with(name)));
            }
            if (request.roles() != null) {
                form.roles(request.roles(), faults);
            }
            if (request.password() != null) {
                form.password(name, request.password(), faults);
            }
        }
        Set<String> given = checkedRoles(submitted, faults, language);
        UserRequest request = submitted.accepted();
        UserChangeResult changed = users.change(
                name,
                request.roles() == null ? before.roles() : given,
                request.disabled() == null ? before.disabled() : request.disabled(),
                Roles.ADMIN,
                now());
        refuse(changed, name, language);
        if (request.password() != null) {
            set(name, request.password(), language);
        }
        known.load();
        return LocalizedResponse.in(language, UserAnswer.of(found(name, language)));
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
        refuse(users.remove(name, Roles.ADMIN, now()), name, language);
        known.load();
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
        found(name, language);
        Submitted<PasswordRequest> submitted = Submissions.body(PasswordRequest.class, body);
        List<Fault> faults = new ArrayList<>(submitted.faults());
        if (faults.isEmpty()) {
            form.password(name, submitted.accepted().password(), faults);
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        // The form has refused a request without a password.
        set(name, Objects.requireNonNull(submitted.accepted().password()), language);
        known.load();
        return RestResponse.noContent();
    }

    private void set(String name, String password, Language language) {
        if (!users.setPassword(name, hash.of(password), now())) {
            throw Problems.notFound(UNKNOWN.with(name), language);
        }
        if (name.equals(FirstUser.NAME)) {
            first.forgetPassword();
        }
    }

    private Set<String> checkedRoles(Submitted<UserRequest> submitted, List<Fault> faults, Language language) {
        Set<String> roles = Set.of();
        if (faults.isEmpty() && submitted.accepted().roles() != null) {
            roles = Set.copyOf(submitted.accepted().roles());
            form.duties(roles, faults);
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        return roles;
    }

    private UserAccount found(String name, Language language) {
        return users.find(name).orElseThrow(() -> Problems.notFound(UNKNOWN.with(name), language));
    }

    private static void refuse(UserChangeResult changed, String name, Language language) {
        switch (changed) {
            case DONE -> {}
            case UNKNOWN -> throw Problems.notFound(UNKNOWN.with(name), language);
            case LAST_ADMIN -> throw Problems.of(ProblemKind.CONFLICT, LAST_ADMIN, language);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
