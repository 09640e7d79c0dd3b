package littlegiant.console;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import littlegiant.access.Caller;
import littlegiant.access.Roles;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/** Who looks at a page, and in which language; templates ask for it as {@code inject:viewer}. */
@Named("viewer")
@RequestScoped
public class Viewer {
    private final SecurityIdentity identity;
    private Language language = Language.ZH;

    Viewer(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Sets the language in which the page is written; {@link ViewerLanguage} does so before a page is made. */
    void setLanguage(Language chosen) {
        language = chosen;
    }

    /** The language of the page. */
    public Language language() {
        return language;
    }

    /** What {@code lang} says of the page: {@code zh-CN} or {@code en}. */
    public String lang() {
        return language.locale().toLanguageTag();
    }

    /** Whether the page is in English. */
    public boolean english() {
        return language == Language.EN;
    }

    /** Whether somebody has signed in. */
    public boolean signedIn() {
        return !identity.isAnonymous();
    }

    /** The name under which the viewer signed in; empty where nobody did. */
    public String name() {
        return signedIn() ? identity.getPrincipal().getName() : "";
    }

    /** The viewer as records keep it. */
    public Caller caller() {
        return Caller.of(identity);
    }

    /** Whether the viewer has one of the roles. */
    public boolean hasAny(Collection<String> roles) {
        return roles.stream().anyMatch(identity::hasRole);
    }

    /** Whether the viewer has the role, written as the contract writes it; for templates. */
    public boolean is(@Nullable String role) {
        return role != null && identity.hasRole(role);
    }

    /** Whether the viewer may assess and keep the registry. */
    public boolean assesses() {
        return hasAny(Arrays.asList(Roles.CLERK, Roles.OFFICER));
    }

    /** Whether the viewer reads the registry and the programme. */
    public boolean readsRegistry() {
        return hasAny(Arrays.asList(Roles.CLERK, Roles.OFFICER, Roles.AUDITOR));
    }

    /** Whether the viewer reads rules and releases. */
    public boolean readsRules() {
        return hasAny(Arrays.asList(Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR));
    }
}
