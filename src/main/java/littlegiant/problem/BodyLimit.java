package littlegiant.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Refuses a body past the limit before anyone reads it. Quarkus' own limit is one for all paths and closes the
 * connection without a word. A body that states its length is judged by it and costs nothing else; one that does not is
 * gathered here, because only so is it known before it is read.
 */
@ApplicationScoped
class BodyLimit {
    /** Before the routes, and before Quarkus' limit at -2. */
    private static final int PRIORITY = 100;

    private static final Template TOO_LARGE = Template.of(
            "请求体超过 {0} 字节的上限;多家企业请用批量接口逐行提交。",
            "the body is past the limit of {0} bytes: send many enterprises as lines to the batch address.");

    private static final Text BUSY =
            Text.of("正在接收的请求体已占满内存份额;请稍后再试。", "as many bodies as memory allows are on their way: try again later.");
    private static final long PART_OF_THE_HEAP = 4;
    private static final int RETRY_SECONDS = 2;

    private final BodySettings settings;
    private final ProblemWriter answer;
    private final BodyBudget budget;

    BodyLimit(BodySettings settings, ProblemWriter answer) {
        this.settings = settings;
        this.answer = answer;
        this.budget = new BodyBudget(settings.together()
                .map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        long limit = limit(request);
        String length = request.getHeader("Content-Length");
        if (length == null ? !isChunked(request) : !isPastLimit(length, limit)) {
            if (length == null && request.version() == HttpVersion.HTTP_2) {
                // Where a site has switched HTTP/2 on: cut off without a word, but cut off.
                context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
            }
            if (length == null
                    || settings.streamed().contains(request.path())
                    || budget.take(context, Long.parseLong(length))) {
                context.next();
            } else {
                refuse(context, busy(context));
            }
        } else if (settings.streamed().contains(request.path())) {
            context.next();
        } else if (length != null) {
            refuse(context, tooLarge(context, limit));
        } else if (budget.take(context, limit)) {
            gather(context, limit);
        } else {
            refuse(context, busy(context));
        }
    }

    private long limit(HttpServerRequest request) {
        return (settings.documents().contains(request.path()) ? settings.documentLimit() : settings.limit())
                .asLongValue();
    }

    private static boolean isChunked(HttpServerRequest request) {
        return request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isPastLimit(String length, long limit) {
        // The HTTP layer has refused what is no number; more digits than fit are more than any limit.
        return length.length() > 18 || Long.parseLong(length) > limit;
    }

    private void gather(RoutingContext context, long limit) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() + part.length() <= limit) {
                body.appendBuffer(part);
            } else if (!context.response().ended()) {
                refuse(context, tooLarge(context, limit));
            }
        });
        request.endHandler(end -> {
            if (!context.response().ended()) {
                GatheredBody.keep(body, context);
                context.next();
            }
        });
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            context.response().writeContinue();
        }
        request.resume();
    }

    private static HttpProblem tooLarge(RoutingContext context, long limit) {
        return Problems.of(ProblemKind.TOO_LARGE, TOO_LARGE.with(limit), language(context));
    }

    private static HttpProblem busy(RoutingContext context) {
        return HttpProblem.builder(Problems.unavailable(BUSY, language(context)))
                .withHeader("Retry-After", RETRY_SECONDS)
                .build();
    }

    private static Language language(RoutingContext context) {
        return Language.negotiate(context.request().getHeader("Accept-Language"));
    }

    private void refuse(RoutingContext context, HttpProblem problem) {
        RefusedBodyDrain.passOver(context);
        answer.with(problem, context);
    }
}
