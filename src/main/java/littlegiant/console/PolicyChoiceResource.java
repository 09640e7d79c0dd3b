package littlegiant.console;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import littlegiant.access.ConsoleAddress;
import littlegiant.access.Roles;
import littlegiant.console.Frame.FramePolicy;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Keeps the policy that is chosen in the bar, in a cookie, and leads back to the page under that policy. */
@Path(ConsoleAddress.HOME + "/policy")
@Blocking
class PolicyChoiceResource {
    private static final int A_YEAR = 31_536_000;

    private final Frame frame;

    PolicyChoiceResource(Frame frame) {
        this.frame = frame;
    }

    @POST
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> choose(
            @FormParam("policy") @DefaultValue("") String policy,
            @FormParam("back") @DefaultValue(ConsoleAddress.HOME) String back) {
        List<String> known = frame.policies().stream().map(FramePolicy::id).toList();
        URI local = URI.create(ConsoleAddress.local(back));
        if (!known.contains(policy)) {
            return RestResponse.seeOther(local);
        }
        NewCookie kept = new NewCookie.Builder(PolicyInUse.COOKIE)
                .value(policy)
                .path(ConsoleAddress.HOME)
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return ResponseBuilder.<Void>seeOther(under(policy, local, known))
                .cookie(kept)
                .build();
    }

    /** The page under a policy; of one that is of another policy alone, the page above it. */
    private static URI under(String policy, URI page, List<String> known) {
        String[] steps = page.getPath().split("/");
        boolean ofOne = Arrays.stream(steps).anyMatch(known::contains);
        return ofOne && steps.length > 2
                ? UriBuilder.fromPath("/" + steps[1] + "/" + steps[2])
                        .queryParam("policy", policy)
                        .build()
                : UriBuilder.fromUri(page)
                        .replaceQueryParam("policy", policy)
                        .replaceQueryParam("after")
                        .build();
    }
}
