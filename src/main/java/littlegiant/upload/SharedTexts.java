package littlegiant.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the shared strings of a workbook, to which cells refer by index. */
final class SharedTexts {
    private SharedTexts() {}

    /** All shared strings, in order. */
    static List<String> of(WorkbookParts parts) throws IOException {
        List<String> texts = new ArrayList<>();
        Optional<String> part = parts.ofType("sharedStrings+xml");
        if (part.isPresent()) {
            try (InputStream in = parts.stream(part.get())) {
                XMLStreamReader reader = WorkbookGuard.reader(in);
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamConstants.START_ELEMENT
                            && reader.getLocalName().equals("si")) {
                        texts.add(text(reader, "si"));
                    }
                }
            } catch (XMLStreamException | RuntimeException malformed) {
                throw new IOException(malformed);
            }
        }
        return texts;
    }

    /**
     * The text of a string element, joined from its runs; phonetic guides are skipped.
     *
     * @param reader at the element's start, and afterwards at its end
     */
    static String text(XMLStreamReader reader, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int pronounced = 0;
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = reader.getLocalName();
                    pronounced += name.equals("rPh") ? 1 : 0;
                    inText = name.equals("t") && pronounced == 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    String name = reader.getLocalName();
                    pronounced -= name.equals("rPh") ? 1 : 0;
                    if (name.equals(element)) {
                        return text.toString();
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new XMLStreamException("cut off");
                default -> {}
            }
        }
    }
}
