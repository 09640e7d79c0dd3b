package littlegiant.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.records.ReleaseRecord;
import littlegiant.ruleset.release.KeySignature;
import littlegiant.ruleset.release.PublicKeys;
import littlegiant.ruleset.release.SignatureScheme;
import littlegiant.ruleset.release.SignatureStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Releases and the head of the audit trail signed by keys that OpenSSL made, and verified by it. */
class Sm2Test {
    private static final ReleaseRecord RELEASE = new ReleaseRecord(
            7, "sha256:00", List.of("haicheng-2017"), "调整", "override", 3, 1, Instant.EPOCH, "李梅", 6, "11", null);

    @TempDir
    Path temporary;

    private record Told(int status, String said) {}

    private Told run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(temporary.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), said);
    }

    private Path newKey(String... options) throws Exception {
        Path file = temporary.resolve("key.pem");
        String[] command = new String[options.length + 4];
        System.arraycopy(new String[] {"openssl", "genpkey", "-out", file.toString()}, 0, command, 0, 4);
        System.arraycopy(options, 0, command, 4, options.length);
        Told told = run(command);
        assertThat(told.status()).as(told.said()).isZero();
        return file;
    }

    private static ReleaseSeal by(Path key, String... earlier) {
        return new ReleaseSeal(new Archives.Keys(Optional.ofNullable(key), Optional.of(List.of(earlier)), 0));
    }

    private boolean opensslVerifies(SignatureScheme scheme, byte[] signed, byte[] signature) throws Exception {
        Files.write(temporary.resolve("signed"), signed);
        Files.write(temporary.resolve("signature"), signature);
        return run(
                                "bash",
                                "-c",
                                "openssl pkeyutl -verify -pubin -inkey public.pem -rawin" + scheme.opensslOptions()
                                        + " -in signed -sigfile signature")
                        .status()
                == 0;
    }

    @ParameterizedTest
    @CsvSource({
        "-algorithm ED25519, ed25519",
        "-algorithm SM2, sm2",
        "-algorithm EC -pkeyopt ec_paramgen_curve:SM2, sm2"
    })
    void releases_and_audit_heads_are_signed_by_a_key_of_openssl_and_verified_by_it(String options, String scheme)
            throws Exception {
        Path key = newKey(options.split(" "));
        ReleaseSeal seal = by(key);
        ReleaseRecord signed = seal.sign(RELEASE);
        assertThat(signed.signature()).startsWith(scheme + ":");
        assertThat(seal.check(signed)).isEqualTo(SignatureStatus.VALID);
        KeySignature signature = KeySignature.of(signed.signature()).orElseThrow();
        Files.writeString(
                temporary.resolve("public.pem"), PublicKeys.pem(seal.signing().orElseThrow()));
        byte[] over = ReleaseSeal.statement(signed).signedBytes();
        assertThat(opensslVerifies(signature.scheme(), over, signature.value())).isTrue();
        over[over.length - 1] ^= 1;
        assertThat(opensslVerifies(signature.scheme(), over, signature.value())).isFalse();
        // The public key is the one that OpenSSL takes from the private one, and its id can be had by public tools.
        assertThat(run("openssl", "pkey", "-in", key.toString(), "-pubout").said())
                .isEqualTo(Files.readString(temporary.resolve("public.pem")));
        assertThat(run("bash", "-c", "openssl pkey -pubin -in public.pem -outform DER | sha256sum | cut -c 1-16")
                        .said())
                .isEqualTo(signature.key() + "\n");
        AuditSeal audit = new AuditSeal(seal);
        String head = "ab".repeat(32);
        String ofHead = audit.sign(head).orElseThrow();
        assertThat(audit.isRight(head, ofHead)).isTrue();
        assertThat(audit.isRight("ac" + head.substring(2), ofHead)).isFalse();
        assertThat(opensslVerifies(
                        signature.scheme(),
                        ("little-giant audit head 1\n" + head).getBytes(StandardCharsets.UTF_8),
                        KeySignature.of(ofHead).orElseThrow().value()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-algorithm ED25519, ", "-algorithm SM2, -digest sm3 -pkeyopt distid:1234567812345678"})
    void what_openssl_signs_is_verified_here(String options, String more) throws Exception {
        KeyPair key = SigningKeys.keyPair(newKey(options.split(" ")));
        byte[] over = "little-giant".getBytes(StandardCharsets.UTF_8);
        Files.write(temporary.resolve("signed"), over);
        Told told = run(
                "bash",
                "-c",
                "openssl pkeyutl -sign -inkey key.pem -rawin " + (more == null ? "" : more)
                        + " -in signed -out signature");
        assertThat(told.status()).as(told.said()).isZero();
        SignatureScheme scheme = SignatureScheme.of(key.getPublic());
        byte[] signature = Files.readAllBytes(temporary.resolve("signature"));
        assertThat(scheme.verifies(key.getPublic(), over, signature)).isTrue();
        assertThat(scheme.verifies(PublicKeys.read(PublicKeys.base64(key.getPublic())), over, signature))
                .isTrue();
        over[0] ^= 1;
        assertThat(scheme.verifies(key.getPublic(), over, signature)).isFalse();
        assertThat(scheme.verifies(key.getPublic(), over, new byte[] {1})).isFalse();
        assertThat(scheme.verifies(key.getPublic(), over, new byte[0])).isFalse();
    }

    @Test
    void an_office_that_goes_over_to_sm2_goes_on_trusting_what_ed25519_signed() throws Exception {
        ReleaseSeal before = by(newKey("-algorithm", "ED25519"));
        ReleaseRecord old = before.sign(RELEASE);
        String earlier = PublicKeys.base64(before.signing().orElseThrow());
        ReleaseSeal after = by(newKey("-algorithm", "SM2"), earlier);
        assertThat(after.check(old)).isEqualTo(SignatureStatus.VALID);
        ReleaseRecord young = after.sign(RELEASE);
        assertThat(after.check(young)).isEqualTo(SignatureStatus.VALID);
        assertThat(before.check(young)).isEqualTo(SignatureStatus.UNKNOWN_KEY);
        // A signature under the name of the other scheme is none.
        String renamed = young.signature().replace("sm2:", "ed25519:");
        assertThat(after.check(RELEASE.signed(renamed))).isEqualTo(SignatureStatus.BROKEN);
        assertThat(KeysAnswer.of(after.signing(), Map.copyOf(after.known())).keys())
                .extracting(KeysAnswer.SigningKeyAnswer::algorithm)
                .containsExactlyInAnyOrder("SM2", "Ed25519");
    }

    @Test
    void a_key_of_another_curve_or_kind_is_refused_and_the_setting_is_named() throws Exception {
        for (String options : new String[] {
            "-algorithm EC -pkeyopt ec_paramgen_curve:P-256",
            "-algorithm RSA -pkeyopt rsa_keygen_bits:2048",
            "-algorithm X25519"
        }) {
            Path key = newKey(options.split(" "));
            assertThatThrownBy(() -> SigningKeys.keyPair(key))
                    .as(options)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("LITTLE_GIANT_RELEASE_KEY")
                    .hasMessageContaining("Ed25519 or SM2");
            String open =
                    run("openssl", "pkey", "-in", key.toString(), "-pubout").said();
            assertThatThrownBy(() -> SigningKeys.publicKey(open))
                    .as(options)
                    .hasMessageContaining("LITTLE_GIANT_RELEASE_EARLIER_KEYS");
        }
    }
}
