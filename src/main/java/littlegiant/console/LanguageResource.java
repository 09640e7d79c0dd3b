package littlegiant.console;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import littlegiant.access.ConsoleAddress;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Keeps the language that a person chooses. */
@Path("/console/language")
class LanguageResource {
    private static final int A_YEAR = 31_536_000;

    @POST
    @PermitAll
    public RestResponse<Void> choose(
            @FormParam("language") @DefaultValue("zh-CN") String language,
            @FormParam("back") @DefaultValue(ConsoleAddress.HOME) String back) {
        NewCookie kept = new NewCookie.Builder(ConsoleLanguage.COOKIE)
                .value(language.equals("en") ? "en" : "zh-CN")
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return ResponseBuilder.<Void>seeOther(URI.create(ConsoleAddress.local(back)))
                .cookie(kept)
                .build();
    }
}
