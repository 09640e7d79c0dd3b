package littlegiant.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.access.ConsoleAddress;
import littlegiant.access.Roles;
import littlegiant.console.NoticeOutline.NoticeSection;
import littlegiant.console.RulesPage.NoticeHead;
import littlegiant.ruleset.language.PolicyHeader;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.RuleFilesOutline.PolicyOutline;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.wording.Text;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves the rules of the working copy as a page of the notice. */
@Path(ConsoleAddress.HOME + "/rules")
@Produces(MediaType.TEXT_HTML)
public class RulesPageResource {
    private final RulesDesk desk;
    private final Viewer viewer;
    private final PolicyInUse inUse;

    RulesPageResource(RulesDesk desk, Viewer viewer, PolicyInUse inUse) {
        this.desk = desk;
        this.viewer = viewer;
        this.inUse = inUse;
    }

    /**
     * The page of a policy.
     *
     * @param policy its id; the one in use, or the first, where none is named, or there is none of that id
     * @param check whether to wait for the check; without it the page shows what is known
     */
    @GET
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    public RulesPage rules(@RestQuery @Nullable String policy, @RestQuery @Nullable String check) {
        RuleFiles files = desk.working();
        SortedMap<String, PolicyOutline> policies = desk.outlines(files);
        Optional<CheckResult> made = desk.check(files, check != null);
        String shown = policy != null && policies.containsKey(policy)
                ? policy
                : inUse.among(policies.keySet()).orElse(policies.isEmpty() ? null : policies.firstKey());
        WorkingCopySummary working = desk.summary(files, made, viewer.language());
        PolicyOutline outline = shown == null ? null : policies.get(shown);
        if (shown == null || outline == null) {
            return new RulesPage(null, List.of(), null, working, List.of(), List.of(), false, "");
        }
        List<NoticeSection> sections =
                NoticeOutline.of(shown, outline, desk.meanings(files, shown), desk.active(shown), made);
        return new RulesPage(
                shown,
                policies.entrySet().stream()
                        .map(one -> new SelectOption(
                                one.getKey(),
                                title(one.getKey(), one.getValue()),
                                one.getKey().equals(shown)))
                        .toList(),
                outline.header().map(RulesPageResource::head).orElse(null),
                working,
                sections,
                outline.unread().stream().sorted().toList(),
                viewer.is(Roles.OFFICER),
                loads(sections));
    }

    private static Text title(String id, PolicyOutline outline) {
        return Text.verbatim(outline.header().map(PolicyHeader::title).orElse(id));
    }

    private static NoticeHead head(PolicyHeader header) {
        return new NoticeHead(
                Text.verbatim(header.title()), Text.verbatim(header.documentNumber()), Text.verbatim(header.issuer()));
    }

    private static String loads(List<NoticeSection> sections) {
        return Stream.concat(
                        Stream.of("#check"),
                        sections.stream()
                                .flatMap(section -> section.criteria().stream())
                                .map(criterion -> "#cases-" + criterion.id()))
                .collect(Collectors.joining(","));
    }
}
