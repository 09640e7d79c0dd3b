package littlegiant.records;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Writes the items of several callers in one transaction with few statements. If it throws, everything is rolled back
 * and it is called again with each caller's items alone, so it must have no effect other than writing.
 *
 * @param <I> the item to write
 * @param <O> the result for each item once it is durable
 */
@FunctionalInterface
public interface BatchWrite<I, O> {

    /** Writes the items within the handle's transaction, and returns a result for each, in the same order. */
    List<O> write(Handle handle, List<I> items);
}
