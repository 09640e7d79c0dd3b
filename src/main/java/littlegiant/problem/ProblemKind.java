package littlegiant.problem;

import java.net.URI;
import java.util.Arrays;
import littlegiant.wording.Text;

/** The kinds of failure that a caller can meet; each is one {@code type} of RFC 9457. */
public enum ProblemKind {
    INVALID(
            400,
            "invalid",
            Text.of("提交的内容有误", "What was submitted is invalid"),
            Text.of("请按 errors 逐项更正后重新提交。", "Mend what errors names and submit it again.")),
    BAD_REQUEST(
            400,
            "bad-request",
            Text.of("无法理解请求", "The request is malformed"),
            Text.of("请检查地址、请求头和请求体。", "Check the address, the headers and the body.")),
    UNAUTHENTICATED(
            401,
            "unauthenticated",
            Text.of("需要登录", "Authentication is required"),
            Text.of("请用 Basic 或 Bearer 凭据登录。", "Authenticate with Basic or Bearer credentials.")),
    FORBIDDEN(
            403,
            "forbidden",
            Text.of("没有权限", "Not permitted"),
            Text.of("当前身份不能执行此操作。", "Your identity may not do this.")),
    NOT_FOUND(
            404,
            "not-found",
            Text.of("未找到", "Not found"),
            Text.of("这个地址下没有内容;接口目录见 /q/swagger-ui。", "There is nothing here: /q/swagger-ui lists what there is.")),
    METHOD_NOT_ALLOWED(
            405,
            "method-not-allowed",
            Text.of("不支持的方法", "Method not allowed"),
            Text.of("这个地址不支持所用的 HTTP 方法。", "This address does not take that HTTP method.")),
    NOT_ACCEPTABLE(
            406,
            "not-acceptable",
            Text.of("无法按要求的格式答复", "No acceptable format"),
            Text.of("这个地址不提供 Accept 所要求的格式。", "This address has no answer in the format that Accept asks for.")),
    CONFLICT(
            409,
            "conflict",
            Text.of("与现状冲突", "In conflict with what is there"),
            Text.of("请重新读取后再试。", "Read it again, then retry.")),
    CHANGED(
            412,
            "changed",
            Text.of("内容已被他人修改", "Somebody else has changed it"),
            Text.of("请重新读取,合并后再提交。", "Read it again, merge and submit.")),
    TOO_LARGE(
            413,
            "too-large",
            Text.of("请求体过大", "The body is too large"),
            Text.of("请减小请求体,或用批量接口逐行提交。", "Send less, or send lines to the batch address.")),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "unsupported-media-type",
            Text.of("不支持的内容类型", "Unsupported media type"),
            Text.of(
                    "请检查 Content-Type;通常应为 application/json。",
                    "Check Content-Type: most addresses take application/json.")),
    UNPROCESSABLE(
            422,
            "unprocessable",
            Text.of("规则文件有误,未生效", "The rule files are wrong and were not activated"),
            Text.of(
                    "原有规则继续生效;请按 diagnostics 逐项更正。",
                    "The rules before them stay active: mend what diagnostics names.")),
    UNDECIDED(
            422,
            "undecided",
            Text.of("未能得出结论", "No answer was found"),
            Text.of("请缩小问题的范围后再试。", "Ask for less and try again.")),
    PRECONDITION_REQUIRED(
            428,
            "precondition-required",
            Text.of("缺少版本条件", "A precondition is required"),
            Text.of("请在 If-Match 中给出读取时的 ETag。", "Give the ETag that you read in If-Match.")),
    TOO_MANY(
            429,
            "too-many",
            Text.of("请求过于频繁", "Too many requests"),
            Text.of("请按 Retry-After 稍后再试。", "Retry-After says when to try again.")),
    REFUSED(400, "refused", Text.of("请求被拒绝", "The request was refused"), Text.of("请检查请求。", "Check the request.")),
    INTERNAL(
            500,
            "internal",
            Text.of("服务内部错误", "Something went wrong in the service"),
            Text.of("请把 instance 中的编号告诉管理员。", "Tell an administrator the number in instance.")),
    UNAVAILABLE(
            503,
            "unavailable",
            Text.of("服务暂不可用", "The service is not available"),
            Text.of("请稍后再试。", "Try again later."));

    static final String NAMESPACE = "urn:little-giant:problem:";

    private final int status;
    private final URI type;
    private final Text title;
    private final Text detail;

    ProblemKind(int status, String name, Text title, Text detail) {
        this.status = status;
        this.type = URI.create(NAMESPACE + name);
        this.title = title;
        this.detail = detail;
    }

    /** The kind of a failure of which only the HTTP status is known. */
    static ProblemKind of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status && kind != INVALID)
                .findFirst()
                .orElse(status < 500 ? REFUSED : status == 503 ? UNAVAILABLE : INTERNAL);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What identifies the kind to a program. */
    public URI type() {
        return type;
    }

    /** What it is called, the same at every occurrence. */
    public Text title() {
        return title;
    }

    /** What can be said where nothing more is known. */
    public Text detail() {
        return detail;
    }
}
