package littlegiant.records;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * The submitted file of an event. The content is shared and must not be modified.
 *
 * @param name the file name for downloads
 * @param mediaType the detected type
 * @param sha256 of the content, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent")
public record EventDocument(String name, String mediaType, String sha256, byte[] content) {

    /** Creates a document and computes its sum. */
    public static EventDocument of(String name, String mediaType, byte[] content) {
        return new EventDocument(name, mediaType, DigestUtils.sha256Hex(content), content);
    }

    /** The description without the content. */
    public PaperDescription description() {
        return new PaperDescription(name, mediaType, sha256, content.length);
    }

    /**
     * The description of a document without its content.
     *
     * @param size in bytes
     */
    public record PaperDescription(String name, String mediaType, String sha256, long size) {}
}
