package littlegiant.console;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Optional;

/** The policy that the viewer chose in the bar above the pages: the one shown where an address names none. */
@RequestScoped
class PolicyInUse {
    /** The cookie that keeps the choice. */
    static final String COOKIE = "policy";

    private String kept = "";

    /** Sets what the viewer's cookie says. */
    void keep(String policy) {
        kept = policy;
    }

    /** The policy that was chosen; empty where none was, or one that there is no more. */
    Optional<String> among(Collection<String> policies) {
        return Optional.of(kept).filter(policies::contains);
    }
}
