package littlegiant.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicRequestsTest {

    @Test
    void an_address_has_its_requests_of_a_minute_and_then_one_each_second() {
        PublicRequests requests = new PublicRequests(Settings.USUAL);
        for (int i = 0; i < 60; i++) {
            assertThat(requests.take("a", 0)).isZero();
        }
        assertThat(requests.take("a", 0)).isEqualTo(1);
        assertThat(requests.take("b", 0)).isZero();
        assertThat(requests.take("a", 1_000_000_001L)).isZero();
        assertThat(requests.take("a", 1_000_000_002L)).isEqualTo(1);
    }
}
