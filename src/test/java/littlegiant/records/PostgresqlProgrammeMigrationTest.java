package littlegiant.records;

class PostgresqlProgrammeMigrationTest extends ProgrammeMigrationContract {

    @Override
    String newDatabase() {
        return Opened.newPostgresql();
    }
}
