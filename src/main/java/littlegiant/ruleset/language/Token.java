package littlegiant.ruleset.language;

/**
 * A word, number, text or sign of a rule file, with its place.
 *
 * @param text as it stands, a text without its quotes, full-width signs as the ones that were meant
 * @param start the offset of its first character in the file
 * @param end the offset after its last character
 * @param line from 1
 * @param column from 1
 * @param leads whether it is the first of its line
 */
public record Token(TokenKind kind, String text, int start, int end, int line, int column, boolean leads) {

    public enum TokenKind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        /** Stands after the last token, so that reading never runs out. */
        END
    }

    /** Whether it is this word or sign, and not a text that reads like it. */
    boolean is(String wordOrSign) {
        return (kind == TokenKind.WORD || kind == TokenKind.SIGN) && text.equals(wordOrSign);
    }

    boolean isWord() {
        return kind == TokenKind.WORD;
    }

    /** Whether it is a variable: {@code $n}. */
    boolean isVariable() {
        return kind == TokenKind.WORD && text.startsWith("$");
    }

    boolean opens() {
        return kind == TokenKind.SIGN && (text.equals("(") || text.equals("[") || text.equals("{"));
    }

    boolean closes() {
        return kind == TokenKind.SIGN && (text.equals(")") || text.equals("]") || text.equals("}"));
    }

    /** Whether it is a text whose closing quote is lacking. */
    boolean isUnclosed() {
        return kind == TokenKind.TEXT && end - start <= text.length() + 1;
    }

    /** The column after its last character. */
    int endColumn() {
        return column + end - start;
    }

    /** As an officer sees it in the file. */
    String shown() {
        return kind == TokenKind.TEXT ? "\"" + text + "\"" : text;
    }
}
