package littlegiant.access;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** The settings that the service runs with, and where each comes from; secrets are left out. */
@Singleton
public class SettingsInForce {
    private static final String OURS = "little-giant.";

    /** Settings of the platform that say who reaches the service and what leaves it. */
    private static final List<String> OF_THE_PLATFORM = List.of(
            "quarkus.http.host",
            "quarkus.http.port",
            "quarkus.http.ssl-port",
            "quarkus.http.insecure-requests",
            "quarkus.log.level",
            "quarkus.log.console.json.enabled",
            "quarkus.oidc.tenant-enabled",
            "quarkus.oidc.auth-server-url",
            "quarkus.oidc.client-id",
            "quarkus.otel.sdk.disabled",
            "quarkus.otel.exporter.otlp.endpoint",
            "quarkus.shutdown.timeout");

    private static final Pattern SECRET =
            Pattern.compile(".*(password|passphrase|secret|token|credential|api-key).*", Pattern.CASE_INSENSITIVE);

    /** What stands for yes and no is no secret, whatever the setting is called. */
    private static final Pattern SWITCH = Pattern.compile("true|false");

    /** Name and password in an address, and parameters of it that are a password. */
    private static final Pattern IN_ADDRESSES =
            Pattern.compile("(?<=//)[^/@]*@|(?i)(?<=[?&;](password|sslpassword|user)=)[^&;]*");

    private final SmallRyeConfig config;

    SettingsInForce(Config config) {
        this.config = config.unwrap(SmallRyeConfig.class);
    }

    /** The settings, by name. */
    public List<SettingInForce> all() {
        TreeSet<String> ours = new TreeSet<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(OURS))
                .forEach(ours::add);
        return Stream.concat(ours.stream(), OF_THE_PLATFORM.stream())
                .map(config::getConfigValue)
                .filter(value -> value.getValue() != null)
                .map(SettingsInForce::shown)
                .toList();
    }

    private static SettingInForce shown(ConfigValue setting) {
        String value = Objects.requireNonNull(setting.getValue());
        boolean secret = SECRET.matcher(setting.getName()).matches()
                && !SWITCH.matcher(value).matches();
        return new SettingInForce(
                setting.getName(),
                secret ? null : IN_ADDRESSES.matcher(value).replaceAll("…"),
                SettingOrigin.of(setting.getConfigSourceOrdinal()));
    }
}
