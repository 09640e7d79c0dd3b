package littlegiant.wording;

import org.jspecify.annotations.Nullable;

/** A text that stands in the code, or is read once: encoded once for each language, when it is first written. */
final class FixedText implements Text {
    private final String zh;
    private final String en;
    // Two threads may both encode it: they come to the same.
    private volatile byte @Nullable [] encodedZh;
    private volatile byte @Nullable [] encodedEn;

    FixedText(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    @Override
    public void appendTo(JsonBuffer json, Language language) {
        json.copy(language == Language.ZH ? zh() : en());
    }

    private byte[] zh() {
        byte[] known = encodedZh;
        if (known == null) {
            known = JsonBuffer.escaped(zh);
            encodedZh = known;
        }
        return known;
    }

    private byte[] en() {
        byte[] known = encodedEn;
        if (known == null) {
            known = JsonBuffer.escaped(en);
            encodedEn = known;
        }
        return known;
    }
}
