package littlegiant.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.assessment.ActiveRelease;
import littlegiant.assessment.Assessments;
import littlegiant.facts.Fault;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.ruleset.engine.Release;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import org.jspecify.annotations.Nullable;

/** Parses the parameters of an upload, and refuses invalid ones before the file is read. */
@Singleton
class UploadRequest {
    private static final Template CHECK =
            Template.of("参数 check 应为 true 或 false,而给出的是“{0}”", "check must be true or false, not \"{0}\"");

    private final ActiveRelease active;
    private final Assessments assessments;
    private final Clock clock;

    UploadRequest(ActiveRelease active, Assessments assessments, Clock clock) {
        this.active = active;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** The parameters; throws a 400 problem for invalid ones, and 503 before the first good load. */
    Upload.UploadOptions read(@Nullable String caller, UploadParameters given, Language language) {
        String policy = given.policy();
        String asOf = given.asOf();
        String check = given.check();
        if (check != null && !check.equals("true") && !check.equals("false")) {
            throw Problems.of(ProblemKind.BAD_REQUEST, CHECK.with(PrintableText.of(check)), language);
        }
        Release release = active.orUnavailable(language);
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        if (policy != null) {
            parts.put("policy", TextNode.valueOf(policy));
        }
        ArrayNode named = JsonNodeFactory.instance.arrayNode();
        given.decisions().forEach(some -> List.of(some.split(",")).forEach(one -> named.add(one.strip())));
        if (!named.isEmpty()) {
            parts.put("decisions", named);
        }
        // One day for all requests, also if the upload continues after midnight.
        parts.put("asOf", TextNode.valueOf(asOf == null ? LocalDate.now(clock).toString() : asOf));
        List<Fault> faults = assessments.faultsOf(release, new EnterpriseRows(0).request(parts));
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        return new Upload.UploadOptions(caller, "true".equals(check), release, parts, language);
    }
}
