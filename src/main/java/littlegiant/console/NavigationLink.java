package littlegiant.console;

import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * A place of the navigation as one page shows it.
 *
 * @param item where it leads
 * @param current whether the page is that place or below it
 * @param count how many wait there; null where nothing is counted
 * @param marked whether something there differs from what is active
 */
public record NavigationLink(
        NavigationItem item, boolean current, @Nullable Text count, boolean marked) {}
