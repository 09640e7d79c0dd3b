package littlegiant.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import littlegiant.records.Opened;
import littlegiant.records.RecordsConfig;
import littlegiant.records.UserAccount;
import littlegiant.records.UserRepository;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstUserTest {
    private static final String HERE = "127.0.0.1";
    private static final String ANYWHERE = "0.0.0.0";

    @TempDir
    private Path folder;

    private Opened opened;
    private UserRepository users;

    private record Folder(Path data) implements RecordsConfig {
        @Override
        public DatabaseConfig database() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Records records() {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void open() {
        opened = Opened.sqlite(folder);
        users = new UserRepository(opened.database());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private FirstUser start(Settings settings, String host) throws IOException {
        FirstUser first = new FirstUser(
                users, new PasswordHash(settings), new PasswordRules(), settings, new Folder(folder), host);
        first.start(null);
        return first;
    }

    private boolean isPassword(String password) {
        return new PasswordHash(Settings.USUAL)
                .matches(password, users.all().get(0).passwordHash());
    }

    @Test
    void the_first_start_makes_admin_and_writes_a_password_that_only_its_owner_reads() throws IOException {
        start(Settings.USUAL, HERE);
        UserAccount admin = users.all().get(0);
        assertThat(admin.name()).isEqualTo("admin");
        assertThat(admin.roles()).containsExactlyInAnyOrder("integrator", "clerk", "officer", "admin", "auditor");
        Path file = folder.resolve("first-password");
        assertThat(isPassword(Files.readString(file).strip())).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String before = Files.readString(file);
        start(Settings.USUAL, HERE);
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(users.all()).hasSize(1);
    }

    @Test
    void a_chosen_password_is_in_no_file_and_a_weak_one_stops_the_start() throws IOException {
        assertThatThrownBy(() -> start(new Settings(Optional.of("password"), false, false), HERE))
                .hasMessageContaining("little-giant.admin-password");
        assertThat(users.all()).isEmpty();
        start(new Settings(Optional.of("chosen by the office"), false, false), ANYWHERE);
        assertThat(isPassword("chosen by the office")).isTrue();
        assertThat(folder.resolve("first-password")).doesNotExist();
        start(new Settings(Optional.of("another that is not used"), false, false), ANYWHERE);
        assertThat(isPassword("chosen by the office")).isTrue();
    }

    @Test
    void with_the_first_password_the_service_listens_on_loopback_alone_unless_told_otherwise() throws IOException {
        assertThatThrownBy(() -> start(Settings.USUAL, ANYWHERE)).hasMessageContaining("first-password-anywhere");
        start(Settings.USUAL, "localhost");
        start(new Settings(Optional.empty(), false, true), ANYWHERE);
        users.setPassword("admin", "$2a$04$x", Instant.now());
        start(Settings.USUAL, ANYWHERE);
        assertThat(folder.resolve("first-password")).doesNotExist();
    }

    @Test
    void a_start_that_was_cut_off_before_the_user_was_made_is_made_good() throws IOException {
        Files.writeString(folder.resolve("first-password"), "of a start that was cut off");
        start(Settings.USUAL, HERE);
        assertThat(isPassword(Files.readString(folder.resolve("first-password")).strip()))
                .isTrue();
    }

    @Test
    void a_database_of_before_there_were_users_gains_the_first_and_loses_nothing(@TempDir Path old) throws IOException {
        Flyway.configure()
                .dataSource(Opened.newSqlite(old), null, null)
                .locations("classpath:db/sqlite")
                .target("6")
                .load()
                .migrate();
        Jdbi jdbi = Jdbi.create(Opened.newSqlite(old));
        String event = "SELECT official FROM programme_event";
        jdbi.useHandle(handle -> handle.execute("INSERT INTO programme_event (credit_code, number, type, day, official,"
                + " recorded_at) VALUES ('x', 1, 'CULTIVATED', '2017-06-30', '王某', 0)"));
        try (Opened upgraded = Opened.sqlite(old)) {
            UserRepository gained = new UserRepository(upgraded.database());
            new FirstUser(
                            gained,
                            new PasswordHash(Settings.USUAL),
                            new PasswordRules(),
                            Settings.USUAL,
                            new Folder(old),
                            HERE)
                    .start(null);
            assertThat(gained.all()).extracting(UserAccount::name).containsExactly("admin");
        }
        String kept = jdbi.withHandle(
                handle -> handle.select(event).mapTo(String.class).one());
        assertThat(kept).isEqualTo("王某");
    }
}
