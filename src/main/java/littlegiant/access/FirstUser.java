package littlegiant.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import littlegiant.records.RecordsConfig;
import littlegiant.records.UserAccount;
import littlegiant.records.UserRepository;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Creates the user admin with every role at the first start, also on a database from before there were users. A
 * generated password is written to a file that only the owner can read, and the service listens on loopback alone until
 * it is changed, unless a setting allows more.
 */
@Singleton
class FirstUser {
    static final String NAME = "admin";
    static final String FILE = "first-password";

    private static final Logger LOG = Logger.getLogger(FirstUser.class);
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int GROUP = 5;

    private final UserRepository users;
    private final PasswordHash hash;
    private final PasswordRules rules;
    private final AccessConfig config;
    private final Path data;
    private final String host;

    FirstUser(
            UserRepository users,
            PasswordHash hash,
            PasswordRules rules,
            AccessConfig config,
            RecordsConfig records,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.users = users;
        this.hash = hash;
        this.rules = rules;
        this.config = config;
        this.data = records.data();
        this.host = host;
    }

    void start(@Observes @Priority(KnownAccess.START - 100) StartupEvent event) {
        if (users.all().isEmpty()) {
            make();
        }
        List<UserAccount> all = users.all();
        boolean unchanged = all.stream().anyMatch(user -> user.firstPassword() && !user.disabled());
        if (!unchanged) {
            forgetPassword();
        } else if (!isLoopback(host) && !config.access().firstPasswordAnywhere()) {
            throw new IllegalStateException("quarkus.http.host is " + host + ", but the password in "
                    + data.resolve(FILE).toAbsolutePath() + " is unchanged: change it first with POST /api/v1/users/"
                    + NAME + "/password, give little-giant.admin-password at the first start, or set"
                    + " little-giant.access.first-password-anywhere");
        }
        if (config.access().separateDuties()) {
            all.stream()
                    .filter(user -> UserForm.separatedDuties(user.roles()).size() > 1)
                    .forEach(user -> LOG.warnf(
                            "Duties are to be separated, and %s still holds %s: change the roles",
                            user.name(), UserForm.separatedDuties(user.roles())));
        }
    }

    private void make() {
        Optional<String> chosen = config.adminPassword().filter(password -> !password.isEmpty());
        chosen.flatMap(password -> rules.refusal(NAME, password)).ifPresent(FirstUser::refuse);
        String password = chosen.orElseGet(FirstUser::generatePassword);
        if (chosen.isEmpty()) {
            // Before the user is created, so that a start that is interrupted in between generates another.
            write(password);
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        UserAccount admin = new UserAccount(
                NAME, hash.of(password), Set.copyOf(Roles.GIVEN), false, chosen.isEmpty(), null, now, null, now);
        if (!users.addFirst(admin)) {
            // Another instance was first, and has the password file.
            if (chosen.isEmpty()) {
                forgetPassword();
            }
        } else if (chosen.isEmpty()) {
            LOG.infof(
                    "The first user is %s; its password is in %s until it is changed",
                    NAME, data.resolve(FILE).toAbsolutePath());
        }
    }

    private static void refuse(Text why) {
        throw new IllegalStateException("little-giant.admin-password is refused: " + why.in(Language.EN));
    }

    private static String generatePassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private void write(String password) {
        Path file = data.resolve(FILE);
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(file);
            boolean posix =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] owner = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            Files.createFile(file, owner);
            Files.writeString(file, password + "\n");
        } catch (IOException unwritten) {
            throw new UncheckedIOException("the first password cannot be written", unwritten);
        }
    }

    /** Deletes the file with the generated password. */
    void forgetPassword() {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException stays) {
            LOG.warnf("%s could not be deleted; the password in it holds no more", data.resolve(FILE));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
