package littlegiant.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The authentication of a system by the secret of its API key. */
final class KeyAuthenticationRequest extends BaseAuthenticationRequest {
    private final String secret;

    KeyAuthenticationRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
