package littlegiant.access;

import org.jspecify.annotations.Nullable;

/**
 * A setting as the service reads it.
 *
 * @param value null where it is a secret, which is shown to nobody
 * @param origin where the value comes from
 */
public record SettingInForce(String name, @Nullable String value, SettingOrigin origin) {}
