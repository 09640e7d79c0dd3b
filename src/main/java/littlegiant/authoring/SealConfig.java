package littlegiant.authoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings of the keys with which releases are signed and verified. */
@ConfigMapping(prefix = "little-giant.release")
public interface SealConfig {

    /** A PEM file with an Ed25519 or SM2 private key (PKCS#8), with which releases are signed; absent to sign none. */
    Optional<Path> key();

    /** The public keys of earlier releases, as {@code GET /releases/key} answered them. */
    Optional<List<String>> earlierKeys();

    /** The number of the last release published before there was a key; later releases must be signed. */
    @WithDefault("0")
    int unsignedTo();
}
