package littlegiant.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.facts.Stage;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The measures for which an enterprise may apply in its stage, and those that it was given. */
@Schema(
        name = "EnterpriseSupport",
        requiredProperties = {"creditCode", "policy", "asOf", "recognised", "measures", "given", "note"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportAnswer(
        String creditCode,
        String policy,
        LocalDate asOf,

        @Schema(
                description =
                        "The stage that an official assigned; absent where none was, and then only what is open to "
                                + "every stage is listed")
        @Nullable
        Stage stage,

        @Nullable String stageLabel,
        boolean recognised,

        @Schema(description = "What it may apply for; nothing that it is due")
        List<MeasureAnswer> measures,

        @Schema(description = "The support that it was given")
        List<EventAnswer> given,

        String note) {
    static final Text NOTE = Text.of(
            "以上是企业可以申请的措施,是否给予由主管部门决定;资金池是所有企业共用的总额,不是每家企业应得的金额。",
            "These are the measures that the enterprise may apply for; officials decide. A pool is the total for all "
                    + "enterprises, never an amount that one of them is due.");

    /** An open measure. */
    @Schema(
            name = "OpenMeasure",
            requiredProperties = {"measure", "clause", "title"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MeasureAnswer(
            String measure,
            String clause,
            String title,
            @Nullable PoolAnswer pool) {}

    /** A pool shared by all enterprises. */
    @Schema(
            name = "Pool",
            requiredProperties = {"measure", "total", "given", "left"})
    public record PoolAnswer(
            String measure,

            @Schema(description = "In yuan, for all enterprises together")
            BigDecimal total,

            @Schema(description = "What was given out of it, in yuan")
            BigDecimal given,

            @Schema(description = "What is left, in yuan") BigDecimal left) {}
}
