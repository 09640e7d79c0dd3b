package littlegiant.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import littlegiant.SignedIn;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What each role may see and send on the pages, address by address, and that nobody else may. */
@QuarkusTest
@TestProfile(ConsoleService.class)
class ConsoleRightsTest {
    private static final List<String> ROLES = List.of("integrator", "clerk", "officer", "admin", "auditor");
    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class);

    /** Who may use each address; {@code all} needs no session, {@code signed-in} any. */
    private static final String RIGHTS = """
        get /                        | all
        get /console                 | clerk officer admin auditor
        get /console/assess          | clerk officer
        post /console/assess         | clerk officer
        post /console/assess/answer  | clerk officer
        post /console/assess/plan    | clerk officer
        post /console/assess/discard | clerk officer
        get /console/assess/upload | clerk officer
        post /console/assess/upload | clerk officer
        get /console/assess/upload/{id} | clerk officer auditor
        post /console/assess/upload/{id}/cancel | clerk officer
        get /console/assess/upload/{id}/marked.xlsx | clerk officer
        get /console/assessments/{id} | clerk officer auditor
        get /console/self-assessment | all
        post /console/self-assessment | all
        post /console/self-assessment/answer | all
        get /console/sign-in         | all
        get /console/password        | signed-in
        post /console/password       | signed-in
        post /console/language       | all
        post /console/policy         | clerk officer admin auditor
        get /console/enterprises | clerk officer auditor
        get /console/enterprises/export | clerk officer auditor
        post /console/enterprises/filters | clerk officer auditor
        post /console/enterprises/filters/remove | clerk officer auditor
        get /console/enterprises/{creditCode} | clerk officer auditor
        get /console/enterprises/{creditCode}/comparison.csv | clerk officer auditor
        get /console/enterprises/{creditCode}/events/{number}/document | clerk officer auditor
        get /console/enterprises/{creditCode}/events/new | clerk officer
        post /console/enterprises/events | clerk officer
        get /console/review | clerk officer auditor
        post /console/review/settle | clerk officer
        get /console/programme | clerk officer auditor
        post /console/programme/recheck | clerk officer
        get /console/programme/recheck/{id} | clerk officer auditor
        post /console/programme/recheck/{id}/cancel | clerk officer
        get /console/programme/recheck/{id}/changes.csv | clerk officer auditor
        get /console/rules           | officer admin auditor
        get /console/rules/{policy}/{criterion}                | officer admin auditor
        post /console/rules/{policy}/{criterion}/sweeps        | officer
        post /console/rules/{policy}/{criterion}/sweeps/cancel | officer
        post /console/rules/{policy}/{criterion}/thresholds    | officer
        get /console/new-criterion                             | officer
        post /console/new-criterion                            | officer
        get /console/cases                                     | officer admin auditor
        post /console/cases                                    | officer
        get /console/editor                                    | officer admin auditor
        get /console/editor/words                              | officer admin auditor
        post /console/editor                                   | officer
        post /console/editor/check                             | officer
        post /console/editor/merge                             | officer
        get /console/publish                                   | officer admin
        post /console/publish                                  | officer admin
        post /console/publish/changelog                        | officer
        post /console/impact                                   | officer
        get /console/impact/{id}                               | officer auditor
        post /console/impact/{id}/cancel                       | officer
        get /console/impact/{id}/enterprises/{creditCode}      | officer auditor
        get /console/releases                                  | officer admin auditor
        get /console/releases/compare                          | officer admin auditor
        get /console/releases/{hash}                           | officer admin auditor
        post /console/releases/{hash}/activate                 | admin
        post /console/releases/{hash}/decline                  | admin
        get /console/releases/{hash}/take-back                 | officer
        post /console/releases/{hash}/take-back                | officer
        post /console/releases/schedules/{number}/cancel       | admin
        get /console/admin                                     | admin auditor
        get /console/admin/settings                            | admin auditor
        get /console/admin/users                               | admin auditor
        post /console/admin/users                              | admin
        get /console/admin/users/{name}                        | admin auditor
        post /console/admin/users/{name}/roles                 | admin
        post /console/admin/users/{name}/disabled              | admin
        post /console/admin/users/{name}/password              | admin
        post /console/admin/users/{name}/remove                | admin
        get /console/admin/keys                                | admin auditor
        post /console/admin/keys                               | admin
        post /console/admin/keys/{id}/revoke                   | admin
        get /console/admin/sessions                            | admin auditor
        post /console/admin/sessions/{id}/end                  | admin
        get /console/admin/audit                               | admin auditor
        """;

    private static Map<String, Set<String>> rights() {
        return RIGHTS.lines()
                .map(line -> line.split(" *\\| *"))
                .collect(Collectors.toMap(line -> line[0], line -> Set.of(line[1].split(" "))));
    }

    /** The addresses that the classes of the console serve. */
    private static Set<String> addresses() {
        Set<String> found = new TreeSet<>();
        for (JavaClass resource : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("littlegiant.console")) {
            if (!resource.isAnnotatedWith(Path.class)) {
                continue;
            }
            String root = resource.getAnnotationOfType(Path.class).value();
            for (JavaMethod method : resource.getMethods()) {
                METHODS.stream().filter(method::isAnnotatedWith).forEach(verb -> {
                    String below = method.tryGetAnnotationOfType(Path.class)
                            .map(Path::value)
                            .orElse("");
                    String between = below.isEmpty() || below.startsWith("/") || root.endsWith("/") ? "" : "/";
                    found.add(verb.getSimpleName().toLowerCase() + ' ' + root + between + below);
                });
            }
        }
        return found;
    }

    private static Response ask(RequestSpecification who, String address) {
        String[] words = address.split(" ");
        RequestSpecification request = who.redirects().follow(false).header("Accept", "text/html,*/*;q=0.8");
        if (!words[0].equals("get")) {
            request.contentType("application/x-www-form-urlencoded").body("");
        }
        return request.request(words[0].toUpperCase(), words[1].replaceAll("\\{[^}]*\\}", "none"));
    }

    @Test
    void the_bare_address_leads_everybody_to_the_pages() {
        Response nobody = ask(SignedIn.asNobody(), "get /");
        assertThat(nobody.statusCode()).isEqualTo(303);
        assertThat(nobody.header("Location")).endsWith("/console");
    }

    @Test
    void every_address_is_for_those_roles_that_the_table_names_and_for_nobody_else() {
        Map<String, Set<String>> rights = rights();
        assertThat(addresses()).isEqualTo(new TreeSet<>(rights.keySet()));
        SoftAssertions all = new SoftAssertions();
        rights.forEach((address, roles) -> {
            boolean open = roles.contains("all");
            Response nobody = ask(SignedIn.asNobody(), address);
            if (!open) {
                all.assertThat(nobody.statusCode()).as("nobody: " + address).isIn(303, 401, 403);
                all.assertThat(nobody.header("Location"))
                        .as("nobody: " + address)
                        .satisfiesAnyOf(
                                to -> assertThat(to).isNull(),
                                to -> assertThat(to).contains("/console/sign-in"));
            }
            for (String role : ROLES) {
                Response answer = ask(SignedIn.as("walks-as-" + role, role), address);
                if (open || roles.contains("signed-in") || roles.contains(role)) {
                    all.assertThat(answer.statusCode())
                            .as(role + " may: " + address + " " + answer.asString())
                            .isNotIn(401, 403, 500);
                } else {
                    all.assertThat(answer.statusCode())
                            .as(role + " may not: " + address)
                            .isEqualTo(403);
                    all.assertThat(answer.contentType()).startsWith("text/html");
                }
            }
        });
        all.assertAll();
    }

    @Test
    void navigation_shows_to_each_role_the_pages_that_it_may_see_and_no_others() {
        Map<String, Set<String>> rights = rights();
        for (String role : ROLES) {
            for (NavigationItem item : NavigationItem.values()) {
                assertThat(item.roles().contains(role))
                        .as(role + " sees " + item)
                        .isEqualTo(rights.get("get " + item.path()).contains(role));
            }
        }
    }
}
