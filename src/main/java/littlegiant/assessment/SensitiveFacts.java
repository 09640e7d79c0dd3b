package littlegiant.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.release.ActivatedRelease;
import littlegiant.ruleset.release.Releases;
import org.jspecify.annotations.Nullable;

/**
 * Masks sensitive facts in lists of several enterprises. The policies of the active release determine them, so a fact
 * that became sensitive is masked in old assessments too.
 */
@Singleton
public class SensitiveFacts {
    /** The text that replaces a sensitive fact. */
    public static final String MASK = "***";

    private final Releases releases;

    /** Creates the masks from the active one of the releases. */
    public SensitiveFacts(Releases releases) {
        this.releases = releases;
    }

    /**
     * The mask for assessments of a policy; if the active release does not have the policy, the facts that any of its
     * policies calls sensitive.
     */
    public Mask of(String policy) {
        Release release = releases.active().map(ActivatedRelease::release).orElse(null);
        if (release == null) {
            return new Mask(Set.of());
        }
        Policy named = release.policies().get(policy);
        if (named != null) {
            return new Mask(named.header().sensitive());
        }
        Set<String> all = new TreeSet<>();
        release.policies().values().forEach(one -> all.addAll(one.header().sensitive()));
        return new Mask(all);
    }

    /**
     * The facts to mask.
     *
     * @param properties their JSON properties: {@code netProfit}
     */
    public record Mask(Set<String> properties) {

        /** The value, masked if the property is sensitive; null stays null. */
        public @Nullable String over(String property, @Nullable String fact) {
            return fact != null && properties.contains(property) ? MASK : fact;
        }

        /** Whether any fact is sensitive, so that texts with figures may reveal one. */
        public boolean isAny() {
            return !properties.isEmpty();
        }

        /** A copy of the facts in which every sensitive one is masked, at any depth. */
        public JsonNode over(JsonNode facts) {
            JsonNode copy = facts.deepCopy();
            if (!properties.isEmpty()) {
                mask(copy);
            }
            return copy;
        }

        private void mask(JsonNode facts) {
            if (facts instanceof ObjectNode object) {
                for (String name : properties) {
                    if (object.has(name) && !object.get(name).isNull()) {
                        object.set(name, TextNode.valueOf(MASK));
                    }
                }
                object.elements().forEachRemaining(this::mask);
            } else if (facts instanceof ArrayNode array) {
                array.elements().forEachRemaining(this::mask);
            }
        }
    }
}
