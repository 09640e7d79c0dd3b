package littlegiant.console;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.access.Roles;
import littlegiant.assessment.AnswerChange;
import littlegiant.assessment.Attesting;
import littlegiant.assessment.OpenTopic;
import littlegiant.assessment.Settlements;
import littlegiant.console.ReviewPage.ChangedLine;
import littlegiant.console.ReviewPage.LeftOut;
import littlegiant.console.ReviewPage.PreviewedChange;
import littlegiant.console.ReviewPage.QueueLine;
import littlegiant.console.ReviewPage.ReviewItem;
import littlegiant.console.ReviewPage.ReviewPaper;
import littlegiant.facts.CreditCode;
import littlegiant.facts.Fault;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.programme.QueuePage;
import littlegiant.programme.ReviewQueue;
import littlegiant.programme.ReviewReason;
import littlegiant.records.AssessmentRecord;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves the review queue, and settles what only a person can judge. */
@Path("/console/review")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ReviewPageResource {
    private static final String PATH = "/console/review";
    private static final int ON_A_PAGE = 50;
    private static final int MOST_TOGETHER = 50;
    private static final TypedAttestation NOTHING_TYPED =
            new TypedAttestation(new Attesting(null, null, null, null, null), "");

    private final ReviewQueue queue;
    private final Settlements settlements;
    private final PolicyOptions options;
    private final Viewer viewer;

    ReviewPageResource(ReviewQueue queue, Settlements settlements, PolicyOptions options, Viewer viewer) {
        this.queue = queue;
        this.settlements = settlements;
        this.options = options;
        this.viewer = viewer;
    }

    /**
     * The queue.
     *
     * @param open the credit code of whose paper is open; the first one's where it is not given
     * @param settled how many were settled just now
     */
    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    public ReviewPage queue(
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable String why,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String open,
            @RestQuery @Nullable Integer settled) {
        Asked asked = new Asked(options.chosen(policy, viewer.language()), given(why), given(after), given(open));
        Text done = settled == null || settled < 1 ? null : ReviewText.SETTLED.with(settled);
        return page(asked, NOTHING_TYPED, Set.of(), Shown.NOTHING, done);
    }

    /** What is asked of the page, as it stands in its address; empty is what is not asked. */
    private record Asked(String policy, String why, String after, String open) {
        String address(String opened) {
            return PATH + "?policy=" + RegistryPageResource.encoded(policy) + (why.isEmpty() ? "" : "&why=" + why)
                    + (after.isEmpty() ? "" : "&after=" + after) + (opened.isEmpty() ? "" : "&open=" + opened);
        }
    }

    /** What the page shows beside the queue. */
    private record Shown(
            List<PreviewedChange> previews,
            List<LeftOut> leftOut,
            Map<String, String> failures,
            List<String> overtaken) {
        static final Shown NOTHING = new Shown(List.of(), List.of(), Map.of(), List.of());
    }

    /**
     * Shows what a settlement would change, or makes it.
     *
     * @param code of those about whom it is settled
     * @param seen for each of them the code, a colon and the id of the assessment that was shown
     * @param shown of what the change was shown: the topic, a colon and whether it holds
     * @param step {@code preview} or {@code save}, which is a preview where something else was shown
     */
    @POST
    @Path("/settle")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    public RestResponse<Object> settle(
            @RestForm @Nullable String policy,
            @RestForm @Nullable String why,
            @RestForm @Nullable String after,
            @RestForm @Nullable String open,
            @RestForm List<String> code,
            @RestForm List<String> seen,
            @RestForm @Nullable String topic,
            @RestForm @Nullable String holds,
            @RestForm @Nullable String note,
            @RestForm @Nullable String body,
            @RestForm @Nullable String day,
            @RestForm @Nullable String shown,
            @RestForm @Nullable String step) {
        Language language = viewer.language();
        Asked asked = new Asked(options.chosen(policy, language), given(why), given(after), given(open));
        Attesting said = new Attesting(
                topic,
                "yes".equals(holds) ? (Boolean) true : "no".equals(holds) ? false : null,
                body,
                WrittenDay.read(given(day)).orElse(null),
                note);
        TypedAttestation typed = new TypedAttestation(said, given(day));
        boolean isShown = (said.topic() + ":" + said.holds()).equals(shown);
        return "save".equals(step) && isShown ? save(asked, typed, seen) : preview(asked, typed, code);
    }

    /**
     * What was typed into the form.
     *
     * @param day as it was written, which may be no day
     */
    private record TypedAttestation(Attesting said, String day) {}

    private RestResponse<Object> preview(Asked asked, TypedAttestation typed, List<String> codes) {
        Language language = viewer.language();
        Set<String> wanted = new LinkedHashSet<>();
        Stream.concat(Stream.of(asked.open()), codes.stream())
                .filter(code -> !code.isBlank())
                .limit(MOST_TOGETHER)
                .forEach(wanted::add);
        List<AssessmentRecord> latest = wanted.stream()
                .flatMap(code -> settlements.latest(asked.policy(), code).stream())
                .toList();
        List<PreviewedChange> previews = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Map<String, String> failures = new LinkedHashMap<>();
        for (Settlements.SettlementPreview one : settlements.preview(latest, typed.said(), language)) {
            String code = one.latest().summary().registeredCode();
            if (one.faults().isEmpty()) {
                previews.add(previewed(one));
            } else if (code.equals(asked.open())) {
                one.faults()
                        .forEach(fault -> failures.putIfAbsent(
                                field(fault), fault.formMessage().in(language)));
            } else {
                leftOut.add(new LeftOut(code, one.faults().get(0).formMessage().in(language)));
            }
        }
        Shown shown = failures.isEmpty()
                ? new Shown(previews, leftOut, Map.of(), List.of())
                : new Shown(List.of(), List.of(), failures, List.of());
        return answer(failures.isEmpty() ? 200 : ProblemKind.INVALID.status(), page(asked, typed, wanted, shown, null));
    }

    private static String field(Fault fault) {
        return fault.pointer().isEmpty() ? "" : fault.pointer().substring(1);
    }

    private PreviewedChange previewed(Settlements.SettlementPreview one) {
        List<ChangedLine> lines = new ArrayList<>();
        AnswerChange change = one.change();
        change.decisions()
                .forEach(decision -> lines.add(new ChangedLine(
                        decision.title(),
                        decision.before() == null ? null : StatusMark.of(decision.before()),
                        StatusMark.of(decision.after()))));
        change.criteria()
                .forEach(criterion -> lines.add(new ChangedLine(
                        criterion.clause() + " " + criterion.title(),
                        criterion.before() == null ? null : StatusMark.of(criterion.before()),
                        StatusMark.of(criterion.after()))));
        String code = one.latest().summary().registeredCode();
        return new PreviewedChange(
                code,
                name(one.latest().summary().name()),
                one.latest().summary().id().toString(),
                lines,
                one.isOtherRelease());
    }

    private RestResponse<Object> save(Asked asked, TypedAttestation typed, List<String> seen) {
        Language language = viewer.language();
        List<AssessmentRecord> latest = new ArrayList<>();
        List<String> later = new ArrayList<>();
        for (String one : seen.stream().limit(MOST_TOGETHER).toList()) {
            String[] parts = one.split(":", 2);
            Optional<AssessmentRecord> now = settlements.latest(asked.policy(), parts[0]);
            if (now.isPresent()
                    && parts.length == 2
                    && now.get().summary().id().toString().equals(parts[1])) {
                latest.add(now.get());
            } else {
                later.add(parts[0]);
            }
        }
        if (!later.isEmpty()) {
            return overtaken(asked, typed, later);
        }
        Settlements.SettlementResult result = settlements.settle(latest, typed.said(), viewer.name(), language);
        if (!result.overtaken().isEmpty()) {
            return overtaken(asked, typed, result.overtaken());
        }
        if (!result.faults().isEmpty() || result.recorded().isEmpty()) {
            Map<String, String> failures = new LinkedHashMap<>();
            result.faults()
                    .forEach(fault -> failures.putIfAbsent(
                            field(fault), fault.formMessage().in(language)));
            return answer(
                    ProblemKind.INVALID.status(),
                    page(asked, typed, Set.of(), new Shown(List.of(), List.of(), failures, List.of()), null));
        }
        return RestResponse.seeOther(
                URI.create(asked.address("") + "&settled=" + result.recorded().size()));
    }

    private RestResponse<Object> overtaken(Asked asked, TypedAttestation typed, List<String> codes) {
        return answer(
                ProblemKind.CONFLICT.status(),
                page(asked, typed, Set.of(), new Shown(List.of(), List.of(), Map.of(), codes), null));
    }

    private static RestResponse<Object> answer(int status, ReviewPage page) {
        return RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.fromStatusCode(status))
                .entity(page)
                .build();
    }

    private ReviewPage page(Asked asked, TypedAttestation typed, Set<String> ticked, Shown shown, @Nullable Text done) {
        Language language = viewer.language();
        Optional<ReviewReason> reason = reason(asked.why());
        Optional<String> after = Optional.of(asked.after()).filter(CreditCode::isWellFormed);
        QueuePage waiting = queue.page(asked.policy(), after, reason, ON_A_PAGE, language);
        QueuePage.QueuePageEntry open = waiting.enterprises().stream()
                .filter(entry -> asked.open().isEmpty() || entry.creditCode().equals(asked.open()))
                .findFirst()
                .orElseGet(() -> waiting.enterprises().isEmpty()
                        ? null
                        : waiting.enterprises().get(0));
        String next = waiting.next();
        return new ReviewPage(
                asked.policy(),
                options.policies(asked.policy()),
                Arrays.stream(ReviewReason.values())
                        .map(one -> new SelectOption(
                                one.name(), one.label(), one.name().equals(asked.why())))
                        .toList(),
                asked.why(),
                asked.after(),
                waiting.enterprises().stream()
                        .map(entry -> line(asked, entry, entry.equals(open), ticked))
                        .toList(),
                open == null ? null : paper(asked.policy(), open, typed.said()),
                typed.said(),
                typed.day(),
                shown.previews(),
                shown.leftOut(),
                shown.failures(),
                done,
                shown.overtaken(),
                after.isEmpty() ? null : new Asked(asked.policy(), asked.why(), "", "").address(""),
                next == null ? null : new Asked(asked.policy(), asked.why(), next, "").address(""));
    }

    private Optional<ReviewReason> reason(String why) {
        if (why.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(ReviewReason.values())
                .filter(one -> one.name().equals(why))
                .findFirst()
                .orElseThrow(() -> Problems.of(ProblemKind.BAD_REQUEST, ReviewText.UNKNOWN_WHY, viewer.language())));
    }

    private static QueueLine line(Asked asked, QueuePage.QueuePageEntry entry, boolean isOpen, Set<String> ticked) {
        return new QueueLine(
                entry.creditCode(),
                name(entry.name()),
                entry.waiting().stream()
                        .map(item -> item.why().label())
                        .distinct()
                        .toList(),
                asked.address(entry.creditCode()),
                isOpen,
                ticked.contains(entry.creditCode()));
    }

    private ReviewPaper paper(String policy, QueuePage.QueuePageEntry entry, Attesting typed) {
        Language language = viewer.language();
        List<OpenTopic> topics = settlements
                .latest(policy, entry.creditCode())
                .map(latest -> settlements.open(latest, language))
                .orElse(List.of());
        return new ReviewPaper(
                entry.creditCode(),
                name(entry.name()),
                Objects.requireNonNullElse(entry.townOrPark(), "–"),
                entry.asOf(),
                entry.assessment(),
                entry.waiting().stream()
                        .map(item -> new ReviewItem(
                                options.title(policy, item.decision()),
                                mark(item.outcome()),
                                item.message(),
                                item.reason()))
                        .toList(),
                topics.stream()
                        .map(topic -> new SelectOption(
                                topic.topic(),
                                ReviewText.OPEN_TOPIC.with(
                                        topic.label(),
                                        Text.join(
                                                Text.of(",", ", "),
                                                List.of(
                                                        topic.isSelfDeclared()
                                                                ? ReviewText.DECLARED
                                                                : ReviewText.UNKNOWN_YET,
                                                        Text.verbatim(String.join("、", topic.clauses()))))),
                                topic.topic().equals(typed.topic())))
                        .toList());
    }

    private static StatusMark mark(Outcome outcome) {
        return StatusMark.of(outcome);
    }

    private static Text name(@Nullable String name) {
        return name == null || name.isBlank() ? RegistryText.UNNAMED : Text.verbatim(name);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
