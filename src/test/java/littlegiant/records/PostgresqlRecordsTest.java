package littlegiant.records;

class PostgresqlRecordsTest extends RecordsContract {

    @Override
    String newDatabase() {
        return Opened.newPostgresql();
    }
}
