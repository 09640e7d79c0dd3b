package littlegiant.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import littlegiant.facts.Declarations;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

class UploadTemplateTest {

    @Test
    void columns_with_few_words_offer_them_in_the_language_of_the_template() throws IOException {
        for (Language language : Language.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            UploadTemplate.of(Declarations.NONE).workbook(out, language);
            Map<String, String> parts = WorkbookText.of(out.toByteArray());
            boolean zh = language == Language.ZH;
            assertThat(parts.get("xl/worksheets/sheet1.xml"))
                    .contains(zh ? "制造类,软件类,科技服务类,其他类" : "manufacturing,software,technology service,other")
                    .contains(zh ? "初创期,成长期,壮大期,成熟期" : "start-up,growth,expansion,mature")
                    .contains(zh ? "是,否" : "yes,no");
            assertThat(parts.get("xl/worksheets/sheet2.xml")).contains(zh ? "申请中,已授权,已失效" : "pending,granted,lapsed");
        }
    }

    @Test
    void the_notes_name_the_clauses_that_ask_for_a_column() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new UploadTemplate(
                        Columns.of(Declarations.NONE),
                        "培育办法 海政办〔2017〕1号",
                        Map.of("years.*.rdEmployees", "四(一)2、四(二)2", "intellectualProperty", "四(二)6"))
                .workbook(out, Language.ZH);
        assertThat(WorkbookText.of(out.toByteArray()).get("xl/worksheets/sheet4.xml"))
                .contains("培育办法 海政办〔2017〕1号", "用于条款", "四(一)2、四(二)2", "四(二)6");
    }
}
