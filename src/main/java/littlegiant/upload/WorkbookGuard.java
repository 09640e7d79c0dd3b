package littlegiant.upload;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Checks a workbook before it is read: the unpacked size, and the numbers of columns and shared strings to which cells
 * refer. Uses the same ZIP and XML parsers as the reader, so that both see the same content.
 */
final class WorkbookGuard {
    private static final int MOST_PARTS = 2_000;
    /** The bytes between two tags, at most: four times those of the longest cell. */
    private static final int LONGEST_RUN = 1 << 18;
    /** The characters in a cell, at most. */
    private static final int LONGEST_TEXT = 32_767;

    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
    private static final Template TOO_LARGE = Template.of(
            "工作簿解压后超过 {0} 字节的上限;请删去无关的工作表和格式,或分成几个文件",
            "the workbook unpacks to more than {0} bytes: remove what is not data, or split it");
    private static final Template MALFORMED = Template.of(
            "工作簿的“{0}”不是电子表格软件所写的格式;请用其重新另存为 .xlsx",
            "part \"{0}\" of the workbook is not as spreadsheets write it: save it as .xlsx again");
    private static final Template LONG_CELL = Template.of(
            "工作簿的“{0}”中有超过 {1} 个字符的单元格", "a cell in part \"{0}\" of the workbook has more than {1} characters");
    private static final Text MACROS =
            Text.of("工作簿含有宏;请另存为不含宏的 .xlsx", "the workbook has macros: save it as .xlsx without any");
    private static final Text ENTITIES = Text.of(
            "工作簿含有文档类型声明(DOCTYPE),电子表格软件不会写入;请重新另存为 .xlsx",
            "the workbook declares a document type, which no spreadsheet writes: save it as .xlsx again");
    private static final Text NO_WORKBOOK =
            Text.of("文件不是可以读取的 .xlsx 工作簿", "the file is no .xlsx workbook that can be read");

    private static final XMLInputFactory XML = factory();

    private final long mostUnpacked;
    private long unpacked;
    private int shared;
    private int sharedAsked = -1;

    private WorkbookGuard(long mostUnpacked) {
        this.mostUnpacked = mostUnpacked;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }

    /** Creates a reader of a part of a workbook. */
    static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        return XML.createXMLStreamReader(part);
    }

    /**
     * Checks a workbook.
     *
     * @throws UnreadableTable if it is refused
     */
    static void check(Path file, long mostUnpacked) throws UnreadableTable {
        WorkbookGuard guard = new WorkbookGuard(mostUnpacked);
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            Set<String> names = new HashSet<>();
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name) || names.size() > MOST_PARTS) {
                    throw new UnreadableTable(MALFORMED.with(PrintableText.of(part.getName())));
                }
                if (name.endsWith("vbaproject.bin")) {
                    throw new UnreadableTable(MACROS);
                }
                guard.check(zip, part, name);
            }
        } catch (IOException | IllegalArgumentException malformed) {
            throw new UnreadableTable(NO_WORKBOOK);
        }
        if (guard.sharedAsked >= guard.shared) {
            throw new UnreadableTable(MALFORMED.with("sharedStrings.xml"));
        }
    }

    private void check(ZipFile zip, ZipArchiveEntry part, String name) throws IOException, UnreadableTable {
        try (CountedInput in = new CountedInput(zip.getInputStream(part))) {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                xml(in, PrintableText.of(part.getName()));
            }
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (Stopped stopped) {
            throw new UnreadableTable(stopped.why);
        }
    }

    private void xml(CountedInput in, String name) throws IOException, UnreadableTable {
        in.watch(name);
        try {
            XMLStreamReader reader = reader(in);
            int text = 0;
            boolean sharedText = false;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableTable(ENTITIES);
                    case XMLStreamConstants.START_ELEMENT -> {
                        String element = reader.getLocalName();
                        if (element.equals("c") || element.equals("si")) {
                            text = 0;
                        }
                        shared += element.equals("si") ? 1 : 0;
                        sharedText = element.equals("c") ? isShared(reader, name) : sharedText && element.equals("v");
                        if (element.equals("row")) {
                            require(reader.getAttributeValue(null, "r"), NUMBER, name);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        text += reader.getTextLength();
                        if (text > LONGEST_TEXT && isOfCells(name)) {
                            throw new UnreadableTable(LONG_CELL.with(name, LONGEST_TEXT));
                        }
                        if (sharedText) {
                            collectDigits(reader.getText(), name);
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException malformed) {
            for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
                if (cause instanceof Stopped stopped) {
                    throw stopped;
                }
            }
            throw new UnreadableTable(MALFORMED.with(name));
        }
    }

    private static boolean isOfCells(String name) {
        return name.contains("sheet") || name.contains("sharedStrings");
    }

    private static boolean isShared(XMLStreamReader reader, String name) throws UnreadableTable {
        require(reader.getAttributeValue(null, "r"), PLACE, name);
        return "s".equals(reader.getAttributeValue(null, "t"));
    }

    /** Collects the digits of a shared string's index, which the parser may deliver in pieces. */
    private void collectDigits(String number, String name) throws UnreadableTable {
        String digits = number.strip();
        if (!digits.isEmpty()) {
            require(digits, NUMBER, name);
            sharedAsked = Math.max(sharedAsked, Integer.parseInt(digits));
        }
    }

    private static void require(String value, Pattern form, String name) throws UnreadableTable {
        if (value != null && !form.matcher(value).matches()) {
            throw new UnreadableTable(MALFORMED.with(name));
        }
    }

    /** Thrown to stop reading a part. */
    private static final class Stopped extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Text why;

        Stopped(Text why) {
            this.why = why;
        }
    }

    /** Limits the unpacked bytes of a part, in total and between two tags, which the parser buffers. */
    private final class CountedInput extends FilterInputStream {
        private @Nullable String watched;
        private int run;

        CountedInput(InputStream in) {
            super(in);
        }

        void watch(String name) {
            watched = name;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) {
                unpacked += read;
                if (unpacked > mostUnpacked) {
                    throw new Stopped(TOO_LARGE.with(mostUnpacked));
                }
                if (watched != null) {
                    watch(bytes, from, from + read);
                }
            }
            return read;
        }

        private void watch(byte[] bytes, int from, int to) throws IOException {
            for (int i = from; i < to; i++) {
                run = bytes[i] == '<' ? 0 : run + 1;
                if (run > LONGEST_RUN) {
                    throw new Stopped(LONG_CELL.with(String.valueOf(watched), LONGEST_TEXT));
                }
            }
        }
    }
}
