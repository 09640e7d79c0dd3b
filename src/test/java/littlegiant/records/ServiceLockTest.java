package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLockTest {
    @Test
    void one_service_at_a_time_has_a_folder_and_commands_beside_it_do_not_mind(@TempDir Path folder) throws Exception {
        try (ServiceLock first = ServiceLock.take(folder).orElseThrow();
                DataLock backup = DataLock.shared(folder).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(backup).isNotNull();
            assertThat(ServiceLock.take(folder)).isEmpty();
        }
        try (ServiceLock next = ServiceLock.take(folder).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }
}
