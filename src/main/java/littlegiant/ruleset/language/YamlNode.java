package littlegiant.ruleset.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A node of a YAML file with its line, so that faults can name their place. No objects are constructed from tags: a
 * file holds texts, numbers, truth values, lists and mappings only.
 */
final class YamlNode {
    /** No aliases: nested lists of them can expand to any size, and no case needs one. */
    private static final int MOST_ALIASES = 0;

    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 40;

    private static final Template MALFORMED = Template.of("YAML 格式有误:{0}", "this is not well-formed YAML: {0}");
    private static final Text HINT = Text.of(
            "请检查缩进(只用空格)、冒号后的空格与引号是否成对",
            "check the indentation (spaces only), the space behind each colon, and that quotes are closed");
    private static final Text EMPTY = Text.of("文件是空的", "the file is empty");
    private static final Text NO_MAPPING = Text.of("应为“名称: 值”的形式", "write lines like \"name: value\"");
    private static final Template TWICE = Template.of("“{0}”写了两次", "\"{0}\" is written twice");
    private static final Text ONCE = Text.of("请只保留一处", "keep one of them");

    private final Node node;

    private YamlNode(Node node) {
        this.node = node;
    }

    /**
     * Reads a file whose top is a mapping.
     *
     * @param found receives every fault
     * @return the top node; empty if it could not be read
     */
    static Optional<YamlNode> read(String file, String text, Diagnostics found) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        options.setAllowRecursiveKeys(false);
        Node top;
        try {
            if (!PlainYaml.check(file, text, options, found)) {
                return Optional.empty();
            }
            top = new Yaml(options).compose(new StringReader(text));
        } catch (MarkedYAMLException malformed) {
            Mark mark = malformed.getProblemMark();
            int line = mark == null ? 0 : mark.getLine() + 1;
            int column = mark == null ? 0 : mark.getColumn() + 1;
            found.error(file, line, column, MALFORMED.with(malformed.getProblem()), HINT);
            return Optional.empty();
        } catch (YAMLException malformed) {
            found.error(file, 0, 0, MALFORMED.with(String.valueOf(malformed.getMessage())), HINT);
            return Optional.empty();
        }
        if (top == null) {
            found.error(file, 0, 0, EMPTY, NO_MAPPING);
            return Optional.empty();
        }
        YamlNode root = new YamlNode(top);
        if (!(top instanceof MappingNode)) {
            found.error(file, root.line(), root.column(), NO_MAPPING, HINT);
            return Optional.empty();
        }
        return root.hasUniqueKeys(file, found, DEEPEST) ? Optional.of(root) : Optional.empty();
    }

    /**
     * Whether each key is written once. YAML forbids a repeated key, and a reader that keeps the last one would hide a
     * case.
     */
    private boolean hasUniqueKeys(String file, Diagnostics found, int depth) {
        if (depth == 0) {
            return true;
        }
        boolean once = true;
        if (node instanceof MappingNode mapping) {
            Map<String, Node> seen = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String key = key(tuple);
                if (seen.putIfAbsent(key, tuple.getKeyNode()) != null) {
                    YamlNode again = new YamlNode(tuple.getKeyNode());
                    found.error(file, again.line(), again.column(), TWICE.with(key), ONCE);
                    once = false;
                }
                once &= new YamlNode(tuple.getValueNode()).hasUniqueKeys(file, found, depth - 1);
            }
        } else if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                once &= new YamlNode(item).hasUniqueKeys(file, found, depth - 1);
            }
        }
        return once;
    }

    /** The node's line in the file, from 1. */
    int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** The node's column in the line, from 1. */
    int column() {
        return node.getStartMark().getColumn() + 1;
    }

    /** The value under a key; empty if there is none or the node is no mapping. */
    Optional<YamlNode> get(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /** The values by key, in the order of the file; empty if the node is no mapping. */
    Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                entries.put(key(tuple), new YamlNode(tuple.getValueNode()));
            }
        }
        return entries;
    }

    /** The items in the order of the file; empty if the node is no list. */
    List<YamlNode> items() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(YamlNode::new).toList()
                : List.of();
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Whether nothing follows the key: {@code name:}. */
    boolean isEmpty() {
        return node instanceof ScalarNode scalar && Tag.NULL.equals(scalar.getTag());
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The text of a scalar as it is written; empty for a list, a mapping and null. */
    Optional<String> scalar() {
        return node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    /** The node as JSON: numbers exactly as written, dates as texts. */
    JsonNode toJson() {
        JsonNodeFactory json = JsonNodeFactory.withExactBigDecimals(true);
        if (node instanceof MappingNode) {
            ObjectNode object = json.objectNode();
            entries().forEach((key, value) -> object.set(key, value.toJson()));
            return object;
        }
        if (node instanceof SequenceNode) {
            ArrayNode array = json.arrayNode();
            items().forEach(item -> array.add(item.toJson()));
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        String value = scalar.getValue();
        Tag tag = scalar.getTag();
        if (Tag.NULL.equals(tag)) {
            return json.nullNode();
        }
        // YAML 1.1 also reads yes, no, on and off as truth values, which authors do not expect.
        if (Tag.BOOL.equals(tag) && (value.equals("true") || value.equals("false"))) {
            return json.booleanNode(value.equals("true"));
        }
        if ((Tag.INT.equals(tag) || Tag.FLOAT.equals(tag)) && value.length() <= LONGEST_NUMBER) {
            try {
                return Tag.INT.equals(tag)
                        ? json.numberNode(new BigInteger(value))
                        : json.numberNode(new BigDecimal(value));
            } catch (NumberFormatException anotherNotation) {
                return json.textNode(value);
            }
        }
        return json.textNode(value);
    }

    private static String key(NodeTuple tuple) {
        // The key as written: the resolver would make a truth value of a fact named "on".
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
