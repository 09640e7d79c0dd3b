package littlegiant.assessment;

import littlegiant.records.Opened;

class PostgresqlReplayTest extends ReplayContract {

    @Override
    String newDatabase() {
        return Opened.newPostgresql();
    }
}
