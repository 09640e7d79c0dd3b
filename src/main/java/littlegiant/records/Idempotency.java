package littlegiant.records;

/**
 * What makes asking again answer the same.
 *
 * @param key the caller's name for the request
 * @param bodySha256 the SHA-256 of its body in hexadecimal: under the same key, another body is another request
 */
public record Idempotency(String key, String bodySha256) {}
