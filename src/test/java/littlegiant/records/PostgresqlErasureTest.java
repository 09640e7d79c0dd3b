package littlegiant.records;

class PostgresqlErasureTest extends ErasureContract {

    @Override
    String newDatabase() {
        return Opened.newPostgresql();
    }
}
