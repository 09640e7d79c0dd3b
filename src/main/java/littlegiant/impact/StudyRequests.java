package littlegiant.impact;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.Declarations;
import littlegiant.facts.Fault;
import littlegiant.job.JobPlaces;
import littlegiant.job.Spool;
import littlegiant.job.TemporaryFiles;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.EnterpriseRepository;
import littlegiant.records.Registry;
import littlegiant.submission.AssessmentDay;
import littlegiant.submission.Submissions;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Reads the parts common to requests for studies: the body, the day, and the population. */
@Singleton
class StudyRequests {
    /** The largest request, in bytes; uploads of enterprises have a limit of their own. */
    private static final int LARGEST_REQUEST = 64 * 1024;

    private static final int LONGEST_SHOWN = 50;
    private static final Template LARGE = Template.of("请求体超过 {0} 字节的上限", "the body is past the limit of {0} bytes");
    private static final Text CUT = Text.of("没有收到完整的内容,请重新发送", "what was sent did not arrive whole: send it again");
    private static final Template NO_DAY =
            Template.of("asOf“{0}”不是日期;请写作 2017-06-30", "asOf \"{0}\" is no day: write it like 2017-06-30");
    private static final Template BUSY =
            Template.of("已有 {0} 项影响分析在进行;请稍后再试", "{0} studies are under way already: try again later");

    private final EnterpriseRepository enterprises;
    private final Registry registry;
    private final Studies studies;
    private final TemporaryFiles files;
    private final ImpactConfig config;
    private final Clock clock;

    StudyRequests(
            EnterpriseRepository enterprises,
            Registry registry,
            Studies studies,
            TemporaryFiles files,
            ImpactConfig config,
            Clock clock) {
        this.enterprises = enterprises;
        this.registry = registry;
        this.studies = studies;
        this.files = files;
        this.config = config;
        this.clock = clock;
    }

    /** A place for a study; throws a 503 problem with the time to retry if all are taken. */
    JobPlaces.JobPlace place(Language language) {
        return studies.place().orElseThrow(() -> RulesetVersions.retryLater(BUSY.with(config.mostAtOnce()), language));
    }

    /** Parses the request in a body; an empty body is an empty request. */
    <T extends Record> T request(Class<T> type, InputStream body, Language language) {
        byte[] read;
        try {
            read = body.readNBytes(LARGEST_REQUEST + 1);
        } catch (IOException gone) {
            throw Problems.of(ProblemKind.BAD_REQUEST, CUT, language);
        }
        if (read.length > LARGEST_REQUEST) {
            throw Problems.of(ProblemKind.TOO_LARGE, LARGE.with(LARGEST_REQUEST), language);
        }
        return Submissions.body(type, read.length == 0 ? new byte[] {'{', '}'} : read)
                .orElseThrow(faults -> Problems.invalid(faults, language));
    }

    /** The named day, or today. */
    LocalDate day(@Nullable LocalDate named, Language language) {
        LocalDate day = named == null ? LocalDate.now(clock) : named;
        AssessmentDay.fault(day).ifPresent(fault -> {
            throw Problems.invalid(List.of(fault), language);
        });
        return day;
    }

    /** Parses a day in a parameter; null for an empty one. */
    static @Nullable LocalDate parsed(String written, Language language) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeException noDay) {
            String shown = written.substring(0, Math.min(written.length(), LONGEST_SHOWN));
            throw Problems.invalid(List.of(new Fault("/asOf", NO_DAY.with(shown))), language);
        }
    }

    /** An empty list in a temporary file. */
    Spool<AffectedEnterprise> list() throws IOException {
        return new Spool<>(files.create(".ndjson"), AffectedEnterprise.class);
    }

    /**
     * Every enterprise of the registry. Blocks on the database.
     *
     * @param declared the declarations of the releases
     */
    Population registry(Optional<String> policy, LocalDate asOf, Declarations declared) {
        return new RegistryPopulation(enterprises, registry, policy, asOf, declared);
    }

    /**
     * The uploaded enterprises. Blocks on the client.
     *
     * @param declared the declarations of the releases
     */
    Population uploaded(
            InputStream body, Optional<String> policy, LocalDate asOf, Declarations declared, Language language) {
        long most = config.largestUpload().asLongValue();
        try {
            return UploadedPopulation.of(files.create(".ndjson"), body, policy, asOf, declared, most, (int)
                    config.longestLine().asLongValue());
        } catch (UploadedPopulation.PopulationTooLarge large) {
            throw Problems.of(ProblemKind.TOO_LARGE, LARGE.with(most), language);
        } catch (IOException gone) {
            throw Problems.of(ProblemKind.BAD_REQUEST, CUT, language);
        }
    }
}
