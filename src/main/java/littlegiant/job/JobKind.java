package littlegiant.job;

import java.net.URI;
import java.util.UUID;
import littlegiant.wording.Text;

/**
 * A kind of job. Features that run jobs provide their kinds as beans.
 *
 * @param name the name in the database and over REST
 * @param label the label, zh and en
 * @param address the path below which jobs of the kind are found by id, without a trailing slash
 */
public record JobKind(String name, Text label, String address) {

    /** The URL of a job of this kind. */
    public URI location(UUID job) {
        return URI.create(address + "/" + job);
    }
}
