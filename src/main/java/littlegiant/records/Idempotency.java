package littlegiant.records;

/**
 * The idempotency key of a request.
 *
 * @param key the caller's key
 * @param bodySha256 the SHA-256 of the request's body in hexadecimal; another body under the same key is a conflict
 */
public record Idempotency(String key, String bodySha256) {}
