package littlegiant.job;

import java.net.URI;
import java.util.UUID;
import littlegiant.wording.Text;

/**
 * A kind of job. Each feature that runs jobs provides its kinds as beans.
 *
 * @param name how the kind is called in the database and over REST
 * @param label how people call such a job
 * @param address the path below which such jobs are found by their id, without a slash at its end
 */
public record JobKind(String name, Text label, String address) {

    /** The address of a job of this kind. */
    public URI location(UUID job) {
        return URI.create(address + "/" + job);
    }
}
