package littlegiant;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the service, without those of tests, for tests that go through all of them; reading them takes seconds. */
public final class MainClasses {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("littlegiant");

    private MainClasses() {}

    /** All of them, read once in a process. */
    public static JavaClasses all() {
        return ALL;
    }
}
