package littlegiant.access;

/**
 * The content security policy of Swagger UI: its own files, and its two inline scripts by their hashes. A test compares
 * these with the page, which a Quarkus update may change.
 */
final class SwaggerPolicy {
    static final String ROOT = "/q/swagger-ui";

    static final String POLICY =
            "default-src 'none'; script-src 'self' 'sha256-hG9fqHqDD15ZC25GACsol9AT6asmuvKsEW2bv5yk764='"
                    + " 'sha256-xUBOgH5FRtr24e8oShM75tIJfUoY9ryp0ofU/5e+H7I='; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none';"
                    + " frame-ancestors 'none'";

    private SwaggerPolicy() {}
}
