package littlegiant.ruleset.language;

/**
 * A word, number, text or sign of a rule file, with its place.
 *
 * @param text the characters, for a text without its quotes, with full-width signs replaced by the ASCII ones
 * @param start the offset of its first character in the file
 * @param end the offset after its last character
 * @param line from 1
 * @param column from 1
 * @param leads whether it is the first token of its line
 */
public record Token(TokenKind kind, String text, int start, int end, int line, int column, boolean leads) {

    public enum TokenKind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        /** Follows the last token, so that readers need not check for the end. */
        END
    }

    /** Whether the token is this word or sign (a text with the same characters is not). */
    boolean is(String wordOrSign) {
        return (kind == TokenKind.WORD || kind == TokenKind.SIGN) && text.equals(wordOrSign);
    }

    boolean isWord() {
        return kind == TokenKind.WORD;
    }

    /** Whether the token is a variable: {@code $n}. */
    boolean isVariable() {
        return kind == TokenKind.WORD && text.startsWith("$");
    }

    boolean opens() {
        return kind == TokenKind.SIGN && (text.equals("(") || text.equals("[") || text.equals("{"));
    }

    boolean closes() {
        return kind == TokenKind.SIGN && (text.equals(")") || text.equals("]") || text.equals("}"));
    }

    /** Whether the token is a text without a closing quote. */
    boolean isUnclosed() {
        return kind == TokenKind.TEXT && end - start <= text.length() + 1;
    }

    /** The column after its last character. */
    int endColumn() {
        return column + end - start;
    }

    /** The token as an officer sees it in the file. */
    String shown() {
        return kind == TokenKind.TEXT ? "\"" + text + "\"" : text;
    }
}
