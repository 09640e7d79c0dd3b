package littlegiant.access;

import littlegiant.records.Opened;

class SignInOnPostgresqlTest extends SignInContract {

    @Override
    Opened open() {
        return Opened.url(Opened.newPostgresql(), 4_096);
    }
}
