package littlegiant.ruleset.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Splits a rule file into tokens. Reports Chinese punctuation in place of ASCII and then reads it as the ASCII sign, so
 * that one comma does not hide later faults.
 */
public final class Scanner {
    private static final Template FULL_WIDTH =
            Template.of("这里用了中文符号“{0}”,规则语言只认英文符号", "\"{0}\" is a Chinese sign; a rule is written with ASCII ones");
    private static final Template WRITE = Template.of("请改为 {0}", "write {0}");
    private static final Template WRITE_LINE = Template.of("这一行请写作 {0}", "write the line as {0}");
    private static final Template WIDE_NUMBER = Template.of(
            "数字“{0}”是全角的,规则语言只认半角数字", "the digits of \"{0}\" are full-width; a rule is written with ASCII ones");
    private static final int LONGEST_LINE = 200;
    private static final Template UNCLOSED_TEXT = Template.of("引号没有成对:{0}", "this quote is not closed: {0}");
    private static final Text CLOSE_TEXT = Text.of("请在同一行补上结束的 \"", "close it with \" on the same line");
    private static final Text SINGLE_QUOTE = Text.of("文字请用双引号 \",不用单引号 '", "texts stand in double quotes \", not in '");
    private static final Text UNCLOSED_COMMENT =
            Text.of("注释 /* 没有结束,其后的内容都被当作注释", "the comment /* is not closed and hides all that follows");
    private static final Text CLOSE_COMMENT =
            Text.of("请补上 */,或改用 // 作单行注释", "close it with */, or use // for one line");
    private static final Template STRAY = Template.of("不认识的符号“{0}”", "the sign \"{0}\" means nothing here");

    /** The ASCII sign for each sign that Chinese keyboards produce instead. */
    private static final Map<Character, String> MEANT = Map.ofEntries(
            Map.entry('\uFF08', "("),
            Map.entry('\uFF09', ")"),
            Map.entry('\uFF0C', ","),
            Map.entry('\u3001', ","),
            Map.entry('\uFF1B', ";"),
            Map.entry('\uFF1A', ":"),
            Map.entry('\u3002', "."),
            Map.entry('\uFF0E', "."),
            Map.entry('\uFF1D', "="),
            Map.entry('\uFF01', "!"),
            Map.entry('\uFF1C', "<"),
            Map.entry('\uFF1E', ">"),
            Map.entry('\u300A', "<"),
            Map.entry('\u300B', ">"),
            Map.entry('\u2264', "<="),
            Map.entry('\u2265', ">="),
            Map.entry('\u2260', "!="),
            Map.entry('\uFF20', "@"),
            Map.entry('\u3010', "["),
            Map.entry('\u3011', "]"),
            Map.entry('\uFF5B', "{"),
            Map.entry('\uFF5D', "}"),
            Map.entry('\uFF06', "&"),
            Map.entry('\uFF5C', "|"),
            Map.entry('\uFF0D', "-"),
            Map.entry('\u2014', "-"),
            Map.entry('\uFF05', "%"),
            Map.entry('\uFF04', "$"),
            Map.entry('\uFFE5', "$"));

    private static final String DOUBLE_QUOTES = "\"\u201C\u201D\uFF02";
    private static final String SINGLE_QUOTES = "'\u2018\u2019\uFF07";
    private static final String SIGNS = "(){}[]<>=!&|,;:.@+-*/%?#^~\\`";
    private static final List<String> LONG_SIGNS = List.of("==", "!=", "<=", ">=", "&&", "||", "->", "::", "++", "--");

    private final String text;
    private final Faults faults;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private int lastTokenLine;
    /**
     * Whether the position is between {@code then} and {@code end}, where a bare threshold is reported as one piece.
     */
    private boolean inThen;

    private final List<ChineseSign> signsOfLine = new ArrayList<>();

    /** A Chinese sign on the current line. */
    private record ChineseSign(int offset, char written, String meant) {}

    private Scanner(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
    }

    /** Splits the text into tokens; the last is of kind {@code END}. */
    public static List<Token> scan(String text, Faults faults) {
        return new Scanner(text, faults).scan();
    }

