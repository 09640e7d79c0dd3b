package littlegiant.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * A message with places for values, written once in both languages: {@code {0}} is the first value, {@code {1}} the
 * second. Cut into pieces when it is made, because messages are written for every clause of every assessment.
 */
public final class Template {
    private final Pieces zh;
    private final Pieces en;

    private Template(Pieces zh, Pieces en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * A template.
     *
     * @throws IllegalArgumentException where the languages do not use the same places
     */
    public static Template of(String zh, String en) {
        Template template = new Template(Pieces.of(zh), Pieces.of(en));
        if (template.zh.places() != template.en.places()) {
            throw new IllegalArgumentException("the languages use different places: " + zh + " | " + en);
        }
        return template;
    }

    /** The message with these values; a value that is a {@link Text} is said in the message's language. */
    public Text with(Object... values) {
        return new Filled(this, values);
    }

    /** A template with its values. An array, so that equality is not asked of it. */
    private static final class Filled implements Text {
        private final Template template;
        private final Object[] values;

        Filled(Template template, Object[] values) {
            this.template = template;
            this.values = values;
        }

        @Override
        public String in(Language language) {
            StringBuilder said = new StringBuilder();
            appendTo(said, language);
            return said.toString();
        }

        @Override
        public void appendTo(StringBuilder said, Language language) {
            (language == Language.ZH ? template.zh : template.en).fill(values, said, language);
        }

        @Override
        public void appendTo(JsonBuffer json, Language language) {
            (language == Language.ZH ? template.zh : template.en).fill(values, json, language);
        }
    }

    private record Pieces(String[] literal, byte[][] encoded, int[] place) {

        static Pieces of(String pattern) {
            List<String> literal = new ArrayList<>();
            List<Integer> place = new ArrayList<>();
            int from = 0;
            for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
                int close = pattern.indexOf('}', open);
                literal.add(pattern.substring(from, open));
                place.add(Integer.valueOf(pattern.substring(open + 1, close)));
                from = close + 1;
            }
            literal.add(pattern.substring(from));
            return new Pieces(
                    literal.toArray(String[]::new),
                    literal.stream().map(JsonBuffer::escaped).toArray(byte[][]::new),
                    place.stream().mapToInt(Integer::intValue).toArray());
        }

        long places() {
            long mask = 0;
            for (int p : place) {
                mask |= 1L << p;
            }
            return mask;
        }

        void fill(Object[] values, JsonBuffer json, Language language) {
            json.copy(encoded[0]);
            for (int i = 0; i < place.length; i++) {
                Object value = values[place[i]];
                if (value instanceof String string) {
                    json.text(string);
                } else if (value instanceof Text text) {
                    text.appendTo(json, language);
                } else if (value instanceof Integer number) {
                    json.number(number);
                } else {
                    json.text(String.valueOf(value));
                }
                json.copy(encoded[i + 1]);
            }
        }

        void fill(Object[] values, StringBuilder said, Language language) {
            said.append(literal[0]);
            for (int i = 0; i < place.length; i++) {
                Object value = values[place[i]];
                if (value instanceof Text text) {
                    text.appendTo(said, language);
                } else {
                    said.append(value);
                }
                said.append(literal[i + 1]);
            }
        }
    }
}
