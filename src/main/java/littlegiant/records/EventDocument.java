package littlegiant.records;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * The paper of an event as it was handed in. The content is shared, not copied: nobody changes it.
 *
 * @param name the name of the file, as it is given out again
 * @param mediaType what it was found to be
 * @param sha256 of the content, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent")
public record EventDocument(String name, String mediaType, String sha256, byte[] content) {

    /** A paper with its sum. */
    public static EventDocument of(String name, String mediaType, byte[] content) {
        return new EventDocument(name, mediaType, DigestUtils.sha256Hex(content), content);
    }

    /** What is said of it without its content. */
    public PaperDescription description() {
        return new PaperDescription(name, mediaType, sha256, content.length);
    }

    /**
     * What is said of a paper without its content.
     *
     * @param size in bytes
     */
    public record PaperDescription(String name, String mediaType, String sha256, long size) {}
}
