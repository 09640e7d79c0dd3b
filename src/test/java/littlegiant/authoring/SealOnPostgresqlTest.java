package littlegiant.authoring;

import littlegiant.records.Opened;

class SealOnPostgresqlTest extends SealContract {

    @Override
    String newDatabase() {
        return Opened.newPostgresql();
    }
}
