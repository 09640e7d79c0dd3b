package littlegiant.records;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Writes items that callers gave one by one, or several at a time, in one transaction: one round of statements for all
 * of them. Where it throws, all is rolled back and it is called again for each caller's items alone, so it must do
 * nothing but write.
 *
 * @param <I> what is written
 * @param <O> what each caller is told when it is durable
 */
@FunctionalInterface
public interface BatchWrite<I, O> {

    /** Writes the items within the handle's transaction, and answers each in their order. */
    List<O> write(Handle handle, List<I> items);
}
