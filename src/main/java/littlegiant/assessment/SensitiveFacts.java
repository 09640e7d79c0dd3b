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
 * Masks the facts that a policy calls sensitive, wherever many enterprises are shown at once. The policies of the active
 * release say which: a fact that became sensitive is masked in old assessments too.
 */
@Singleton
public class SensitiveFacts {
    /** What stands in the place of a sensitive fact. */
    public static final String MASK = "***";

    private final Releases releases;

    /** Masks by the policies of the active one among these releases. */
    public SensitiveFacts(Releases releases) {
        this.releases = releases;
    }

    /**
     * What is masked in assessments of a policy. Where the active release has it no more, whatever any of its policies
     * calls sensitive is.
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
     * @param properties as they are submitted: {@code netProfit}
     */
    public record Mask(Set<String> properties) {

        /** The fact, masked where it is sensitive; null stays null, for nothing was given. */
        public @Nullable String over(String property, @Nullable String fact) {
            return fact != null && properties.contains(property) ? MASK : fact;
        }

        /** Whether any fact is sensitive, so that what speaks of figures may tell one. */
        public boolean isAny() {
            return !properties.isEmpty();
        }

        /** A copy of facts in which every sensitive one is masked, however deep it stands. */
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
