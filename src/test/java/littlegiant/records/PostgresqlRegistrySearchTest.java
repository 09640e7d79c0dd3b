package littlegiant.records;

class PostgresqlRegistrySearchTest extends RegistrySearchContract {

    @Override
    String newDatabase() {
        return Opened.newPostgresql();
    }
}
