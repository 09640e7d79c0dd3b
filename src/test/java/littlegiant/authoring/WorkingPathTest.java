package littlegiant.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"cultivation.drl", "policy.yaml", "培育条件.drl", "a-b_c.2.drl"})
    void a_plain_name_is_accepted(String file) {
        assertThat(WorkingPath.of("haicheng-2017", file)).hasToString("Optional[haicheng-2017/" + file + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..", ".", "", "../x.drl", "..\\x.drl", "a/b.drl", "/etc/x.drl", "C:x.drl", "x.drl:stream", ".x.drl",
                "x..drl", "x .drl", " x.drl", "x.drl ", "x.drl.", "con.drl", "NUL.drl", "com1.drl", "lpt9.x.drl",
                        "x\u0000.drl",
                "x\n.drl", "x%2e.drl", "x\u202e.drl", "e\u0301.drl", "x.txt", "x.DRL", "policy.yml", "POLICY.yaml",
                        "-x.drl", "~x.drl",
                "x*.drl", "x?.drl", "<x>.drl", "\uff0e\uff0e.drl", "x\uff0fy.drl"
            })
    void a_name_that_leads_elsewhere_or_means_something_else_on_another_system_is_refused(String file) {
        assertThat(WorkingPath.of("haicheng-2017", file)).isEmpty();
        assertThat(WorkingPath.ofCases("haicheng-2017", file.replace(".drl", ".yaml")))
                .matches(path -> path.isEmpty()
                        || file.equals("x.DRL")
                        || file.startsWith("policy")
                        || file.startsWith("POLICY"));
        assertThat(WorkingPath.of(file.replace(".drl", ""), "cultivation.drl"))
                .matches(path -> path.isEmpty() || file.matches("x\\.(txt|DRL)|(?i)policy\\.ya?ml"));
    }

    @ParameterizedTest
    @ValueSource(ints = {81, 5_000})
    void an_overlong_name_is_refused(int length) {
        assertThat(WorkingPath.of("haicheng-2017", "x".repeat(length - 4) + ".drl"))
                .isEmpty();
    }
}
