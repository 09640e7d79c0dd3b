package littlegiant.submission;

/** Converts byte offsets in UTF-8 texts to lines and columns. */
final class Place {
    private Place() {}

    /** The line, from 1, of the byte {@code offset} bytes after {@code from}. */
    static int line(byte[] text, int from, int offset) {
        int line = 1;
        for (int i = from; i < end(text, from, offset); i++) {
            line += text[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** The column, from 1, in characters. */
    static int column(byte[] text, int from, int offset) {
        int column = 1;
        for (int i = end(text, from, offset) - 1; i >= from && text[i] != '\n'; i--) {
            column += (text[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return column;
    }

    private static int end(byte[] text, int from, int offset) {
        return Math.min(text.length, from + Math.max(0, offset));
    }
}
