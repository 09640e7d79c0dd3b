package littlegiant.programme;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise of the registry with its history.
 *
 * @param name the name in its latest recorded assessment; null if that has none
 * @param townOrPark the town or park in that assessment; null if it has none
 */
public record RegisteredEnterprise(
        @Nullable String name, @Nullable String townOrPark, EnterpriseHistory life) {

    /** The unified social credit code. */
    public String creditCode() {
        return life.creditCode();
    }
}
