package littlegiant.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import littlegiant.SignedIn;
import no.nav.security.mock.oauth2.MockOAuth2Server;

/** What an office has around the service: a server where its people sign in, a proxy in front, and a certificate. */
public class Office implements QuarkusTestResourceLifecycleManager {
    static final String ISSUER = "office";
    static final String CLIENT = "little-giant";
    static final MockOAuth2Server SERVER = new MockOAuth2Server();

    /** The store of the certificate, and its password. */
    static final Path CERTIFICATE = Path.of("target", "office.p12");

    static final String PASSWORD = "certificate of tests";

    private static final String ALIAS = "office";

    @Override
    public Map<String, String> start() {
        try {
            SERVER.start(InetAddress.getLoopbackAddress(), 0);
            Path certificate = Path.of("target", "office.crt");
            Path key = Path.of("target", "office.key");
            makeCertificate(certificate, key);
            Map<String, String> settings = new HashMap<>();
            settings.put("quarkus.oidc.tenant-enabled", "true");
            settings.put(
                    "quarkus.oidc.auth-server-url", SERVER.issuerUrl(ISSUER).toString());
            settings.put("quarkus.oidc.client-id", CLIENT);
            settings.put("quarkus.oidc.credentials.secret", "a secret of the tests, 32 bytes or more");
            settings.put("little-giant.oidc.roles.clerk", "policy-clerks,policy-deputies");
            settings.put("little-giant.oidc.roles.integrator", "systems");
            settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            settings.put("quarkus.http.proxy.enable-forwarded-host", "true");
            settings.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
            settings.put("quarkus.http.ssl.certificate.files", certificate.toString());
            settings.put("quarkus.http.ssl.certificate.key-files", key.toString());
            settings.put("quarkus.http.test-ssl-port", "0");
            settings.put("little-giant.admin-password", SignedIn.PASSWORD);
            return settings;
        } catch (IOException | GeneralSecurityException | InterruptedException fails) {
            throw new IllegalStateException(fails);
        }
    }

    private static void makeCertificate(Path certificate, Path key)
            throws IOException, GeneralSecurityException, InterruptedException {
        Files.deleteIfExists(CERTIFICATE);
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        CERTIFICATE.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "office-keytool.log").toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool made no certificate, see target/office-keytool.log");
        }
        KeyStore store = KeyStore.getInstance(CERTIFICATE.toFile(), PASSWORD.toCharArray());
        Files.writeString(
                certificate, pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded()));
        Files.writeString(
                key,
                pem("PRIVATE KEY", store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded()));
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what
                + "-----\n";
    }

    @Override
    public void stop() {
        SERVER.shutdown();
    }
}
