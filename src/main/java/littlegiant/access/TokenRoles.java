package littlegiant.access;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Derives the caller's name and roles from a verified token of the office's identity provider. A system sends its token
 * with each request. A person's token only begins a session: its identity has no role, and the session's roles in
 * {@link #OF_SESSION}.
 */
@ApplicationScoped
class TokenRoles implements SecurityIdentityAugmentor {
    /** The attribute of an identity that may begin a session: its roles, a set of texts. */
    static final String OF_SESSION = "roles-of-session";

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\s]{1,128}");

    private final SignInAudit audit;
    private final TokenConfig config;
    private final Map<String, List<String>> values;
    private final boolean separateDuties;

    TokenRoles(SignInAudit audit, TokenConfig config, AccessConfig access) {
        this.audit = audit;
        this.config = config;
        this.values = Map.of(
                Roles.INTEGRATOR, config.roles().integrator().orElse(List.of()),
                Roles.CLERK, config.roles().clerk().orElse(List.of()),
                Roles.OFFICER, config.roles().officer().orElse(List.of()),
                Roles.ADMIN, config.roles().admin().orElse(List.of()),
                Roles.AUDITOR, config.roles().auditor().orElse(List.of()));
        this.separateDuties = access.access().separateDuties();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        boolean isPerson = identity.getCredential(IdTokenCredential.class) != null;
        if (!isPerson && identity.getCredential(AccessTokenCredential.class) == null) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        Optional<String> name = name(token, isPerson ? config.nameClaim() : config.systemClaim());
        if (name.isEmpty()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        Set<String> roles = roles(identity.getRoles());
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal((isPerson ? Caller.OF_OFFICE : Caller.OF_CLIENTS) + name.get()));
        SecurityIdentity known = (isPerson ? builder.addAttribute(OF_SESSION, roles) : builder.addRoles(roles)).build();
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        if (!isPerson && request != null) {
            audit.succeeded(known, request);
        }
        return Uni.createFrom().item(known);
    }

    private static Optional<String> name(JsonWebToken token, String claim) {
        return token.<Object>claim(claim)
                .map(Object::toString)
                .filter(name -> NAME.matcher(name).matches());
    }

    /** The roles for the values of the role claim; none if duties are separated and two roles exclude each other. */
    Set<String> roles(Set<String> claimed) {
        Set<String> roles = values.entrySet().stream()
                .filter(role -> role.getValue().stream().anyMatch(claimed::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> separated = new HashSet<>(roles);
        separated.retainAll(Roles.SEPARATED);
        return separateDuties && separated.size() > 1 ? Set.of() : roles;
    }
}
