package littlegiant.upload;

import com.fasterxml.jackson.databind.JsonNode;
import littlegiant.wording.Text;

/** What was read from a cell that is not empty. */
public sealed interface CellReading {

    /** The fact as it would stand in a request. */
    record FactCell(JsonNode fact) implements CellReading {}

    /** It says nothing that the column can hold. */
    record Wrong(Text why) implements CellReading {}
}
