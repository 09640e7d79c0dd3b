package littlegiant.problem;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import littlegiant.facts.Fault;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/** Fails in every way that a resource can. */
@Path("/test/problems")
@PermitAll
public class FailingResource {

    @GET
    @Path("/broken")
    @Produces("application/json")
    public String broken() {
        throw new IllegalStateException("jdbc:secret at littlegiant.internals");
    }

    @GET
    @Path("/invalid")
    public String invalid() {
        Fault fault = new Fault("/enterprise/years/0", Text.of("坏的", "bad"));
        throw Problems.invalid(List.of(fault), Language.EN);
    }

    @GET
    @Path("/unprocessable")
    public String unprocessable() {
        Diagnostic diagnostic = new Diagnostic(
                "haicheng-2017/cultivation.drl", 12, 0, "某规则", Diagnostic.Level.ERROR, Text.of("错", "wrong"), null);
        throw Problems.unprocessable(List.of(diagnostic), Language.ZH);
    }

    @GET
    @Path("/number")
    public String number(@QueryParam("n") int n) {
        return String.valueOf(n);
    }

    @POST
    @Path("/bytes")
    @Consumes("application/json")
    @Produces("text/plain")
    @NonBlocking
    public String bytes(byte[] body) {
        return String.valueOf(body.length);
    }

    @POST
    @Path("/blocking")
    @Consumes("application/json")
    @Produces("text/plain")
    @Blocking
    public String blocking(byte[] body) {
        return String.valueOf(body.length);
    }

    @POST
    @Path("/stream")
    @Produces("text/plain")
    @Blocking
    public String stream(InputStream body) throws IOException {
        long length = 0;
        byte[] part = new byte[8192];
        for (int read = body.read(part); read >= 0; read = body.read(part)) {
            length += read;
        }
        return String.valueOf(length);
    }
}
