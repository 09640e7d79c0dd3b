package littlegiant.upload;

import com.fasterxml.jackson.databind.JsonNode;
import littlegiant.wording.Text;

/** The result of reading a non-empty cell. */
public sealed interface CellReading {

    /** The fact in the form of a request. */
    record FactCell(JsonNode fact) implements CellReading {}

    /** The cell has no value that the column accepts. */
    record Wrong(Text why) implements CellReading {}
}
