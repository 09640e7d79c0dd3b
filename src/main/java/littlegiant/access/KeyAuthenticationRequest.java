package littlegiant.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request to sign in a system by the secret of its key. */
final class KeyAuthenticationRequest extends BaseAuthenticationRequest {
    private final String secret;

    KeyAuthenticationRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
