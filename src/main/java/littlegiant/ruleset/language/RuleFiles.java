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
 * A snapshot of the files of a rules folder: every policy's {@code policy.yaml}, rule files and case files. Other files
 * (a guide, an editor's backup) are left out. The officers' changelog is read, but is not part of a release.
 *
 * @param files texts by path below the folder, with {@code /}
 * @param unreadable a diagnostic for each file that could not be read; if there is any, the files are not complete
 * @param changelog the text of {@code CHANGELOG.md}; empty if it is absent or unreadable
 */
public record RuleFiles(SortedMap<String, String> files, List<Diagnostic> unreadable, Optional<String> changelog) {
    /**
     * {@code policy.yaml}, a decision or a case file in a policy's folder. Names with a leading dot belong to editors.
     */
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

    /** Wraps texts by path, for example of a stored release. */
    public static RuleFiles of(Map<String, String> files) {
        return new RuleFiles(new TreeMap<>(files), List.of(), Optional.empty());
    }

    /**
     * Reads a rules folder. A missing folder and each unreadable file become diagnostics, so that an empty set of rules
     * is never taken for a real one.
     */
    public static RuleFiles read(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        List<Diagnostic> unreadable = new ArrayList<>();
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
            found = walk.filter(
                            path -> MEANT.matcher(relativePath(folder, path)).matches())
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
            String name = relativePath(folder, path);
            try {
                String text = text(path);
                together += text.length();
                if (together > LARGEST_TOGETHER) {
                    unreadable.add(diagnostic(name, TOO_MUCH.with(LARGEST_TOGETHER), FEWER));
                    break;
                }
                files.put(name, text);
            } catch (RuleFileTooLarge large) {
                unreadable.add(diagnostic(name, TOO_LARGE.with(large.size, LARGEST_FILE), SPLIT));
            } catch (CharacterCodingException encoding) {
                unreadable.add(notInUtf8(name, path));
            } catch (NoSuchFileException deletedMeanwhile) {
                // The file was deleted since it was listed.
            } catch (IOException fails) {
                unreadable.add(diagnostic(name, UNREADABLE, PERMISSIONS));
            }
        }
        return new RuleFiles(files, unreadable, changelog(folder));
    }

    private static RuleFiles unreadable(Text message, Text suggestion) {
        return new RuleFiles(new TreeMap<>(), List.of(diagnostic("", message, suggestion)), Optional.empty());
    }

    /** The changelog's text; empty if it is absent or unreadable, since no decision depends on it. */
    private static Optional<String> changelog(Path folder) {
        Path path = folder.resolve(CHANGELOG);
        try {
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Optional.of(text(path)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The hash of the files: {@code sha256:} and, in hexadecimal, the SHA-256 over each path and text in the order of
     * the paths, each preceded by its length in bytes so that text cannot move from one to the next undetected.
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
            // UTF-16 without a byte order mark is also valid UTF-8, full of zero bytes.
            throw new CharacterCodingException();
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** A diagnostic for a file that is not UTF-8, with its encoding if that can be detected. */
    private static Diagnostic notInUtf8(String name, Path path) {
        Optional<String> encoding;
        try {
            encoding = ForeignEncoding.of(Files.readAllBytes(path));
        } catch (IOException goneMeanwhile) {
            encoding = Optional.empty();
        }
        return encoding.map(known -> diagnostic(name, ENCODED.with(known), RESAVE))
                .orElseGet(() -> diagnostic(name, NOT_TEXT, AS_UTF8));
    }

    private static String relativePath(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private static Diagnostic diagnostic(String file, Text message, Text suggestion) {
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
