package littlegiant.ruleset.language;

import littlegiant.wording.JsonBuffer;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * A suggestion that an editor can carry out: what to write in the place of what was written.
 *
 * @param said the suggestion as people read it
 * @param written what stands in the diagnostic's line and is wrong; empty where something is lacking at its column
 * @param instead what to write in its place
 */
public record Correction(Text said, String written, String instead) implements Text {

    /** A correction whose suggestion is the template filled with what to write. */
    static Text of(Template template, String written, String instead) {
        return new Correction(template.with(instead), written, instead);
    }

    @Override
    public String in(Language language) {
        return said.in(language);
    }

    @Override
    public void appendTo(StringBuilder text, Language language) {
        said.appendTo(text, language);
    }

    @Override
    public void appendTo(JsonBuffer json, Language language) {
        said.appendTo(json, language);
    }
}
