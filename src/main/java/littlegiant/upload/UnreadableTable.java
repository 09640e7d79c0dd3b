package littlegiant.upload;

import littlegiant.wording.Text;

/** Thrown with the reason why a file cannot be read to its end. */
final class UnreadableTable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient TableError mistake;

    UnreadableTable(Text why) {
        this(TableError.CellPlace.ofFile(), why);
    }

    UnreadableTable(TableError.CellPlace place, Text why) {
        super(why.in(littlegiant.wording.Language.EN));
        this.mistake = new TableError(place, why);
    }

    TableError mistake() {
        return mistake;
    }
}
