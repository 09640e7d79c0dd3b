package littlegiant.console;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import littlegiant.access.ConsoleAddress;
import littlegiant.wording.Text;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves the page on which one signs in; its form is taken by {@link littlegiant.access.SignInResource}. */
@Path(ConsoleAddress.HOME)
@Produces(MediaType.TEXT_HTML)
public class SignInPageResource {
    private final boolean officeSignsIn;

    SignInPageResource(
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false") boolean officeSignsIn) {
        this.officeSignsIn = officeSignsIn;
    }

    @GET
    @Path("sign-in")
    @PermitAll
    public SignInPage signIn(
            @RestQuery @Nullable String back,
            @RestQuery @Nullable String failed,
            @RestQuery @Nullable Integer seconds) {
        String page = ConsoleAddress.local(back);
        return new SignInPage(
                page, failure(failed, seconds), failed == null && !page.equals(ConsoleAddress.HOME), officeSignsIn);
    }

    private static @Nullable Text failure(@Nullable String failed, @Nullable Integer seconds) {
        if (failed == null) {
            return null;
        }
        return switch (failed) {
            case "wait" -> SignInText.WAIT.with(seconds == null ? 0 : seconds);
            case "office", "roles" -> SignInText.REFUSED;
            default -> SignInText.WRONG;
        };
    }
}
