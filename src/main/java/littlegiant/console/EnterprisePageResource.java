package littlegiant.console;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import littlegiant.access.Roles;
import littlegiant.console.EnterprisePage.PastAssessment;
import littlegiant.console.EnterprisePage.StandingLine;
import littlegiant.console.EnterprisePage.StandingMark;
import littlegiant.document.CsvSheet;
import littlegiant.document.ExportFormat;
import littlegiant.facts.AttestationTopic;
import littlegiant.problem.Problems;
import littlegiant.programme.EnterpriseHistory;
import littlegiant.programme.Enterprises;
import littlegiant.programme.Event;
import littlegiant.programme.ProgrammeStatus;
import littlegiant.programme.SupportAnswer;
import littlegiant.programme.SupportList;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.AssessmentSummary;
import littlegiant.records.AuditEntry;
import littlegiant.records.AuditTrail;
import littlegiant.records.Erasure;
import littlegiant.records.EventDocument;
import littlegiant.records.EventDocumentRepository;
import littlegiant.records.Filter;
import littlegiant.records.SettlementRecord;
import littlegiant.records.SettlementRepository;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.apache.commons.codec.digest.DigestUtils;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves the page of one enterprise, and the papers of its events. */
@Path("/console/enterprises")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class EnterprisePageResource {
    private static final int MOST_ASSESSMENTS = 200;
    private static final int MOST_YEARS = 6;
    private static final int MOST_PAST = 20;

    private final Enterprises enterprises;
    private final PolicyOptions options;
    private final SupportList support;
    private final AssessmentRepository assessments;
    private final EventDocumentRepository papers;
    private final SettlementRepository settlements;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Clock clock;

    EnterprisePageResource(
            Enterprises enterprises,
            PolicyOptions options,
            SupportList support,
            AssessmentRepository assessments,
            EventDocumentRepository papers,
            SettlementRepository settlements,
            AuditTrail trail,
            Viewer viewer,
            Clock clock) {
        this.enterprises = enterprises;
        this.options = options;
        this.support = support;
        this.assessments = assessments;
        this.papers = papers;
        this.settlements = settlements;
        this.trail = trail;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * The enterprise under a policy.
     *
     * @param trend the criterion whose figures are drawn
     */
    @GET
    @Path("/{creditCode}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    public EnterprisePage enterprise(
            @PathParam("creditCode") String creditCode,
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable String trend) {
        Language language = viewer.language();
        Enterprises.EnterpriseFile known = known(creditCode);
        String chosen = options.chosen(policy, language);
        EnterpriseHistory life = known.life(chosen);
        List<AssessmentSummary> past = past(known.creditCode(), chosen);
        AssessmentSummary latest = past.isEmpty() ? null : past.get(0);
        YearComparison comparison = comparison(past);
        Optional<YearComparison.ComparedRow> drawn = comparison.drawn(trend);
        Optional<YearComparison.ComparedCell> last = drawn.flatMap(row -> row.cells().stream()
                .filter(cell -> cell != null && cell.threshold() != null)
                .reduce((one, later) -> later));
        SupportAnswer open =
                enterprises.release().isEmpty() ? null : support.of(known, chosen, LocalDate.now(clock), language);
        return new EnterprisePage(
                chosen,
                options.policies(chosen),
                known.creditCode(),
                name(latest == null ? known.latest().summary() : latest),
                standing(known, life, latest),
                latest == null ? List.of() : marks(chosen, latest),
                latest == null ? null : "/console/assessments/" + latest.id(),
                events(known, life),
                comparison,
                comparison.criteria().stream()
                        .filter(YearComparison.ComparedRow::isDrawable)
                        .map(row -> new SelectOption(
                                row.id(),
                                Text.verbatim(row.clause() + " " + row.title()),
                                drawn.filter(row::equals).isPresent()))
                        .toList(),
                drawn.orElse(null),
                last.map(cell -> cell.threshold() == null
                                ? null
                                : cell.threshold().toPlainString())
                        .orElse(null),
                last.map(cell -> EnterpriseText.THRESHOLD.with(cell.required())).orElse(null),
                open,
                open == null ? null : EnterpriseText.supportBasis(open.asOf(), open.stage()),
                settled(known.creditCode()),
                past.stream()
                        .limit(MOST_PAST)
                        .map(one -> new PastAssessment(
                                one.asOf(),
                                Amounts.moment(one.assessedAt()),
                                one.release(),
                                "/console/assessments/" + one.id()))
                        .toList());
    }

    private Enterprises.EnterpriseFile known(String creditCode) {
        return enterprises
                .find(creditCode)
                .orElseThrow(() -> Problems.notFound(EventText.UNKNOWN_ENTERPRISE, viewer.language()));
    }

    /** Its assessments under a policy, the latest first. */
    private List<AssessmentSummary> past(String creditCode, String policy) {
        return assessments
                .page(Filter.ofEnterprise(creditCode), Optional.empty(), MOST_ASSESSMENTS)
                .toCompletableFuture()
                .join()
                .stream()
                .filter(one -> one.policy().equals(policy))
                .toList();
    }

    /** The latest of each of the last years, the earliest first. */
    private YearComparison comparison(List<AssessmentSummary> past) {
        Map<Integer, AssessmentSummary> byYear = new TreeMap<>(Comparator.reverseOrder());
        past.forEach(one -> byYear.putIfAbsent(one.asOf().getYear(), one));
        List<AssessmentRecord> shown = byYear.values().stream()
                .limit(MOST_YEARS)
                .flatMap(one -> assessments.find(one.id()).toCompletableFuture().join().stream())
                .sorted(Comparator.comparing(one -> one.summary().asOf()))
                .toList();
        return YearComparison.of(shown);
    }

    private static Text name(AssessmentSummary summary) {
        return summary.name() == null || summary.name().isBlank()
                ? RegistryText.UNNAMED
                : Text.verbatim(summary.name());
    }

    private static List<StandingLine> standing(
            Enterprises.EnterpriseFile known, EnterpriseHistory life, @Nullable AssessmentSummary latest) {
        ProgrammeStatus standing = life.currentStatus();
        String town = (latest == null ? known.latest().summary() : latest).townOrPark();
        List<StandingLine> lines = new ArrayList<>();
        lines.add(new StandingLine(EnterpriseText.CODE, Text.verbatim(known.creditCode())));
        lines.add(new StandingLine(EnterpriseText.TOWN, Text.verbatim(town == null ? "–" : town)));
        lines.add(new StandingLine(
                EnterpriseText.STAGE,
                standing.stage() == null || standing.stageSince() == null
                        ? EnterpriseText.NO_STAGE
                        : EnterpriseText.STAGE_SINCE.with(
                                standing.stage().label(), Amounts.day(standing.stageSince()))));
        standing.selected()
                .forEach((cohort, stage) -> lines.add(new StandingLine(
                        EnterpriseText.SELECTED, EnterpriseText.COHORT.with(Integer.toString(cohort), stage.label()))));
        lines.add(since(EnterpriseText.CULTIVATED, standing.cultivatedSince()));
        lines.add(since(EnterpriseText.RECOGNISED, standing.recognisedSince()));
        if (standing.revokedOn() != null) {
            lines.add(new StandingLine(EnterpriseText.REVOKED, Amounts.day(standing.revokedOn())));
        }
        return lines;
    }

    private static StandingLine since(Text label, @Nullable LocalDate day) {
        return new StandingLine(label, day == null ? EnterpriseText.NOT_YET : EnterpriseText.SINCE.with(day));
    }

    private List<StandingMark> marks(String policy, AssessmentSummary latest) {
        return latest.outcomes().entrySet().stream()
                .map(one -> new StandingMark(
                        options.title(policy, one.getKey()), StatusMark.of(Outcome.valueOf(one.getValue()))))
                .toList();
    }

    private List<TimelineEvent> events(Enterprises.EnterpriseFile known, EnterpriseHistory life) {
        Map<Integer, EventDocument.PaperDescription> kept = papers.of(known.creditCode());
        return life.events().stream()
                .sorted(Comparator.comparing(Event::date)
                        .thenComparing(Event::number)
                        .reversed())
                .map(event -> TimelineEvent.of(life, event, kept.get(event.number()), viewer.assesses()))
                .toList();
    }

    private List<Text> settled(String creditCode) {
        return settlements.of(creditCode).values().stream()
                .map(one -> EnterpriseText.SETTLEMENT.with(
                        topic(one),
                        one.holds() ? EnterpriseText.HOLDS : EnterpriseText.HOLDS_NOT,
                        one.note(),
                        one.body(),
                        one.day(),
                        one.person()))
                .toList();
    }

    private static Text topic(SettlementRecord settled) {
        for (AttestationTopic topic : AttestationTopic.values()) {
            if (topic.property().equals(settled.topic())) {
                return topic.label();
            }
        }
        return Text.verbatim(settled.topic());
    }

    /** The comparison as a table for a spreadsheet. */
    @GET
    @Path("/{creditCode}/comparison.csv")
    @Produces("text/csv")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    public RestResponse<String> table(@PathParam("creditCode") String creditCode, @RestQuery @Nullable String policy)
            throws IOException {
        Language language = viewer.language();
        Enterprises.EnterpriseFile known = known(creditCode);
        YearComparison comparison = comparison(past(known.creditCode(), options.chosen(policy, language)));
        trail.appendNow(AuditEntry.of(
                "records.exported",
                Erasure.saltedHash(known.creditCode()),
                Map.of("list", "comparison", "format", "csv")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSheet sheet = new CsvSheet(out)) {
            List<String> titles = new ArrayList<>(List.of(EnterpriseText.CRITERION.in(language), ""));
            comparison.years().forEach(year -> titles.add(Integer.toString(year.year())));
            sheet.titles(titles);
            for (YearComparison.ComparedRow row : comparison.criteria()) {
                sheet.text(row.clause()).text(row.title());
                for (YearComparison.ComparedCell cell : row.cells()) {
                    sheet.text(
                            cell == null ? null : (cell.mark().label().in(language) + " " + cell.observed()).strip());
                }
                sheet.end();
            }
        }
        return RestResponse.ResponseBuilder.ok(out.toString(StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_TYPE, ExportFormat.CSV.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"comparison.csv\"")
                .build();
    }

    /** The paper of an event: always a file to be saved, never something that the browser shows as ours. */
    @GET
    @Path("/{creditCode}/events/{number}/document")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    public RestResponse<byte[]> document(
            @PathParam("creditCode") String creditCode, @PathParam("number") String number) {
        EventDocument paper = number.matches("[0-9]{1,6}")
                ? papers.find(creditCode, Integer.parseInt(number)).orElse(null)
                : null;
        if (paper == null) {
            throw Problems.notFound(EventText.NO_DOCUMENT, viewer.language());
        }
        if (!DigestUtils.sha256Hex(paper.content()).equals(paper.sha256())) {
            throw new IllegalStateException("the document of an event is not what was handed in");
        }
        return RestResponse.ResponseBuilder.ok(paper.content())
                .header(HttpHeaders.CONTENT_TYPE, paper.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''"
                                + RegistryPageResource.encoded(paper.name()).replace("+", "%20"))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
