package littlegiant.console;

import static littlegiant.access.Roles.ADMIN;
import static littlegiant.access.Roles.AUDITOR;
import static littlegiant.access.Roles.CLERK;
import static littlegiant.access.Roles.OFFICER;

import java.util.List;
import java.util.Set;
import littlegiant.wording.Text;

/** The places of the side navigation, in its order, each for the roles that its page serves. */
public enum NavigationItem {
    HOME("/console", Text.of("首页", "Home"), true, CLERK, OFFICER, ADMIN, AUDITOR),
    ASSESS("/console/assess", Text.of("评估", "Assess"), true, CLERK, OFFICER),
    ENTERPRISES("/console/enterprises", Text.of("企业", "Enterprises"), true, CLERK, OFFICER, AUDITOR),
    REVIEW("/console/review", Text.of("待核定", "Review"), true, CLERK, OFFICER, AUDITOR),
    RULES("/console/rules", Text.of("规则", "Rules"), false, OFFICER, ADMIN, AUDITOR),
    RELEASES("/console/releases", Text.of("版本", "Releases"), false, OFFICER, ADMIN, AUDITOR),
    PROGRAMME("/console/programme", Text.of("项目进度", "Programme"), false, CLERK, OFFICER, AUDITOR),
    ADMINISTRATION("/console/admin", Text.of("管理", "Administration"), false, ADMIN, AUDITOR);

    private final String path;
    private final Text label;
    private final boolean onPhones;
    private final Set<String> roles;

    NavigationItem(String path, Text label, boolean onPhones, String... roles) {
        this.path = path;
        this.label = label;
        this.onPhones = onPhones;
        this.roles = Set.of(roles);
    }

    /** The address of its page. */
    public String path() {
        return path;
    }

    /** What it is called. */
    public Text label() {
        return label;
    }

    /** Whether it stands in the bar on a phone, not only in the sheet. */
    public boolean onPhones() {
        return onPhones;
    }

    /** The file name of its drawing. */
    public String icon() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Set<String> roles() {
        return roles;
    }

    /** Whether an address is its page or one below it. */
    boolean leadsTo(String address) {
        return address.equals(path)
                || (this != HOME && address.startsWith(path + '/'))
                || (this == RULES
                        && List.of("/console/editor", "/console/cases").stream().anyMatch(address::startsWith));
    }
}
