package littlegiant.upload;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The XML parts of a workbook (ISO/IEC 29500, transitional or strict) that {@link WorkbookGuard} has checked. */
final class WorkbookParts implements Closeable {
    private static final String USUAL_BOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();

    /**
     * A sheet in the workbook's list.
     *
     * @param part the name of the part with its rows
     */
    record Listed(String name, String part) {}

    /**
     * The content of the workbook part.
     *
     * @param from1904 whether it uses the 1904 date system
     */
    record Contents(List<Listed> sheets, boolean from1904) {}

    /** Receives the elements of a part. */
    @FunctionalInterface
    interface ElementHandler {
        void begin(String element, XMLStreamReader reader) throws XMLStreamException;
    }

    private WorkbookParts(ZipFile zip) {
        this.zip = zip;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            parts.put(entry.getName().toLowerCase(Locale.ROOT), entry);
        }
    }

    /**
     * Opens a workbook.
     *
     * @throws IOException if the file is none
     */
    static WorkbookParts open(Path file) throws IOException {
        WorkbookParts opened = new WorkbookParts(ZipFile.builder().setPath(file).get());
        try {
            opened.readTypes();
            return opened;
        } catch (IOException | RuntimeException malformed) {
            opened.close();
            throw malformed;
        }
    }

    private void readTypes() throws IOException {
        each("[Content_Types].xml", (element, reader) -> {
            String name = reader.getAttributeValue(null, "PartName");
            String type = reader.getAttributeValue(null, "ContentType");
            if (element.equals("Override") && name != null && type != null) {
                byType.putIfAbsent(type.substring(type.lastIndexOf('.') + 1), name);
            }
        });
    }

    /** The sheets and the date system of the workbook. */
    Contents contents() throws IOException {
        String book = byType.getOrDefault("main+xml", USUAL_BOOK);
        Map<String, String> targets = new HashMap<>();
        int folder = book.lastIndexOf('/') + 1;
        each(book.substring(0, folder) + "_rels/" + book.substring(folder) + ".rels", (element, reader) -> {
            String target = reader.getAttributeValue(null, "Target");
            if (element.equals("Relationship") && target != null) {
                targets.put(
                        reader.getAttributeValue(null, "Id"),
                        target.startsWith("/") ? target : resolved(book.substring(0, folder), target));
            }
        });
        List<Listed> sheets = new ArrayList<>();
        boolean[] from1904 = {false};
        each(book, (element, reader) -> {
            if (element.equals("sheet")) {
                String part = targets.get(relationship(reader));
                String name = reader.getAttributeValue(null, "name");
                if (part == null || name == null) {
                    throw new XMLStreamException("a sheet without its name or part");
                }
                sheets.add(new Listed(name, part));
            } else if (element.equals("workbookPr")) {
                String first = reader.getAttributeValue(null, "date1904");
                from1904[0] = "1".equals(first) || "true".equals(first);
            }
        });
        return new Contents(sheets, from1904[0]);
    }

    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (folder + target).split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** The attribute {@code r:id} of an element, whose namespace differs in the strict form. */
    private static @Nullable String relationship(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("id")
                    && reader.getAttributeNamespace(i) != null
                    && reader.getAttributeNamespace(i).endsWith("/relationships")) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The name of the part whose content type has this ending, {@code styles+xml}; empty if there is none. */
    Optional<String> ofType(String ending) {
        return Optional.ofNullable(byType.get(ending)).filter(this::has);
    }

    private boolean has(String part) {
        return parts.containsKey(plain(part));
    }

    private static String plain(String part) {
        return (part.startsWith("/") ? part.substring(1) : part).toLowerCase(Locale.ROOT);
    }

    /** The bytes of a part, which must have been checked by the guard. */
    InputStream stream(String part) throws IOException {
        String name = plain(part);
        ZipArchiveEntry entry = parts.get(name);
        if (entry == null || !name.endsWith(".xml") && !name.endsWith(".rels")) {
            throw new IOException("the workbook has no XML part " + part);
        }
        return zip.getInputStream(entry);
    }

    /** Passes the elements of a part to the handler. */
    void each(String part, ElementHandler elements) throws IOException {
        try (InputStream in = stream(part)) {
            XMLStreamReader reader = WorkbookGuard.reader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    elements.begin(reader.getLocalName(), reader);
                }
            }
        } catch (XMLStreamException | RuntimeException malformed) {
            throw new IOException(malformed);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
