package littlegiant.ruleset.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import littlegiant.facts.Unit;
import littlegiant.vocabulary.Quantity;
import littlegiant.wording.Template;

/**
 * Finds thresholds that a consequence writes without quotes, such as {@code 5%}, {@code 100,000,000} or {@code 百分之五}.
 * Reports each one once, where the Java parser would report every sign of it, and replaces it by a text token.
 */
final class BareThresholds {
    private static final Template BARE = Template.of("“{0}”没有写成带双引号的门槛", "\"{0}\" is no threshold in double quotes");
    private static final Template WRITE = Template.of("请写作 {0}", "write {0}");
    private static final Pattern UNIT = Pattern.compile("[万亿]{1,2}元?|元|[万亿]?(?:人|名|项|件|个|家|次|年|个月|分)");
    private static final Pattern IN_WORDS = Pattern.compile("(?:百分之)?[零一二三四五六七八九十]+\\D{0,3}");
    private static final List<String> COMPARISONS = List.of(">=", "<=", ">", "<");

    private BareThresholds() {}

    /** Returns the sentence with each bare threshold replaced by one text token of the same width. */
    static List<Token> replaceBareThresholds(List<Token> sentence, Faults faults) {
        List<Token> quoted = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            int next = thresholdFrom(sentence, i, quoted, faults);
            if (next == i) {
                quoted.add(sentence.get(i));
                next++;
            }
            i = next;
        }
        return quoted;
    }

    /**
     * If a bare threshold begins at {@code from}, adds its text token to {@code before} and returns the index after it;
     * otherwise returns {@code from}.
     */
    private static int thresholdFrom(List<Token> sentence, int from, List<Token> before, Faults faults) {
        if (before.isEmpty()) {
            return from;
        }
        Token last = before.get(before.size() - 1);
        boolean compared = isComparison(last);
        if (!compared && !last.is("(") && !last.is(",")) {
            return from;
        }
        int at = !compared && isComparison(sentence.get(from)) ? from + 1 : from;
        if (at >= sentence.size()) {
            return from;
        }
        Token value = sentence.get(at);
        StringBuilder written = new StringBuilder(value.text());
        int to = at + 1;
        if (value.kind() == Token.TokenKind.NUMBER) {
            while (to < sentence.size() && isUnit(sentence.get(to))) {
                written.append(sentence.get(to++).text());
            }
            if (to == from + 1 && value.text().indexOf(',') < 0) {
                return from;
            }
        } else if (!value.isWord() || !IN_WORDS.matcher(value.text()).matches()) {
            return from;
        }
        Optional<String> mended = ThresholdCorrection.of(written.toString());
        if (mended.isEmpty()) {
            return from;
        }
        Token first = sentence.get(from);
        String threshold = isOfMoney(before) ? ThresholdCorrection.ofMoney(mended.get()) : mended.get();
        int end = sentence.get(to - 1).end();
        if (compared) {
            // The comparison operator itself is reported, with the word to write instead.
            before.add(text(first, end, threshold));
            return to;
        }
        String shown = (at > from ? sourceText(first) : "") + written;
        faults.error(first, BARE.with(shown), Correction.of(WRITE, shown, "\"" + threshold + "\""));
        before.add(text(first, end, "0".repeat(Math.max(0, end - first.start() - 2))));
        return to;
    }

    private static Token text(Token first, int end, String content) {
        return new Token(
                Token.TokenKind.TEXT,
                content,
                first.start(),
                Math.max(end, first.start() + content.length() + 2),
                first.line(),
                first.column(),
                first.leads());
    }

    /** The sign as the file has it: two ASCII characters may stand for one Chinese sign. */
    private static String sourceText(Token sign) {
        boolean one = sign.end() - sign.start() == 1;
        return one && sign.is(">=") ? "≥" : one && sign.is("<=") ? "≤" : sign.text();
    }

    private static boolean isComparison(Token token) {
        return token.kind() == Token.TokenKind.SIGN && COMPARISONS.contains(token.text());
    }

    private static boolean isUnit(Token token) {
        return token.is("%") || (token.isWord() && UNIT.matcher(token.text()).matches());
    }

    /** Whether {@code MEASURE.word(} precedes the threshold, and the measure is an amount of money. */
    private static boolean isOfMoney(List<Token> before) {
        int measure = before.size() - 4;
        if (measure < 0
                || !before.get(measure).isWord()
                || !before.get(measure + 1).is(".")) {
            return false;
        }
        Dictionary.Constant constant =
                Dictionary.constants().get(before.get(measure).text());
        return constant != null && constant.value() instanceof Quantity quantity && quantity.unit() == Unit.MONEY;
    }
}
