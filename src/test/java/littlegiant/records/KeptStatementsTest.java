package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptStatementsTest {
    private static final String INSERT = "INSERT INTO t (id, name, bytes) VALUES (?, ?, ?)";

    private final KeptStatements kept = new KeptStatements();
    private Handle handle;
    private Connection connection;

    @BeforeEach
    void open() {
        handle = Jdbi.create("jdbc:sqlite::memory:").open().setStatementBuilder(kept);
        connection = handle.getConnection();
        handle.execute("CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, name TEXT, bytes BLOB)");
    }

    @AfterEach
    void close() {
        handle.close();
    }

    private List<String> names() {
        return handle.createQuery("SELECT name FROM t ORDER BY id")
                .mapTo(String.class)
                .list();
    }

    @Test
    void a_statement_is_given_again_once_it_is_free_and_not_while_it_is_used() throws SQLException {
        PreparedStatement one = kept.prepare(connection, INSERT);
        PreparedStatement other = kept.prepare(connection, INSERT);
        assertThat(other).isNotSameAs(one);
        kept.close(connection, INSERT, one);
        assertThat(kept.prepare(connection, INSERT)).isSameAs(one);
        assertThat(one.isClosed()).isFalse();
        kept.close(connection, INSERT, other);
        kept.close(connection, INSERT, one);
        // Only one of two with the same text is kept.
        assertThat(other.isClosed()).isTrue();
        assertThat(kept.prepare(connection, INSERT)).isSameAs(one);
    }

    @Test
    void the_one_that_was_used_least_recently_makes_room() throws SQLException {
        PreparedStatement first = kept.prepare(connection, "SELECT 0");
        kept.close(connection, "SELECT 0", first);
        for (int i = 1; i <= 32; i++) {
            kept.close(connection, "SELECT " + i, kept.prepare(connection, "SELECT " + i));
        }
        assertThat(first.isClosed()).isTrue();
        PreparedStatement last = kept.prepare(connection, "SELECT 32");
        assertThat(last.isClosed()).isFalse();
    }

    @Test
    void queries_of_the_library_use_the_same_statement_for_other_values() {
        try (RowBatch batch = new RowBatch(handle, INSERT)) {
            batch.add(1L, "一", new byte[] {1});
            batch.add(2L, null, null);
            batch.execute();
            batch.add(3L, "三", new byte[0]);
            batch.execute();
        }
        for (int id = 1; id <= 3; id++) {
            assertThat(handle.createQuery("SELECT id FROM t WHERE id = :id")
                            .bind("id", id)
                            .mapTo(Integer.class)
                            .list())
                    .containsExactly(id);
        }
        assertThat(names()).containsExactly("一", null, "三");
    }

    @Test
    void rows_that_failed_are_not_written_with_the_next_ones() {
        handle.begin();
        assertThatThrownBy(() -> {
                    try (RowBatch batch = new RowBatch(handle, INSERT)) {
                        batch.add(1L, "一", null);
                        batch.add(1L, "again", null);
                        batch.execute();
                    }
                })
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasCauseInstanceOf(SQLException.class);
        handle.rollback();
        handle.begin();
        try (RowBatch batch = new RowBatch(handle, INSERT)) {
            batch.add(2L, "二", null);
            batch.execute();
        }
        handle.commit();
        assertThat(names()).containsExactly("二");
    }

    @Test
    void a_value_that_it_cannot_bind_is_a_fault_of_the_program() {
        try (RowBatch batch = new RowBatch(handle, INSERT)) {
            assertThatThrownBy(() -> batch.add(1.5, "", null)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
