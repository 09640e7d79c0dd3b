package littlegiant.assessment;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The answers of a batch, decided while they are written. A class and no interface: whoever writes an answer is chosen
 * by its class.
 */
record BatchAnswers(BatchContent content) {

    /** Writes every answer. */
    @FunctionalInterface
    interface BatchContent {

        /**
         * Returns once the last answer is written.
         *
         * @throws IOException where the client has left
         */
        void writeTo(OutputStream out) throws IOException;
    }
}
