package littlegiant.problem;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which methods an address takes, for {@code Allow} of a 405 (RFC 9110, 15.5.6): the framework finds out that it does
 * not take one, and does not tell which it does.
 */
@ApplicationScoped
class AllowedMethods {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*\\w[\\w.-]*\\s*(?::\\s*([^{}]+?)\\s*)?\\}");

    private final List<Operation> operations = new ArrayList<>();

    private record Operation(Pattern path, String method) {}

    AllowedMethods() {
        Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .distinct()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(this::read);
    }

    private void read(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        // Those that are inherited too: a resource method is public.
        for (Method method : resource.getMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (http != null) {
                    Path below = method.getAnnotation(Path.class);
                    operations.add(
                            new Operation(pattern(root + "/" + (below == null ? "" : below.value())), http.value()));
                }
            }
        }
    }

    private static Pattern pattern(String path) {
        // The same with one slash as with two, and with none at either end.
        String normal = path.replaceAll("/+", "/").replaceAll("^/|/$", "");
        Matcher parameter = PARAMETER.matcher(normal);
        StringBuilder pattern = new StringBuilder("/?");
        int from = 0;
        while (parameter.find()) {
            pattern.append(Pattern.quote(normal.substring(from, parameter.start())))
                    .append('(')
                    .append(parameter.group(1) == null ? "[^/]+" : parameter.group(1))
                    .append(')');
            from = parameter.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(normal.substring(from)))
                .append("/?")
                .toString());
    }

    /** The methods of an address, in the order of their names; GET brings HEAD and every address OPTIONS. */
    Set<String> at(String path) {
        TreeSet<String> methods = new TreeSet<>();
        operations.stream()
                .filter(operation -> operation.path.matcher(path).matches())
                .forEach(operation -> methods.add(operation.method));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return methods;
    }
}
