package littlegiant.upload;

import littlegiant.wording.Text;

/** A file cannot be read to its end, and why. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Mistake mistake;

    Unreadable(Text why) {
        this(Mistake.Place.ofFile(), why);
    }

    Unreadable(Mistake.Place place, Text why) {
        super(why.in(littlegiant.wording.Language.EN));
        this.mistake = new Mistake(place, why);
    }

    Mistake mistake() {
        return mistake;
    }
}
