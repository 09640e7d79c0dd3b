package littlegiant.records;

import java.util.List;

class PostgresqlAuditTest extends AuditContract {

    @Override
    String newDatabase() {
        return Opened.newPostgresql();
    }

    @Override
    CommandSettings settings(String url) {
        return BackedUp.settings(url);
    }

    @Override
    List<Opened> otherInstances(String url) {
        return List.of(Opened.url(url, 4_096));
    }
}
