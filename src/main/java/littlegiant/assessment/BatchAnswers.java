package littlegiant.assessment;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The response of a batch, which is decided while it is written. A class, since RESTEasy chooses the message body
 * writer by class.
 */
record BatchAnswers(BatchContent content) {

    /** Writes every answer. */
    @FunctionalInterface
    interface BatchContent {

        /**
         * Writes the answers and returns after the last one.
         *
         * @throws IOException if the client has disconnected
         */
        void writeTo(OutputStream out) throws IOException;
    }
}
