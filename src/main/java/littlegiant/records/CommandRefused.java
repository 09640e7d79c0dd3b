package littlegiant.records;

import littlegiant.wording.Language;
import littlegiant.wording.Text;

/** Thrown if a command is refused without having changed anything; the message says why and what to do. */
final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Text why;

    CommandRefused(Text why) {
        super(why.in(Language.EN));
        this.why = why;
    }

    Text why() {
        return why;
    }
}
