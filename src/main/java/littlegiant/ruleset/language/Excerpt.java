package littlegiant.ruleset.language;

import com.github.javaparser.ast.Node;

/** Quotes part of a rule in a message, shortened to a readable length. */
final class Excerpt {
    private static final int LONGEST = 40;

    private Excerpt() {}

    static String of(Node written) {
        String text = written.toString().replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
