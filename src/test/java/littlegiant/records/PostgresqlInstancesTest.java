package littlegiant.records;

class PostgresqlInstancesTest extends InstancesContract {

    @Override
    String newDatabase() {
        return Opened.newPostgresql();
    }
}
