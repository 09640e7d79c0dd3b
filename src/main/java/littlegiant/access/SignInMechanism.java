package littlegiant.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import littlegiant.wording.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates by the header {@code Authorization}: Basic for people, in UTF-8 (RFC 7617), and Bearer for keys (RFC
 * 6750). Other Bearer tokens are left to OpenID Connect.
 */
@ApplicationScoped
class SignInMechanism implements HttpAuthenticationMechanism {
    /** Before OpenID Connect, which would treat every Bearer value as a token and every path as a page. */
    static final int PRIORITY = DEFAULT_PRIORITY + 2;

    private static final int LONGEST = 4_096;
    private static final int LONGEST_TOKEN = 16_384;
    private static final String BEARER = "bearer ";

    private final KeySignIn keys;
    private final SignInAudit audit;
    private final boolean takesTokens;

    SignInMechanism(
            KeySignIn keys,
            SignInAudit audit,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean takesTokens) {
        this.keys = keys;
        this.audit = audit;
        this.takesTokens = takesTokens;
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader("Authorization");
        if (header == null || takesTokens && isToken(header) && header.length() <= LONGEST_TOKEN) {
            return Uni.createFrom().nullItem();
        }
        if (header.length() > LONGEST) {
            return refused();
        }
        int space = header.indexOf(' ');
        String scheme = space < 0 ? "" : header.substring(0, space).toLowerCase(Locale.ROOT);
        String rest = header.substring(space + 1).strip();
        return switch (scheme) {
            case "basic" -> byPassword(rest, context, providers);
            case "bearer" -> byKey(rest, context);
            default -> refused();
        };
    }

    private Uni<SecurityIdentity> byPassword(
            String encoded, RoutingContext context, IdentityProviderManager providers) {
        AuthenticationRequest request = basic(encoded);
        return request == null
                ? refused()
                : providers
                        .authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, context))
                        .invoke(identity -> audit.succeeded(identity, context));
    }

    /** Needs no provider: whose key it is, and with which roles, is known and not augmented, as with sessions. */
    private Uni<SecurityIdentity> byKey(String secret, RoutingContext context) {
        SecurityIdentity identity = keys.findIdentity(secret).orElse(null);
        if (identity == null) {
            return refused();
        }
        audit.succeeded(identity, context);
        return Uni.createFrom().item(identity);
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    /** Whether a header contains a token that is not one of our keys, which have a prefix. */
    static boolean isToken(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && !header.substring(BEARER.length()).strip().startsWith(KeyAdministration.PREFIX);
    }

    /** Whether a path is part of the sign-in at the office's identity provider, if one is configured. */
    boolean isOfOffice(String path) {
        return takesTokens && path.equals(ConsoleAddress.OFFICE_SIGN_IN);
    }

    /** The authentication request of a name and password; null if they are malformed. */
    private static @Nullable AuthenticationRequest basic(String encoded) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(encoded)))
                    .toString();
            int colon = text.indexOf(':');
            return colon < 0
                    ? null
                    : new UsernamePasswordAuthenticationRequest(
                            text.substring(0, colon),
                            new PasswordCredential(text.substring(colon + 1).toCharArray()));
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            return null;
        }
    }

    /** Fails the request with the problem, which the failure handler writes. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (isOfOffice(context.normalizedPath())) {
            return Uni.createFrom().item(false);
        }
        Language language = Language.negotiate(context.request().getHeader("Accept-Language"));
        return Uni.createFrom()
                .failure(Refusals.unauthenticated(
                        HttpSecurityUtils.getAuthenticationFailureFromEvent(context), language));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", Refusals.CHALLENGE));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(UsernamePasswordAuthenticationRequest.class);
    }
}
