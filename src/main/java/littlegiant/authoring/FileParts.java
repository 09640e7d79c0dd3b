package littlegiant.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts the text of a file of the working copy into the parts that people edit: the rules of a rule file, the entries of
 * {@code policy.yaml}, the cases of a case file. What stands between two parts belongs to the second. The file need not
 * be readable: two edits are to be merged while one of them is half done, too.
 */
final class FileParts {
    private static final Pattern RULE_NAME = Pattern.compile("(?m)^\\s*rule\\s+\"(.*)\"\\s*$");
    private static final Pattern STATED =
            Pattern.compile("\\b(?:require|ground|offer)\\s*\\(\\s*\"([^\"]*)\"", Pattern.MULTILINE);
    private static final Pattern ENTRY = Pattern.compile("([^\\s#][^:]*):.*");
    private static final Pattern CASE = Pattern.compile("( +)- .*");
    private static final Pattern CASE_NAME = Pattern.compile("(?m)^\\s*-?\\s*name:\\s*(.+?)\\s*$");

    private final Map<String, Integer> counted = new HashMap<>();
    private final List<FilePart> parts = new ArrayList<>();

    private FileParts() {}

    /**
     * A part.
     *
     * @param key the same for the same part in two versions of the file
     * @param label as people know it; empty for what stands before the first part or after the last one
     * @param text the whole lines
     */
    record FilePart(String key, String label, String text) {}

    /** The parts of a file; their texts together are the file's. */
    static List<FilePart> of(String file, String text) {
        FileParts parts = new FileParts();
        List<String> lines = text.lines().map(line -> line + "\n").toList();
        if (file.endsWith(".drl")) {
            parts.rules(lines);
        } else {
            parts.entries(lines);
        }
        return List.copyOf(parts.parts);
    }

    /** The parts by key. */
    static Map<String, FilePart> byKey(List<FilePart> parts) {
        return parts.stream()
                .collect(Collectors.toMap(FilePart::key, part -> part, (first, second) -> first, LinkedHashMap::new));
    }

    private void rules(List<String> lines) {
        List<String> part = new ArrayList<>();
        boolean head = true;
        for (String line : lines) {
            String word = line.strip();
            if (head && !word.isEmpty() && !word.startsWith("package") && !word.startsWith("import")) {
                head = false;
                add("", part, "head");
            }
            part.add(line);
            if (word.equals("end")) {
                rule(part);
            }
        }
        add("", part, "tail");
    }

    private void rule(List<String> part) {
        String text = String.join("", part);
        // Where a threshold is to stand, its place alone is known here.
        String name = found(RULE_NAME, text).orElse("").replaceAll("\\{\\d+}", "…");
        String id = found(STATED, text).orElse(name);
        add(name.isEmpty() ? id : id + " " + name, part, "rule " + id);
    }

    private void entries(List<String> lines) {
        List<String> part = new ArrayList<>();
        List<String> between = new ArrayList<>();
        String indent = null;
        boolean inCases = false;
        String label = "";
        String key = "head";
        for (String line : lines) {
            Matcher entry = ENTRY.matcher(line.stripTrailing());
            Matcher item = CASE.matcher(line.stripTrailing());
            boolean begins = entry.matches();
            boolean isCase = !begins && inCases && item.matches() && (indent == null || indent.equals(item.group(1)));
            if (begins || isCase) {
                add(label, part, key);
                if (begins) {
                    inCases = entry.group(1).equals("cases");
                } else {
                    indent = item.group(1);
                }
                label = begins ? entry.group(1) : found(CASE_NAME, line).orElse(line.strip());
                key = (begins ? "entry " : "case ") + label;
            } else if (line.isBlank() || line.strip().startsWith("#")) {
                between.add(line);
                continue;
            }
            part.addAll(between);
            between.clear();
            part.add(line);
        }
        part.addAll(between);
        add(label, part, key);
    }

    private void add(String label, List<String> part, String key) {
        if (!part.isEmpty()) {
            int n = counted.merge(key, 1, Integer::sum);
            parts.add(new FilePart(n == 1 ? key : key + " " + n, label, String.join("", part)));
            part.clear();
        }
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
