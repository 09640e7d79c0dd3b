package littlegiant.ruleset.language;

import java.util.List;

/** Walks over the tokens of a part of a rule; after the last it stands at an end that is found wherever one looks. */
final class Cursor {
    private final List<Token> tokens;
    private final Token end;
    private int at;

    /**
     * A walk.
     *
     * @param after the token that follows the part, whose place is told where something is lacking
     */
    Cursor(List<Token> tokens, Token after) {
        this.tokens = tokens;
        this.end = new Token(
                Token.TokenKind.END, "", after.start(), after.start(), after.line(), after.column(), after.leads());
    }

    /** The token here. */
    Token peek() {
        return peek(0);
    }

    /** The token so many further on. */
    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : end;
    }

    /** The token here, and on to the next. */
    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size());
        return token;
    }

    /** The token before this one; the first where there is none. */
    Token previous() {
        return tokens.isEmpty() ? end : tokens.get(Math.max(0, at - 1));
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    /** Steps over this word or sign where it stands here. */
    boolean accept(String wordOrSign) {
        if (peek().is(wordOrSign)) {
            at++;
            return true;
        }
        return false;
    }

    /** Steps over what a bracket, opening here, encloses, and returns it without its brackets. */
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

    /** Steps on to the bracket that closes the one in which this is, or to the sign, whichever is first and not inside further brackets. */
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

    /** Where it stands, to come back to. */
    int mark() {
        return at;
    }

    /** Steps on from the mark to the first token that begins a line and is in no bracket opened since. */
    void skipPhrase(int mark) {
        at = mark;
        int depth = 0;
        do {
            Token token = next();
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
        } while (!atEnd() && (depth > 0 || !peek().leads()));
    }
}
