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

/** Reads {@code Authorization}: Basic of people, in UTF-8 (RFC 7617), and Bearer of keys (RFC 6750). Tokens are OpenID Connect's. */
@ApplicationScoped
class SignInMechanism implements HttpAuthenticationMechanism {
    /** Before the one of OpenID Connect, which takes every Bearer for a token and every address for a page. */
    static final int PRIORITY = DEFAULT_PRIORITY + 2;

    private static final int LONGEST = 4_096;
    private static final int LONGEST_TOKEN = 16_384;
    private static final String BEARER = "bearer ";

    private final boolean takesTokens;

    SignInMechanism(@ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean takesTokens) {
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
        AuthenticationRequest request = header.length() > LONGEST ? null : request(header);
        if (request == null) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return providers.authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, context));
    }

    /** Whether a header holds what is not one of our keys, which begin alike. */
    static boolean isToken(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && !header.substring(BEARER.length()).strip().startsWith(KeyResource.PREFIX);
    }

    /** Whether somebody at an address is led to the office's own server, where there is one. */
    boolean isOfOffice(String path) {
        return takesTokens && path.equals(ConsoleAddress.OFFICE_SIGN_IN);
    }

    /** What a header asks; null where it cannot be read. */
    private static @Nullable AuthenticationRequest request(String header) {
        int space = header.indexOf(' ');
        String scheme = space < 0 ? "" : header.substring(0, space).toLowerCase(Locale.ROOT);
        String rest = header.substring(space + 1).strip();
        return switch (scheme) {
            case "basic" -> basic(rest);
            case "bearer" -> new KeyAuthenticationRequest(rest);
            default -> null;
        };
    }

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

    /** Fails with the problem, which whoever answers for failures on the way to a resource writes. */
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
        return Set.of(UsernamePasswordAuthenticationRequest.class, KeyAuthenticationRequest.class);
    }
}
