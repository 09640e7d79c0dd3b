package littlegiant.population;

import littlegiant.wording.Language;
import littlegiant.wording.Text;

/** Thrown when a job cannot run on what it was given. The message is for the person who started it, in both languages. */
final class RefusedInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedInput(Text why) {
        super(why.in(Language.ZH) + System.lineSeparator() + why.in(Language.EN));
    }
}
