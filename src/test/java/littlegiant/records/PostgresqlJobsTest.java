package littlegiant.records;

class PostgresqlJobsTest extends JobsContract {

    @Override
    String newDatabase() {
        return Opened.newPostgresql();
    }
}
