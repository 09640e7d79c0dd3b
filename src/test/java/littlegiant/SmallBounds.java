package littlegiant;

import java.util.HashMap;
import java.util.Map;

/**
 * A service whose bounds tests reach at once: of bodies, of uploads and of what the public may ask in a minute. It is open to
 * the public, separates duties and shows its metrics to all.
 */
public class SmallBounds extends WorkingCopy {
    /** The bounds of uploads: bytes of a file, uploads at once and enterprises in a file. */
    public static final Map<String, String> OF_UPLOADS = Map.of(
            "little-giant.upload.largest-file", "512K",
            "little-giant.upload.most-at-once", "1",
            "little-giant.upload.most-enterprises", "5000");

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.putAll(OF_UPLOADS);
        settings.put("little-giant.body.together", "3M");
        // The first only counts what it is sent.
        settings.put("little-giant.body.streamed", "/test/problems/stream,/api/v1/assessments/upload");
        settings.put("little-giant.public", "true");
        settings.put("little-giant.access.public-requests-per-minute", "30");
        settings.put("little-giant.access.open-metrics", "true");
        settings.put("little-giant.access.separate-duties", "true");
        return settings;
    }
}
