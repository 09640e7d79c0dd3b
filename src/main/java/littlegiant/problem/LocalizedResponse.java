package littlegiant.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import littlegiant.wording.Language;
import org.jboss.resteasy.reactive.RestResponse;

/** An answer that says in which language it is. */
public final class LocalizedResponse {
    private LocalizedResponse() {}

    /** The answer, 200, in the language. */
    public static <T> RestResponse<T> in(Language language, T answer) {
        return in(language, Response.Status.OK, answer).build();
    }

    /** The answer with a status in the language, to be added to. */
    public static <T> RestResponse.ResponseBuilder<T> in(Language language, Response.Status status, T answer) {
        return RestResponse.ResponseBuilder.create(status, answer)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
