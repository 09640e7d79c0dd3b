package littlegiant.authoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** By which keys releases are signed and verified. */
@ConfigMapping(prefix = "little-giant.release")
public interface SealConfig {

    /** A PKCS#8 PEM file of an Ed25519 or SM2 private key, by which releases are signed; absent to sign none. */
    Optional<Path> key();

    /** The public keys by which earlier releases are verified, as {@code GET /releases/key} showed them. */
    Optional<List<String>> earlierKeys();

    /** The number of the last release that was published before there was a key; those after it must be signed. */
    @WithDefault("0")
    int unsignedTo();
}
