package littlegiant.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import littlegiant.facts.Fault;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.Problems;
import littlegiant.records.ApiKey;
import littlegiant.records.Ids;
import littlegiant.records.KeyRepository;
import littlegiant.submission.Submissions;
import littlegiant.submission.Submitted;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The API keys of systems. */
@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Access")
public class KeyResource {
    /** The prefix of secrets, which makes them recognisable in logs and repositories. */
    static final String PREFIX = "lg_";

    private static final int SECRET_BYTES = 32;
    private static final Duration USUAL_LIFE = Duration.ofDays(365);
    private static final Template UNKNOWN = Template.of("没有编号为“{0}”的密钥", "there is no key \"{0}\"");

    private final KeyRepository keys;
    private final KnownAccess known;
    private final UserForm form;
    private final Clock clock;
    private final SecurityIdentity identity;
    private final SecureRandom random = new SecureRandom();

    KeyResource(KeyRepository keys, KnownAccess known, UserForm form, Clock clock, SecurityIdentity identity) {
        this.keys = keys;
        this.known = known;
        this.form = form;
        this.clock = clock;
        this.identity = identity;
    }

    /** Lists the keys, the latest first. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "keys",
            summary = "List the keys of systems",
            description = "Also those that were revoked or have expired; the latest first.")
    public List<KeyAnswer> keys() {
        return keys.all().stream().map(key -> KeyAnswer.of(key, null)).toList();
    }

    /** Creates a key. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeKey",
            summary = "Make a key",
            description = "The secret is in this answer and nowhere else: only its SHA-256 is kept.")
    @APIResponseSchema(
            value = KeyAnswer.class,
            responseCode = "201",
            responseDescription = "The key is made, with its secret")
    public RestResponse<KeyAnswer> make(
            @RequestBodySchema(KeyRequest.class) byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        Submitted<KeyRequest> submitted = Submissions.body(KeyRequest.class, body);
        List<Fault> faults = new ArrayList<>(submitted.faults());
        Instant now = now();
        Instant expiresAt = now.plus(USUAL_LIFE);
        if (faults.isEmpty()) {
            KeyRequest request = submitted.accepted();
            form.system(request.name(), faults);
            form.roles(request.roles(), faults);
            if (request.expiresAt() != null) {
                expiresAt = UserForm.expiry(request.expiresAt(), clock.getZone(), faults)
                        .orElse(expiresAt);
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        String secret = secret();
        // The form has refused a request without a name or roles.
        ApiKey key = new ApiKey(
                Ids.at(now),
                Objects.requireNonNull(submitted.accepted().name()),
                DigestUtils.sha256Hex(secret),
                Set.copyOf(Objects.requireNonNull(submitted.accepted().roles())),
                now,
                // The caller is signed in.
                Objects.requireNonNull(Caller.of(identity).name()),
                expiresAt.truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                null);
        keys.add(key);
        known.load();
        return LocalizedResponse.in(language, Response.Status.CREATED, KeyAnswer.of(key, secret))
                .location(URI.create("/api/v1/keys/" + key.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Revokes a key. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key",
            description = "It is refused at once here, and within two seconds on every instance; for good.")
    @APIResponse(responseCode = "204", description = "It is revoked, or was before")
    public RestResponse<Void> revoke(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        // The caller is signed in.
        String by = Objects.requireNonNull(Caller.of(identity).name());
        boolean there = Ids.read(id)
                .filter(some -> keys.revoke(some, by, now()) != KeyRepository.RevocationResult.UNKNOWN)
                .isPresent();
        if (!there) {
            throw Problems.notFound(UNKNOWN.with(id), language);
        }
        known.load();
        return RestResponse.noContent();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
