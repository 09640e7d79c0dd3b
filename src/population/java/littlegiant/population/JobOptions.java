package littlegiant.population;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import littlegiant.facts.Fault;
import littlegiant.submission.AssessmentDay;
import littlegiant.wording.Language;
import littlegiant.wording.Template;

/** The options of a job on the command line: {@code --name value}, some of them several times. */
final class JobOptions {
    private static final Set<String> KNOWN = Set.of(
            "release",
            "base",
            "candidate",
            "key",
            "input",
            "format",
            "table",
            "option",
            "output",
            "policy",
            "as-of",
            "language",
            "detail",
            "criterion",
            "threshold",
            "values",
            "from",
            "to",
            "steps");
    private static final Template UNKNOWN = Template.of("不认识选项“{0}”", "\"{0}\" is no option");
    private static final Template NO_VALUE = Template.of("选项 {0} 后面缺少值", "the option {0} needs a value");
    private static final Template ABSENT = Template.of("缺少选项 --{0}", "the option --{0} is missing");
    private static final Template NOT_READ = Template.of("选项 --{0} 的值“{1}”不可用", "\"{1}\" cannot be used as --{0}");

    private final Map<String, List<String>> given = new LinkedHashMap<>();

    /**
     * Reads options.
     *
     * @throws RefusedInput for an unknown option, or one without value
     */
    JobOptions(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!name.startsWith("--") || !KNOWN.contains(name.substring(2))) {
                throw new RefusedInput(UNKNOWN.with(name));
            }
            if (i + 1 == arguments.size()) {
                throw new RefusedInput(NO_VALUE.with(name));
            }
            given.computeIfAbsent(name.substring(2), one -> new ArrayList<>()).add(arguments.get(i + 1));
        }
    }

    /** The values of an option, in their order. */
    List<String> all(String name) {
        return given.getOrDefault(name, List.of());
    }

    /** The last value of an option; empty if it was not given. */
    Optional<String> last(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** The value of an option that must be given. */
    String required(String name) {
        return last(name).orElseThrow(() -> new RefusedInput(ABSENT.with(name)));
    }

    /** The value of an option, read; a refusal if {@code reader} throws. */
    <T> Optional<T> read(String name, Function<String, T> reader) {
        return last(name).map(value -> {
            try {
                return reader.apply(value);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw new RefusedInput(NOT_READ.with(name, value));
            }
        });
    }

    /** The day for enterprises that name none: {@code --as-of}, which must be given, so that each run gives the same. */
    LocalDate day() {
        required("as-of");
        LocalDate day = read("as-of", LocalDate::parse).orElseThrow();
        Optional<Fault> fault = AssessmentDay.fault(day);
        if (fault.isPresent()) {
            throw new RefusedInput(fault.get().message());
        }
        return day;
    }

    /** The language of messages: {@code --language}, Chinese by default. */
    Language language() {
        return read("language", value -> Language.valueOf(value.toUpperCase(Locale.ROOT)))
                .orElse(Language.ZH);
    }

    /** The policy of enterprises that name none: {@code --policy}. */
    Optional<String> policy() {
        return last("policy");
    }

    /** The folder for results: {@code --output}, made absolute where it names no file system. */
    String output() {
        return place(required("output"));
    }

    /** A path made absolute where it names no file system. */
    static String place(String written) {
        return written.matches("[a-z0-9]+:.*")
                ? written
                : Path.of(written).toAbsolutePath().toString();
    }
}
