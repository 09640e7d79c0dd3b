package littlegiant.ruleset.language;

import java.io.StringReader;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Refuses YAML beyond names, values and lists: tags that name a class, anchors and aliases that make a short file
 * expand to any size, merge keys, directives, a second document. It reads the event stream, so nothing is expanded here
 * either.
 */
final class PlainYaml {
    private static final int DEEPEST = 20;

    private static final Template TAG = Template.of("不能使用标记“{0}”", "the tag \"{0}\" is refused");
    private static final Text DELETE = Text.of("请删除,只写值", "delete it and write the value alone");
    private static final Template ANCHOR = Template.of("不能使用锚点“&{0}”", "the anchor \"&{0}\" is refused");
    private static final Template ALIAS = Template.of("不能使用引用“*{0}”", "the alias \"*{0}\" is refused");
    private static final Text WRITE_OUT = Text.of("请把内容写出来", "write out what is meant");
    private static final Text MERGE = Text.of("不能使用合并键“<<”", "the merge key \"<<\" is refused");
    private static final Text SECOND = Text.of("一个文件只写一份内容", "a file holds one document");
    private static final Text OTHER_FILE =
            Text.of("请把“---”以后的内容另存一个文件", "move what follows \"---\" to a file of its own");
    private static final Text DIRECTIVE = Text.of("不能使用以 % 开头的指令", "directives, which begin with %, are refused");
    private static final Text DELETE_LINE = Text.of("请删除这一行", "delete this line");
    private static final Template DEEP = Template.of("嵌套过深,上限 {0} 层", "nested too deep, of at most {0}");
    private static final Text FLATTER = Text.of("请减少嵌套的层数", "nest less");
    private static final Template HIDDEN =
            Template.of("此处的文字含有看不见的字符 {0}", "this text holds a character that cannot be seen: {0}");
    private static final Text WRITE_PLAINLY = Text.of("请删除它,或直接写出这个字", "delete it, or write the character itself");

    private final String file;
    private final Diagnostics found;
    private int documents;
    private int depth;
    private boolean plain = true;

    private PlainYaml(String file, Diagnostics found) {
        this.file = file;
        this.found = found;
    }

    /**
     * Reports everything beyond plain YAML.
     *
     * @return whether the file is plain; the parser throws an exception for malformed YAML
     */
    static boolean check(String file, String text, LoaderOptions options, Diagnostics found) {
        if (!Characters.readable(text, new Faults(file, found::add))) {
            return false;
        }
        PlainYaml reading = new PlainYaml(file, found);
        for (Event event : new Yaml(options).parse(new StringReader(text))) {
            if (!reading.event(event)) {
                break;
            }
        }
        return reading.plain;
    }

    /** Checks one event. Returns whether the rest is still worth reading. */
    private boolean event(Event event) {
        if (event instanceof DocumentStartEvent document) {
            if (document.getVersion() != null
                    || (document.getTags() != null && !document.getTags().isEmpty())) {
                fault(event, DIRECTIVE, DELETE_LINE);
            }
            if (++documents > 1) {
                fault(event, SECOND, OTHER_FILE);
                return false;
            }
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            boolean alias = event.getEventId() == Event.ID.Alias;
            fault(event, (alias ? ALIAS : ANCHOR).with(node.getAnchor()), WRITE_OUT);
        }
        if (event instanceof ScalarEvent scalar) {
            scalar(scalar);
        } else if (event instanceof CollectionStartEvent start) {
            tag(event, start.getTag());
            if (++depth > DEEPEST) {
                fault(event, DEEP.with(DEEPEST), FLATTER);
                return false;
            }
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        }
        return true;
    }

    private void scalar(ScalarEvent scalar) {
        tag(scalar, scalar.getTag());
        if (scalar.isPlain() && scalar.getValue().equals("<<")) {
            fault(scalar, MERGE, WRITE_OUT);
        }
        Characters.firstHidden(scalar.getValue())
                .ifPresent(hidden -> fault(scalar, HIDDEN.with(hidden), WRITE_PLAINLY));
    }

    private void tag(Event at, String tag) {
        if (tag != null) {
            fault(at, TAG.with(tag), DELETE);
        }
    }

    private void fault(Event at, Text message, Text suggestion) {
        Mark mark = at.getStartMark();
        plain = false;
        found.error(file, mark.getLine() + 1, mark.getColumn() + 1, message, suggestion);
    }
}
