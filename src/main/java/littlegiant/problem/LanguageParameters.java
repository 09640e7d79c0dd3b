package littlegiant.problem;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * Gives resource methods the {@link Language} of an {@code Accept-Language} header. A header that cannot be understood
 * gives Chinese; no header refuses a request.
 */
@Provider
public class LanguageParameters implements ParamConverterProvider {
    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type != Language.class) {
            return null;
        }
        return new ParamConverter<>() {
            @Override
            public T fromString(String header) {
                return type.cast(Language.negotiate(header));
            }

            @Override
            public String toString(T language) {
                return ((Language) language).locale().toLanguageTag();
            }
        };
    }
}
