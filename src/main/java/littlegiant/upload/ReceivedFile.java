package littlegiant.upload;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.problem.UnknownParameters;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.apache.commons.fileupload.FileUploadBase;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * Writes an upload to a temporary file, limited while it arrives: a whole body, or the part {@code file} of a form,
 * whose other parts are {@link UploadParameters}.
 */
final class ReceivedFile {
    private static final int BUFFER = 16 * 1024;
    private static final int MOST_PARTS = 100;
    /** The limit on the header of a part: its name, file name and type. */
    private static final int LONGEST_HEADER = 8 * 1024;

    private static final Template TOO_LARGE = Template.of(
            "文件超过 {0} 字节的上限;请分成几个文件,或用批量接口(/api/v1/assessments/batch)逐行提交",
            "the file is past the limit of {0} bytes: split it, or send lines to /api/v1/assessments/batch");
    private static final Text EMPTY = Text.of("请求体为空,应为 CSV 或 XLSX 文件", "the body is empty: send a CSV or XLSX file");
    private static final Template FILE_TWICE =
            Template.of("表单中有不止一个名为 {0} 的文件", "the form has more than one file called {0}");
    private static final Template LONG_FIELD =
            Template.of("表单字段 {0} 超过 {1} 字节", "field {0} of the form is past {1} bytes");
    private static final String FILE = "file";
    private static final String DISPOSITION = "content-disposition:";
    private static final int LONGEST_FIELD = 4 * 1024;
    private static final Text NO_PART = Text.of("表单中没有名为 file 的文件", "the form has no file called file");
    private static final Text MALFORMED =
            Text.of("表单(multipart/form-data)不完整或不合格式", "the form (multipart/form-data) is malformed or cut off");
    private static final Template LONG_HEADER = Template.of(
            "表单中某一部分的名称或文件名过长:连同其他标头超过 {0} 字节",
            "a name or file name in the form is too long: with the part's other headers it is past {0} bytes");
    private static final Text CUT_OFF = Text.of("文件没有传完", "the file was not sent to its end");
    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^;\\s\"]{1,70}))", Pattern.CASE_INSENSITIVE);
    private final long limit;
    private final Language language;

    ReceivedFile(long limit, Language language) {
        this.limit = limit;
        this.language = language;
    }

    /**
     * Throws a 413 problem if the stated length of a body exceeds the limit; a form is slightly longer than its file.
     */
    void refuseStated(@Nullable String contentLength) {
        if (contentLength != null
                && contentLength.matches("\\d{1,18}")
                && Long.parseLong(contentLength) > limit + 64L * 1024) {
            throw tooLarge();
        }
    }

    /**
     * Receives the file.
     *
     * @param contentType the type of the body, by which a form is detected
     * @param to an existing temporary file
     * @return the other fields of a form, by name; none of them is unknown
     * @throws IOException if there is no room for it
     */
    Map<String, List<String>> receive(InputStream body, @Nullable String contentType, Path to) throws IOException {
        Sent sent = new Sent(body);
        try {
            return write(sent, contentType, to);
        } catch (IOException failure) {
            if (sent.left) {
                throw Problems.of(ProblemKind.BAD_REQUEST, CUT_OFF, language);
            }
            throw failure;
        }
    }

    /** Whether a body is a form. */
    static boolean isForm(@Nullable String contentType) {
        return contentType != null
                && contentType.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }

    private Map<String, List<String>> write(InputStream body, @Nullable String contentType, Path to)
            throws IOException {
        try (BoundedOutput out = new BoundedOutput(Files.newOutputStream(to))) {
            Map<String, List<String>> fields = Map.of();
            if (contentType != null && isForm(contentType)) {
                fields = parts(body, contentType, out);
            } else {
                body.transferTo(out);
            }
            if (out.length == 0) {
                throw Problems.of(ProblemKind.BAD_REQUEST, EMPTY, language);
            }
            return fields;
        }
    }

    private Map<String, List<String>> parts(InputStream body, String contentType, BoundedOutput out)
            throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw Problems.of(ProblemKind.BAD_REQUEST, MALFORMED, language);
        }
        String mark = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        try {
            MultipartStream form = new MultipartStream(body, mark.getBytes(StandardCharsets.UTF_8), BUFFER, null);
            form.setHeaderEncoding("UTF-8");
            form.setPartHeaderSizeMax(LONGEST_HEADER);
            Map<String, List<String>> fields = new LinkedHashMap<>();
            boolean found = false;
            boolean more = form.skipPreamble();
            for (int parts = 0; more; parts++) {
                if (parts == MOST_PARTS) {
                    throw Problems.of(ProblemKind.BAD_REQUEST, MALFORMED, language);
                }
                String name = name(form.readHeaders());
                if (name.equals(FILE)) {
                    if (found) {
                        throw Problems.of(ProblemKind.BAD_REQUEST, FILE_TWICE.with(FILE), language);
                    }
                    found = true;
                    form.readBodyData(out);
                } else if (UploadParameters.NAMES.contains(name)) {
                    fields.computeIfAbsent(name, one -> new ArrayList<>()).add(field(form, name));
                } else {
                    throw unknown(name);
                }
                more = form.readBoundary();
            }
            if (!found) {
                throw Problems.of(ProblemKind.BAD_REQUEST, NO_PART, language);
            }
            return fields;
        } catch (FileUploadBase.FileUploadIOException tooLong) {
            // Since part lengths are limited here, the library throws this only for the header of a part.
            throw Problems.of(ProblemKind.BAD_REQUEST, LONG_HEADER.with(LONGEST_HEADER), language);
        } catch (MultipartStream.MalformedStreamException | IllegalArgumentException malformed) {
            throw Problems.of(ProblemKind.BAD_REQUEST, MALFORMED, language);
        }
    }

    private HttpProblem unknown(String name) {
        List<String> known = new ArrayList<>(UploadParameters.NAMES);
        known.add(FILE);
        return Problems.of(ProblemKind.BAD_REQUEST, UnknownParameters.told(name, known), language);
    }

    /** The name of a part, empty if it has none. */
    private static String name(String headers) {
        for (String header : headers.split("\\r\\n(?![ \\t])")) {
            if (header.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length())) {
                ParameterParser parser = new ParameterParser();
                parser.setLowerCaseNames(true);
                String name = parser.parse(header.substring(DISPOSITION.length()), ';')
                        .get("name");
                return name == null ? "" : name;
            }
        }
        return "";
    }

    private String field(MultipartStream form, String name) throws IOException {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        form.readBodyData(new FilterOutputStream(value) {
            @Override
            public void write(int b) throws IOException {
                if (value.size() == LONGEST_FIELD) {
                    throw Problems.of(ProblemKind.BAD_REQUEST, LONG_FIELD.with(name, LONGEST_FIELD), language);
                }
                out.write(b);
            }
        });
        return value.toString(StandardCharsets.UTF_8).strip();
    }

    private HttpProblem tooLarge() {
        return Problems.of(ProblemKind.TOO_LARGE, TOO_LARGE.with(limit), language);
    }

    /** Records whether the client broke off the upload. */
    private static final class Sent extends FilterInputStream {
        private boolean left;

        Sent(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (IOException gone) {
                left = true;
                throw gone;
            }
        }
    }

    /** Refuses bytes beyond the limit. */
    private final class BoundedOutput extends FilterOutputStream {
        private long length;

        BoundedOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            length += count;
            if (length > limit) {
                throw tooLarge();
            }
            out.write(bytes, from, count);
        }
    }
}
