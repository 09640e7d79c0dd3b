package littlegiant.ruleset.language;

import java.util.Locale;
import java.util.Optional;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Refuses characters that are invisible or misleading to a reader of a rule file, in comments as well: the Java
 * compiler resolves unicode escapes in comments, and right-to-left marks make a line look different from what it does.
 */
final class Characters {
    /** In UTF-16 characters; the size in bytes is at least as large. */
    private static final int LONGEST_FILE = 256 * 1024;

    private static final Template TOO_LONG =
            Template.of("文件过大:{0} 个字符,上限 {1}", "the file is too large: {0} characters, of at most {1}");
    private static final Text CUT = Text.of("请按条款拆分", "split it");
    private static final Text MARK =
            Text.of("文件以字节顺序标记(BOM)开头,规则引擎不接受", "the file begins with a byte order mark, which the engine refuses");
    private static final Text SAVE = Text.of("请另存为“UTF-8(无 BOM)”", "save it as UTF-8 without BOM");
    private static final Text NOT_TEXT = Text.of("此处不是有效的 UTF-8 文字", "this is no valid UTF-8 text");
    private static final Text SAVE_UTF8 = Text.of("请把文件另存为 UTF-8 编码", "save the file as UTF-8");
    private static final Template HIDDEN =
            Template.of("此处有看不见的字符 {0}", "there is a character here that cannot be seen: {0}");
    private static final Text DELETE = Text.of("请删除它", "delete it");
    private static final Text ESCAPE = Text.of("不能使用 \\u 转义,注释中也不能", "\\u escapes are refused, in comments too");
    private static final Text WRITE_ITSELF = Text.of("请直接写出这个字", "write the character itself");

    private Characters() {}

    /**
     * Reports every such character.
     *
     * @return whether the rest of the file is worth reading
     */
    static boolean readable(String text, Faults faults) {
        if (text.length() > LONGEST_FILE) {
            faults.error(0, 0, TOO_LONG.with(text.length(), LONGEST_FILE), CUT);
            return false;
        }
        int before = faults.errors();
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int column = i - lineStart + 1;
            if (c == '\n' || (c == '\r' && !text.startsWith("\r\n", i))) {
                line++;
                lineStart = i + 1;
            } else if (c == '\uFEFF' && i == 0) {
                faults.error(1, 1, MARK, SAVE);
            } else if (c == '\uFFFD' || c == 0 || loneSurrogate(text, i)) {
                faults.error(line, column, NOT_TEXT, SAVE_UTF8);
            } else if (isHidden(c)) {
                faults.error(line, column, HIDDEN.with(name(c)), DELETE);
            } else if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'u') {
                faults.error(line, column, ESCAPE, WRITE_ITSELF);
            }
        }
        return faults.errors() == before;
    }

    /** The first invisible character of a text, as {@code U+200B}; empty if there is none. */
    static Optional<String> firstHidden(String text) {
        return text.chars()
                .filter(c -> isHidden((char) c))
                .mapToObj(Characters::name)
                .findFirst();
    }

    private static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    private static boolean loneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static boolean isHidden(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r' && c != '\f';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE ->
                true;
            default -> false;
        };
    }
}