    private List<Token> scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                newLine();
            } else if (c == ' ' || c == '\t' || c == '\f') {
                at++;
            } else if (text.startsWith("//", at)) {
                while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    at++;
                }
            } else if (text.startsWith("/*", at)) {
                comment();
            } else {
                token(c);
            }
        }
        reportSigns();
        add(Token.TokenKind.END, "", at);
        return tokens;
    }

    private void newLine() {
        reportSigns();
        at += text.startsWith("\r\n", at) ? 2 : 1;
        line++;
        lineStart = at;
    }

    /** Reports the Chinese signs of a line in one diagnostic, since they usually have one cause. */
    private void reportSigns() {
        if (signsOfLine.isEmpty()) {
            return;
        }
        ChineseSign first = signsOfLine.get(0);
        StringBuilder written = new StringBuilder();
        StringBuilder meant = new StringBuilder();
        StringBuilder mended = new StringBuilder();
        int from = lineStart;
        for (ChineseSign sign : signsOfLine) {
            if (written.indexOf(String.valueOf(sign.written)) < 0) {
                written.append(written.isEmpty() ? "" : " ").append(sign.written);
                meant.append(meant.isEmpty() ? "" : " ").append(sign.meant);
            }
            mended.append(text, from, sign.offset).append(sign.meant);
            from = sign.offset + 1;
        }
        int to = from;
        while (to < text.length() && !lineEnds(to)) {
            to++;
        }
        String line = mended.append(text, from, to).toString().strip();
        boolean whole = signsOfLine.size() > 1 && line.length() <= LONGEST_LINE;
        report(
                first.offset,
                FULL_WIDTH.with(written.toString()),
                whole
                        ? Correction.of(WRITE_LINE, written(lineStart, to), line)
                        : Correction.of(WRITE, written.toString(), meant.toString()));
        signsOfLine.clear();
    }

    private void comment() {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            faults.error(line, column(at), UNCLOSED_COMMENT, CLOSE_COMMENT);
            at = text.length();
            return;
        }
        while (at < close) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                newLine();
            } else {
                at++;
            }
        }
        at = close + 2;
    }

    private void token(char c) {
        int start = at;
        if (DOUBLE_QUOTES.indexOf(c) >= 0 || SINGLE_QUOTES.indexOf(c) >= 0) {
            text(c);
        } else if (digit(c)) {
            number();
        } else if (Character.isJavaIdentifierStart(c) && !MEANT.containsKey(c)) {
            while (at < text.length()
                    && Character.isJavaIdentifierPart(text.charAt(at))
                    && !MEANT.containsKey(text.charAt(at))
                    && !Character.isIdentifierIgnorable(text.charAt(at))) {
                at++;
            }
            String word = text.substring(start, at);
            inThen = word.equals("then") || (inThen && !word.equals("end") && !word.equals("rule"));
            add(Token.TokenKind.WORD, word, start);
        } else {
            sign(c);
        }
    }

    private void text(char opening) {
        int start = at;
        boolean single = SINGLE_QUOTES.indexOf(opening) >= 0;
        // A name may contain Chinese quotes, so a text that opens with an ASCII quote ends at a Chinese one only if no
        // ASCII quote follows.
        String quotes = opening == '"' && closedInAscii() ? "\"" : single ? SINGLE_QUOTES : DOUBLE_QUOTES;
        if (single) {
            report(start, SINGLE_QUOTE, WRITE.with("\""));
        } else if (opening != '"') {
            signsOfLine.add(new ChineseSign(start, opening, "\""));
        }
        at++;
        while (at < text.length() && quotes.indexOf(text.charAt(at)) < 0 && !lineEnds(at)) {
            // A backslash escapes the next character, as in the engine; the readers then refuse the backslash.
            at += text.charAt(at) == '\\' && at + 1 < text.length() && !lineEnds(at + 1) ? 2 : 1;
        }
        String content = text.substring(start + 1, at);
        if (at >= text.length() || lineEnds(at)) {
            report(
                    start,
                    UNCLOSED_TEXT.with(
                            text.substring(start, Math.min(at, start + 40)).strip()),
                    CLOSE_TEXT);
        } else {
            if (text.charAt(at) != '"' && !single) {
                signsOfLine.add(new ChineseSign(at, text.charAt(at), "\""));
            }
            at++;
        }
        add(Token.TokenKind.TEXT, content, start);
    }

    private boolean closedInAscii() {
        for (int i = at + 1; i < text.length() && !lineEnds(i); i++) {
            if (text.charAt(i) == '"') {
                return true;
            }
            i += text.charAt(i) == '\\' ? 1 : 0;
        }
        return false;
    }

    private void number() {
        int start = at;
        StringBuilder ascii = new StringBuilder();
        boolean wide = false;
        boolean value = valueBegins();
        while (at < text.length()
                && (digit(text.charAt(at))
                        || asciiLetter(text.charAt(at))
                        || decimalPoint()
                        || (value && thousandsComma()))) {
            char c = text.charAt(at++);
            if (c >= '\uFF10' && c <= '\uFF19') {
                wide = true;
                c = (char) (c - '\uFF10' + '0');
            }
            ascii.append(c == '\uFF0C' ? ',' : c);
        }
        if (wide && !(inThen && unitFollows())) {
            report(
                    start,
                    WIDE_NUMBER.with(text.substring(start, at)),
                    Correction.of(WRITE, text.substring(start, at), ascii.toString()));
        }
        add(Token.TokenKind.NUMBER, ascii.toString(), start);
    }

    /** Whether a single value begins here, so that a comma in it separates thousands and not values. */
    private boolean valueBegins() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token before = tokens.get(tokens.size() - 1);
        boolean ofWord = before.is("(")
                && tokens.size() > 1
                && tokens.get(tokens.size() - 2).isWord()
                && !tokens.get(tokens.size() - 2).is("in")
                && !tokens.get(tokens.size() - 2).is("memberOf");
        return ofWord || List.of("==", "!=", "<", "<=", ">", ">=").contains(before.shown());
    }

    private boolean thousandsComma() {
        if (text.charAt(at) != ',' && text.charAt(at) != '\uFF0C') {
            return false;
        }
        for (int i = 1; i <= 3; i++) {
            if (at + i >= text.length() || !digit(text.charAt(at + i))) {
                return false;
            }
        }
        return at + 4 >= text.length() || !digit(text.charAt(at + 4));
    }

    private boolean unitFollows() {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length() && "%\uFF05万亿元人名项件个家次年分".indexOf(text.charAt(next)) >= 0;
    }

    private boolean decimalPoint() {
        return text.charAt(at) == '.' && at + 1 < text.length() && digit(text.charAt(at + 1));
    }

    private void sign(char c) {
        int start = at;
        String meant = MEANT.get(c);
        if (meant != null) {
            boolean ofThreshold = inThen
                    && ("\u2264\u2265\u2260".indexOf(c) >= 0
                            || (c == '\uFF05' && tokens.get(tokens.size() - 1).kind() == Token.TokenKind.NUMBER));
            if (!ofThreshold) {
                signsOfLine.add(new ChineseSign(start, c, meant));
            }
            at++;
            add(Token.TokenKind.SIGN, meant, start);
            return;
        }
        for (String sign : LONG_SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                add(Token.TokenKind.SIGN, sign, start);
                return;
            }
        }
        at += Character.charCount(text.codePointAt(at));
        if (SIGNS.indexOf(c) >= 0) {
            add(Token.TokenKind.SIGN, text.substring(start, at), start);
        } else if (c == '\u3000' || c == '\u00A0') {
            faults.error(line, column(start), FULL_WIDTH.with("U+" + Integer.toHexString(c)), WRITE.with("\" \""));
        } else {
            faults.error(line, column(start), STRAY.with(text.substring(start, at)), null);
        }
    }

    private String written(int from, int to) {
        return text.substring(from, to).strip();
    }

    private void report(int offset, Text message, Text suggestion) {
        faults.error(line, column(offset), message, suggestion);
    }

    private void add(Token.TokenKind kind, String content, int start) {
        tokens.add(new Token(kind, content, start, at, line, column(start), line != lastTokenLine));
        lastTokenLine = line;
    }

    private int column(int offset) {
        return offset - lineStart + 1;
    }

    private boolean lineEnds(int offset) {
        return text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
    }

    private static boolean digit(char c) {
        return (c >= '0' && c <= '9') || (c >= '\uFF10' && c <= '\uFF19');
    }

    private static boolean asciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
