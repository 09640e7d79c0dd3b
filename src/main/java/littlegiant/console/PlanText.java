package littlegiant.console;

import io.quarkus.qute.TemplateData;
import littlegiant.wording.Text;

/** What is said of plans beside the form of facts, as {@code planText:}. */
@TemplateData(namespace = "planText")
public final class PlanText {
    public static final Text TITLE = Text.of("达标路径", "What it would take");
    public static final Text LEAD = Text.of(
            "同时达到全部指标所需的最小变动,由规则引擎复核;可限定哪些不变、哪些不超过多少,再算一次。",
            "The least joint change that meets all figures at once, confirmed by the rules. Say what stays and what"
                    + " has a limit, and ask again.");
    public static final Text DECISION = Text.of("目标", "To meet");
    public static final Text AS_OF = Text.of("达标日期", "By the day");
    public static final Text AS_OF_HINT = Text.of(
            "留空即评估基准日,算“差什么”;填以后年度的日期,算“来年要做到什么”。",
            "Empty: the day assessed for, what is lacking. A day in a later year: what the coming years must reach.");
    public static final Text RESEARCHERS = Text.of("新增研发人员", "Further R&D employees");
    public static final Text MOVED = Text.of("由现有职工转任", "moved from the present staff");
    public static final Text HIRED = Text.of("新招聘,职工总数随之增加", "hired, so that the staff grows");
    public static final Text MAKE = Text.of("算达标路径", "Make a plan");
    public static final Text AGAIN = Text.of("按限定重算", "Plan again");
    public static final Text CHANGES = Text.of("要变动的指标", "What changes");
    public static final Text KEEP = Text.of("保持不变", "keep as it is");
    public static final Text AT_MOST = Text.of("不超过", "at most");
    public static final Text DRAG = Text.of("拖动上限:", "Drag the limit of");
    public static final Text KEPT = Text.of("(已限定,本次不变)", "(bounded, unchanged)");
    public static final Text BESIDES = Text.of("另外还须办理", "To be done besides");
    public static final Text CONFLICTS = Text.of("不能同时达到的条款", "Clauses that cannot be met together");
    public static final Text HELD = Text.of("计算时固定不动的", "Held while planning");
    public static final Text NOT_LEAST =
            Text.of("可行,但未能证明没有变动更小的方案。", "It works; that no smaller change would is not proven.");
    public static final Text STALE =
            Text.of("按算的时候所填资料得出,改动资料后请重算。", "Made from the facts as they were then: plan again once they change.");
    public static final Text MEND = Text.of("先更正下列各项,再算。", "Mend these first.");

    static final Text BUSY = Text.of("正在进行的规划太多,请稍后再试", "too many plans are being made: try again later");

    private PlanText() {}
}
