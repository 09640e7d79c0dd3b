package littlegiant.console;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Waits for what another feature answers later, where a page is written on a worker thread anyway. */
final class Awaited {
    private Awaited() {}

    /** The result; a failure is thrown as it was, so that it is answered as it would be there. */
    static <T> T result(CompletionStage<T> later) {
        try {
            return later.toCompletableFuture().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
