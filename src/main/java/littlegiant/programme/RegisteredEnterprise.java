package littlegiant.programme;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise of the registry with its life.
 *
 * @param name as in its latest recorded assessment; null where that did not give it
 * @param townOrPark likewise
 */
public record RegisteredEnterprise(
        @Nullable String name, @Nullable String townOrPark, EnterpriseHistory life) {

    /** Its unified social credit code. */
    public String creditCode() {
        return life.creditCode();
    }
}
