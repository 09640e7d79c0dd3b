package littlegiant.authoring;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The path of a file of the working copy, below the rules folder. A path is accepted if every operating system to which
 * the folder may be copied takes it for the same file inside the folder.
 */
record WorkingPath(List<String> parts) {
    /** The officers' changelog, next to the policies' folders. */
    static final WorkingPath CHANGELOG = new WorkingPath(List.of("CHANGELOG.md"));

    private static final String CASES = "cases";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*(\\.[\\p{L}\\p{N}_-]+)*");
    private static final int LONGEST = 80;

    /** Device names on Windows, with any extension. */
    private static final Pattern DEVICE = Pattern.compile("(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\\..*)?");

    private static final Set<String> CASE_SUFFIXES = Set.of(".yaml", ".yml");

    /** The path of a policy's header or one of its rule files; empty if the name is not acceptable. */
    static Optional<WorkingPath> of(String policy, String file) {
        boolean meant = file.equals("policy.yaml") || file.endsWith(".drl");
        return meant && acceptable(policy) && acceptable(file)
                ? Optional.of(new WorkingPath(List.of(policy, file)))
                : Optional.empty();
    }

    /** The path of one of a policy's case files; empty if the name is not acceptable. */
    static Optional<WorkingPath> ofCases(String policy, String file) {
        return acceptable(policy) && acceptable(file) && CASE_SUFFIXES.stream().anyMatch(file::endsWith)
                ? Optional.of(new WorkingPath(List.of(policy, CASES, file)))
                : Optional.empty();
    }

    /** The path of a policy's file as it is written below the rules folder; empty if it is not acceptable. */
    static Optional<WorkingPath> parse(String file) {
        String[] parts = file.split("/", -1);
        if (parts.length == 2) {
            return of(parts[0], parts[1]);
        }
        return parts.length == 3 && parts[1].equals(CASES) ? ofCases(parts[0], parts[2]) : Optional.empty();
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
