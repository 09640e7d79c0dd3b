package littlegiant.ruleset.language;

import java.util.List;

/** A position in the tokens of a part of a rule. Past the last token, {@link #peek()} returns an END token. */
final class Cursor {
    private final List<Token> tokens;
    private final Token end;
    private int at;

    /**
     * Creates a cursor before the first token.
     *
     * @param after the token that follows the part; faults about something lacking are reported at its place
     */
    Cursor(List<Token> tokens, Token after) {
        this.tokens = tokens;
        this.end = new Token(
                Token.TokenKind.END, "", after.start(), after.start(), after.line(), after.column(), after.leads());
    }

    /** The current token. */
    Token peek() {
        return peek(0);
    }

    /** The token {@code ahead} places after the current one. */
    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : end;
    }

    /** Returns the current token and advances by one. */
    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size());
        return token;
    }

    /** The token before the current one; the first token if there is none before. */
    Token previous() {
        return tokens.isEmpty() ? end : tokens.get(Math.max(0, at - 1));
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    /**
     * Advances past the current token if it is the given word or sign.
     *
     * @return whether it was
     */
    boolean accept(String wordOrSign) {
        if (peek().is(wordOrSign)) {
            at++;
            return true;
        }
        return false;
    }

    /**
     * Advances past the bracket that opens at the current token and its closing bracket, and returns the tokens between
     * them.
     */
    List<Token> bracketed() {
        int from = at + 1;
        int depth = 0;
        do {
            Token token = next();
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
        } while (depth > 0 && !atEnd());
        int to = depth == 0 ? at - 1 : at;
        return tokens.subList(Math.min(from, to), to);
    }

    /**
     * Advances to the sign, or to the bracket that closes the current one, whichever comes first outside nested
     * brackets.
     */
    void skipTo(String sign) {
        int depth = 0;
        while (!atEnd()) {
            Token token = peek();
            if (depth == 0 && (token.is(sign) || token.closes())) {
                return;
            }
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            at++;
        }
    }

    /** The current position, for {@link #skipPhrase}. */
    int mark() {
        return at;
    }

    /** Advances from the mark to the first token that begins a line outside any bracket opened after the mark. */
    void skipPhrase(int mark) {
        at = mark;
        int depth = 0;
        do {
            Token token = next();
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
        } while (!atEnd() && (depth > 0 || !peek().leads()));
    }
}
