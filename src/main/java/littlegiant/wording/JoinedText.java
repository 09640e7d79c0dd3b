package littlegiant.wording;

import java.util.List;

/** Texts one after the other with a separator between them. */
record JoinedText(Text separator, List<? extends Text> texts) implements Text {

    @Override
    public String in(Language language) {
        StringBuilder said = new StringBuilder();
        appendTo(said, language);
        return said.toString();
    }

    @Override
    public void appendTo(JsonBuffer json, Language language) {
        boolean first = true;
        for (Text text : texts) {
            if (!first) {
                separator.appendTo(json, language);
            }
            text.appendTo(json, language);
            first = false;
        }
    }

    @Override
    public void appendTo(StringBuilder said, Language language) {
        boolean first = true;
        for (Text text : texts) {
            if (!first) {
                separator.appendTo(said, language);
            }
            text.appendTo(said, language);
            first = false;
        }
    }
}
