package littlegiant.authoring;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a file of the working copy, below the rules folder. A name is accepted where every system that the folder
 * may lie on or be copied to takes it for the same one file inside the folder.
 */
record WorkingPath(List<String> parts) {
    /** The officers' history beside the policies. */
    static final WorkingPath CHANGELOG = new WorkingPath(List.of("CHANGELOG.md"));

    private static final String CASES = "cases";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*(\\.[\\p{L}\\p{N}_-]+)*");
    private static final int LONGEST = 80;

    /** Names that Windows gives to devices, whatever follows a dot. */
    private static final Pattern DEVICE = Pattern.compile("(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\\..*)?");

    private static final Set<String> CASE_SUFFIXES = Set.of(".yaml", ".yml");

    /** A policy's header or one of its rule files; empty where the name is not acceptable. */
    static Optional<WorkingPath> of(String policy, String file) {
        boolean meant = file.equals("policy.yaml") || file.endsWith(".drl");
        return meant && acceptable(policy) && acceptable(file)
                ? Optional.of(new WorkingPath(List.of(policy, file)))
                : Optional.empty();
    }

    /** One of a policy's case files; empty where the name is not acceptable. */
    static Optional<WorkingPath> ofCases(String policy, String file) {
        return acceptable(policy) && acceptable(file) && CASE_SUFFIXES.stream().anyMatch(file::endsWith)
                ? Optional.of(new WorkingPath(List.of(policy, CASES, file)))
                : Optional.empty();
    }

    private static boolean acceptable(String name) {
        return name.length() <= LONGEST
                && NAME.matcher(name).matches()
                && Normalizer.isNormalized(name, Normalizer.Form.NFC)
                && !DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public String toString() {
        return String.join("/", parts);
    }
}
