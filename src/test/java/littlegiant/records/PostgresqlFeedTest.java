package littlegiant.records;

import java.util.List;

class PostgresqlFeedTest extends FeedContract {

    @Override
    String newDatabase() {
        return Opened.newPostgresql();
    }

    @Override
    List<Opened> otherInstances(String url) {
        return List.of(Opened.url(url, 4_096), Opened.url(url, 4_096));
    }
}
