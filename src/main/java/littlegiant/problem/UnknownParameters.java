package littlegiant.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import littlegiant.wording.Language;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that a resource method does not declare: one that is misspelt would be passed over in silence,
 * and another question answered than was asked. A method that reads its parameters from the address declares them with
 * {@link Parameter}.
 */
public final class UnknownParameters {
    private static final Template UNKNOWN =
            Template.of("不认识参数“{0}”;可用:{1}", "there is no parameter \"{0}\"; there are: {1}");
    private static final Template NONE =
            Template.of("不认识参数“{0}”;此处不用任何参数", "there is no parameter \"{0}\" here, nor any other");
    private static final Template MEANT =
            Template.of("不认识参数“{0}”;是否指“{1}”?", "there is no parameter \"{0}\"; did you mean \"{1}\"?");
    private static final Text BETWEEN = Text.of(";", "; ");
    private static final int MOST_TOLD = 10;
    private static final int LONGEST = 60;

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    /** Refuses with 400 what the method that was found for a request does not declare. */
    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty() || resource == null || resource.getResourceMethod() == null) {
            return;
        }
        Set<String> known = declared.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::declaredBy);
        if (known.containsAll(given)) {
            return;
        }
        List<Text> unknown = given.stream()
                .filter(name -> !known.contains(name))
                .limit(MOST_TOLD)
                .map(name -> told(name, known))
                .toList();
        throw Problems.of(
                ProblemKind.BAD_REQUEST,
                Text.join(BETWEEN, unknown),
                Language.negotiate(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** What to say of a parameter that there is not: the nearest one, or all that there are. */
    public static Text told(String name, Collection<String> known) {
        String shown = shown(name);
        if (known.isEmpty()) {
            return NONE.with(shown);
        }
        return Nearest.of(name, known)
                .map(nearest -> MEANT.with(shown, nearest))
                .orElseGet(() -> UNKNOWN.with(
                        shown, String.join(", ", known.stream().sorted().toList())));
    }

    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(LONGEST)
                .map(point -> Character.isISOControl(point) || point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                .forEach(shown::appendCodePoint);
        return name.codePointCount(0, name.length()) > LONGEST
                ? shown.append('…').toString()
                : shown.toString();
    }

    /** The names of the query parameters that a resource method declares. */
    static Set<String> declaredBy(Method method) {
        List<String> names = new ArrayList<>();
        for (java.lang.reflect.Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            RestQuery rest = parameter.getAnnotation(RestQuery.class);
            if (query != null) {
                names.add(query.value());
            } else if (rest != null) {
                names.add(rest.value().isEmpty() ? parameter.getName() : rest.value());
            }
        }
        Stream.of(method.getAnnotationsByType(Parameter.class))
                .filter(parameter -> parameter.in() == ParameterIn.QUERY)
                .map(Parameter::name)
                .forEach(names::add);
        return Set.copyOf(names);
    }
}
