package littlegiant.access;

/**
 * What the page at which integrators try the interface may run: its own files, and the two scripts that stand within the
 * page, by their hashes. A test compares these with the page, which a new Quarkus may change.
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
