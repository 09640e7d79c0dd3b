package littlegiant.ruleset.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The files of a rules folder as they were at one moment: every policy's {@code policy.yaml}, rule files and cases.
 * Whatever else lies in the folder (a guide, an editor's backup) decides nothing and is left out, but for the officers'
 * history, which decides nothing either and is no part of a release.
 *
 * @param files their text by path below the folder, with {@code /}
 * @param unreadable what could not be read; where there is anything, the files are not the whole folder
 * @param changelog the text of {@code CHANGELOG.md} as it was then; empty where it is not there, or unreadable
 */
public record RuleFiles(SortedMap<String, String> files, List<Diagnostic> unreadable, Optional<String> changelog) {
    /** A policy's folder, and in it the header, a decision, or a case file; a leading dot is an editor's. */
    private static final Pattern MEANT =
            Pattern.compile("[^./][^/]*/(policy\\.yaml|[^./][^/]*\\.drl|cases/[^./][^/]*\\.ya?ml)");

    private static final int DEEPEST = 3;
    private static final String CHANGELOG = "CHANGELOG.md";
    private static final long LARGEST_FILE = 256 * 1024;
    private static final int MOST_FILES = 2_000;
    private static final long LARGEST_TOGETHER = 16L * 1024 * 1024;

    private static final Template NO_FOLDER =
            Template.of("规则文件夹 {0} 不存在或无法读取", "the rules folder {0} is not there or cannot be read");
    private static final Text CHECK_FOLDER = Text.of(
            "请检查设置 LITTLE_GIANT_RULES 及其访问权限",
            "check the setting LITTLE_GIANT_RULES and the permissions of the folder");
    private static final Text TOO_MANY =
            Text.of("规则文件夹中的文件超过 " + MOST_FILES + " 个", "the rules folder holds more than " + MOST_FILES + " files");
    private static final Text FEWER = Text.of("请移走多余的文件", "move the files away that are no rules");
    private static final Template TOO_LARGE =
            Template.of("文件有 {0} 字节,超过上限 {1}", "the file has {0} bytes, past the limit of {1}");
    private static final Text SPLIT = Text.of("请把规则分到几个文件中", "spread its rules over several files");
    private static final Template TOO_MUCH = Template.of(
            "文件合计超过上限 {0} 字节,其余未读", "the files together are past the limit of {0} bytes, the rest was not read");
    private static final Text NOT_TEXT = Text.of("文件不是 UTF-8 文本", "the file is no UTF-8 text");
    private static final Template ENCODED =
            Template.of("文件是 {0} 编码,规则文件只认 UTF-8", "the file is encoded in {0}; rule files are in UTF-8");
    private static final Text RESAVE = Text.of(
            "请用记事本或编辑器打开,“另存为”,编码选 UTF-8,再保存",
            "open it in the editor, choose \"save as\" with the encoding UTF-8, and save it again");
    private static final Text AS_UTF8 = Text.of("请以 UTF-8 编码另存", "save it again in UTF-8");
    private static final Text UNREADABLE = Text.of("文件无法读取", "the file cannot be read");
    private static final Text PERMISSIONS = Text.of("请检查文件的访问权限", "check the permissions of the file");

    public RuleFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        unreadable = List.copyOf(unreadable);
    }

    /** Files that are all at hand: a release that was kept, or a test's. */
    public static RuleFiles of(Map<String, String> files) {
        return new RuleFiles(new TreeMap<>(files), List.of(), Optional.empty());
    }

    /**
     * Reads a rules folder. A folder that is not there is a diagnostic, as is each file that cannot be read: an empty
     * set of rules never passes for a real one.
     */
    public static RuleFiles read(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        List<Diagnostic> unreadable = new ArrayList<>();
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
            found = walk.filter(path -> MEANT.matcher(below(folder, path)).matches())
                    .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES + 1L)
                    .toList();
        } catch (IOException | UncheckedIOException gone) {
            return unreadable(NO_FOLDER.with(folder.getFileName()), CHECK_FOLDER);
        }
        if (found.size() > MOST_FILES) {
            return unreadable(TOO_MANY, FEWER);
        }
        long together = 0;
        for (Path path : found) {
            String name = below(folder, path);
            try {
                String text = text(path);
                together += text.length();
                if (together > LARGEST_TOGETHER) {
                    unreadable.add(about(name, TOO_MUCH.with(LARGEST_TOGETHER), FEWER));
                    break;
                }
                files.put(name, text);
            } catch (RuleFileTooLarge large) {
                unreadable.add(about(name, TOO_LARGE.with(large.size, LARGEST_FILE), SPLIT));
            } catch (CharacterCodingException encoding) {
                unreadable.add(notInUtf8(name, path));
            } catch (NoSuchFileException deletedMeanwhile) {
                // Then it is not part of the folder any more.
            } catch (IOException fails) {
                unreadable.add(about(name, UNREADABLE, PERMISSIONS));
            }
        }
        return new RuleFiles(files, unreadable, changelog(folder));
    }

    private static RuleFiles unreadable(Text message, Text suggestion) {
        return new RuleFiles(new TreeMap<>(), List.of(about("", message, suggestion)), Optional.empty());
    }

    /** It decides nothing, so one that cannot be read stands in the way of nothing. */
    private static Optional<String> changelog(Path folder) {
        Path path = folder.resolve(CHANGELOG);
        try {
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Optional.of(text(path)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The name of these files: {@code sha256:} and the SHA-256 in hexadecimal over each path and text, in the order of
     * the paths, each preceded by its length in bytes so that nothing can be moved from one to the next unnoticed.
     */
    public String hash() {
        MessageDigest sha256 = DigestUtils.getSha256Digest();
        files.forEach((path, text) -> {
            update(sha256, path);
            update(sha256, text);
        });
        return "sha256:" + HexFormat.of().formatHex(sha256.digest());
    }

    private static void update(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
        digest.update(bytes);
    }

    private static String text(Path path) throws IOException {
        long size = Files.size(path);
        if (size > LARGEST_FILE) {
            throw new RuleFileTooLarge(size);
        }
        byte[] bytes = Files.readAllBytes(path);
        if (ForeignEncoding.isUtf16(bytes)) {
            // Without a mark UTF-16 is valid UTF-8 too, full of zeroes.
            throw new CharacterCodingException();
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** Says in which encoding a file is where that can be told. */
    private static Diagnostic notInUtf8(String name, Path path) {
        Optional<String> encoding;
        try {
            encoding = ForeignEncoding.of(Files.readAllBytes(path));
        } catch (IOException goneMeanwhile) {
            encoding = Optional.empty();
        }
        return encoding.map(known -> about(name, ENCODED.with(known), RESAVE))
                .orElseGet(() -> about(name, NOT_TEXT, AS_UTF8));
    }

    private static String below(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private static Diagnostic about(String file, Text message, Text suggestion) {
        return new Diagnostic(file, 0, 0, null, Diagnostic.Level.ERROR, message, suggestion);
    }

    private static final class RuleFileTooLarge extends IOException {
        private static final long serialVersionUID = 1;
        private final long size;

        RuleFileTooLarge(long size) {
            this.size = size;
        }
    }
}
