package littlegiant.submission;

import littlegiant.wording.Template;

/** Builds the messages for refused values. */
final class Refusal {
    static final Template EMPTY = Template.of("请求体为空,应为一个 JSON 对象", "the body is empty: send a JSON object");
    static final Template BOM = Template.of(
            "请求体以字节顺序标记(BOM)开头;请另存为不带 BOM 的 UTF-8", "the body begins with a byte order mark: send UTF-8 without one");
    static final Template UTF_16 =
            Template.of("请求体像是 UTF-16 或 UTF-32 编码;请用 UTF-8", "the body looks like UTF-16 or UTF-32: send UTF-8");
    static final Template NOT_UTF_8 =
            Template.of("第 {0} 行第 {1} 列的字节 {2} 不是合法的 UTF-8", "byte {2} at line {0}, column {1} is not valid UTF-8");
    static final Template MALFORMED =
            Template.of("第 {0} 行第 {1} 列不合 JSON 语法:“{2}”", "not JSON at line {0}, column {1}: \"{2}\"");
    static final Template MALFORMED_UNQUOTED = Template.of("第 {0} 行第 {1} 列不合语法", "malformed at line {0}, column {1}");
    static final Template CUT_OFF = Template.of(
            "JSON 在第 {0} 行第 {1} 列中断,尚缺右括号或引号",
            "the JSON ends at line {0}, column {1}: a closing bracket or quote is missing");
    static final Template TOO_DEEP = Template.of(
            "第 {0} 行第 {1} 列的嵌套超过 " + RequestBody.DEEPEST + " 层,或名称过多",
            "nested deeper than " + RequestBody.DEEPEST + " levels, or too many names, at line {0}, column {1}");
    static final Template TRAILING =
            Template.of("第 {0} 行第 {1} 列:JSON 对象之后还有内容", "there is more after the JSON object, at line {0}, column {1}");
    static final Template MORE =
            Template.of("还有更多问题,这里只列出前 {0} 个", "there are more faults: only the first {0} are listed");

    static final Template REQUIRED = Template.of("缺少必填的 {0}", "{0} is required");
    static final Template KIND = Template.of("应为{0},而给出的是{1}", "expected {0}, found {1}");
    static final Template UNKNOWN_NEAR =
            Template.of("没有名为“{0}”的属性;是否应为“{1}”?", "unknown property \"{0}\": is \"{1}\" meant?");
    static final Template UNKNOWN = Template.of("没有名为“{0}”的属性;可用:{1}", "unknown property \"{0}\": one of {1}");
    static final Template TWICE = Template.of("属性“{0}”重复出现,只能给出一次", "property \"{0}\" is given twice: give it once");
    static final Template NO_CHOICE_NEAR =
            Template.of("没有“{0}”这个取值;是否应为“{1}”?可用:{2}", "no such value \"{0}\": is \"{1}\" meant? One of {2}");
    static final Template NO_CHOICE = Template.of("没有“{0}”这个取值;可用:{1}", "no such value \"{0}\": one of {1}");
    static final Template DAY_FORM =
            Template.of("“{0}”不是日期;应如 2017-06-30", "\"{0}\" is no date: write it like 2017-06-30");
    static final Template NO_SUCH_DAY = Template.of("日历上没有“{0}”这一天", "the calendar has no day \"{0}\"");
    static final Template FRACTION = Template.of("“{0}”应为整数", "\"{0}\" must be a whole number");
    static final Template TOO_LARGE = Template.of("数值 {0} 过大", "{0} is too large a number");
    static final Template LONG_NUMBER =
            Template.of("数字“{0}”有 {1} 个字符,至多 {2} 个", "number \"{0}\" has {1} characters: {2} at most");
    static final Template LONG_TEXT =
            Template.of("文本“{0}”有 {1} 个字符,至多 {2} 个", "text \"{0}\" has {1} characters: {2} at most");
    static final Template NUL =
            Template.of("文本“{0}”含有 NUL 字符(U+0000),请删去", "text \"{0}\" has a NUL character (U+0000): remove it");
    static final Template SURROGATE = Template.of(
            "文本“{0}”含有不成对的代理字符 {1},不是完整的字符", "text \"{0}\" has an unpaired surrogate {1}, half a character");
    static final Template TOO_MANY = Template.of("列表超过 {0} 项", "the list has more than {0} elements");
    static final Template NULL_ELEMENT = Template.of("列表中不能有 null", "a list cannot hold null");

    static final Template UNDECLARED_NEAR =
            Template.of("现行政策没有声明“{0}”;是否应为“{1}”?", "no policy declares \"{0}\": is \"{1}\" meant?");
    static final Template UNDECLARED =
            Template.of("现行政策没有声明“{0}”;此处可用:{1}", "no policy declares \"{0}\": declared here are {1}");
    static final Template NONE_DECLARED =
            Template.of("现行政策没有声明“{0}”,此处也没有声明别的", "no policy declares \"{0}\", or anything else that belongs here");
    static final Template OF_A_YEAR = Template.of(
            "“{0}”按年度填报,请写在 years 中该年度的 more 里",
            "\"{0}\" is given for each year: write it under more of the year in years");
    static final Template OF_NO_YEAR = Template.of(
            "“{0}”按企业填报,请写在 enterprise 的 more 里", "\"{0}\" is given once: write it under more of the enterprise");
    static final Template RATIO_FORM =
            Template.of("“{0}”不是比例;应如 0.125 或 \"12.5%\"", "\"{0}\" is no ratio: write it like 0.125 or \"12.5%\"");

    private Refusal() {}
}
