package littlegiant.ruleset.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import littlegiant.ruleset.language.CaseWriter.WrittenCase;
import org.junit.jupiter.api.Test;

class CaseWriterTest {

    @Test
    void what_is_written_is_read_again_as_it_was_meant() throws JsonProcessingException {
        ObjectNode given = (ObjectNode) new ObjectMapper().readTree("""
            {"registeredDivision":"210381","townOrPark":"\\"yes: no\\" # 园区","industryCode":"C3089","abnormalOperation":false,
             "years":[{"fiscalYear":2016,"employees":100,"more":{"市场占有率":"12.5%"}}],
             "intellectualProperty":[{"type":"INVENTION_PATENT","grantedOn":"2015-03-04"}],"violations":[],
             "attestations":{"managementTeam":{"holds":true,"basis":"ATTESTED"}}}
            """);
        String text = CaseWriter.write(
                "一次评估",
                LocalDate.parse("2017-06-30"),
                given,
                List.of(
                        new WrittenCase("一家:“#1”", "criterion", "C2", "MET"),
                        new WrittenCase("b", "decision", "x", "QUALIFIED")));
        Diagnostics found = new Diagnostics();
        List<Case> read = CaseReader.read("p", "p/cases/a.yaml", text, found);
        assertThat(found.sorted()).as(text).isEmpty();
        assertThat(read).extracting(Case::name).containsExactly("一家:“#1”", "b");
        assertThat(read.get(0).given()).hasToString(given.toString());
    }
}
