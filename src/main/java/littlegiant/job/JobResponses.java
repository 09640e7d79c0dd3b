package littlegiant.job;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.Ids;
import littlegiant.records.JobRecord;
import littlegiant.records.WriteFailed;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Builds the responses on jobs of every kind: started, found, cancelled. */
@Singleton
public class JobResponses {
    private static final int LONGEST_SHOWN = 100;
    private static final Template UNKNOWN =
            Template.of("没有编号为“{0}”的{1},或已不再保留", "there is no {1} \"{0}\", or it is no longer kept");
    private static final Text TOO_LATE =
            Text.of("正在一次性记录全部评估,不能再取消", "all of it is being recorded at once, which cannot be cancelled any more");
    private static final Text NOT_KEPT =
            Text.of("数据库暂不可用,未予受理;请稍后再试", "the database does not answer and nothing was begun: try again later");

    private final JobRunner runner;

    JobResponses(JobRunner runner) {
        this.runner = runner;
    }

    /**
     * Starts a job and answers 202 with its URL; answers 200 if the caller prefers to wait and the job ends within that
     * time.
     *
     * @param prefer the header {@code Prefer}, null if absent
     * @param answer builds the body from the job's record
     */
    public <A> RestResponse<A> begin(
            JobKind kind,
            JobPlaces.JobPlace place,
            JobTask task,
            @Nullable String prefer,
            Language language,
            Function<JobRecord, A> answer) {
        JobRecord begun;
        try {
            begun = runner.start(kind, place, task);
        } catch (WriteFailed failure) {
            throw Problems.unavailable(NOT_KEPT, language);
        }
        PreferredWait wait = PreferredWait.of(prefer);
        JobRecord now = wait.most().isZero() ? begun : runner.await(begun, wait.most());
        boolean over = JobState.of(now).isOver();
        RestResponse.ResponseBuilder<A> response = LocalizedResponse.in(
                        language, over ? Response.Status.OK : Response.Status.ACCEPTED, answer.apply(now))
                .location(kind.location(now.id()));
        String applied = wait.applied(prefer, over);
        if (!applied.isEmpty()) {
            response.header("Preference-Applied", applied);
        }
        return response.build();
    }

    /** The job with the kind and id; throws a 404 problem if there is none. Blocks on the database. */
    public JobRecord found(JobKind kind, String id, Language language) {
        return Ids.read(id)
                .flatMap(some -> runner.find(kind, some))
                .orElseThrow(() -> unknown(kind.label(), id, language));
    }

    /** Requests a job to stop and answers 202 with its progress; throws a 409 problem if it is being recorded. */
    public <A> RestResponse<A> cancel(JobKind kind, String id, Language language, Function<JobRecord, A> answer) {
        JobRecord job = found(kind, id, language);
        cancel(job, language);
        return LocalizedResponse.in(language, Response.Status.ACCEPTED, answer.apply(found(kind, id, language)))
                .build();
    }

    void cancel(JobRecord job, Language language) {
        if (runner.cancel(job) == JobRunner.Cancelling.TOO_LATE) {
            throw Problems.of(ProblemKind.CONFLICT, TOO_LATE, language);
        }
    }

    /** The 404 problem for a job that is not stored. */
    public RuntimeException unknown(JobKind kind, String id, Language language) {
        return unknown(kind.label(), id, language);
    }

    static RuntimeException unknown(Text label, String id, Language language) {
        String shown = id.substring(0, Math.min(id.length(), LONGEST_SHOWN));
        return Problems.notFound(UNKNOWN.with(shown, label), language);
    }
}
