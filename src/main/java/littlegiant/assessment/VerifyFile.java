package littlegiant.assessment;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.ZipException;
import littlegiant.ruleset.release.BundleVerification;
import littlegiant.ruleset.release.BundleVerification.BundleTrust;
import littlegiant.ruleset.release.BundleVerification.RefusedBundle;
import littlegiant.ruleset.release.BundleVerification.SoundBundle;
import littlegiant.ruleset.release.PublicKeys;
import littlegiant.ruleset.release.ReleaseBundle;
import littlegiant.ruleset.release.ReleaseBundleReader;
import littlegiant.ruleset.release.StoredZip;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * The main class of {@code bin/verify}, which verifies a file downloaded from the service, without the service and its
 * database.
 */
public final class VerifyFile {
    static final int WHOLE = 0;
    static final int BROKEN = 1;
    static final int NOT_READ = 2;

    private static final Text USAGE =
            Text.of("用法:\n  bin/verify 文件 [--key 公钥]…", "Usage:\n  bin/verify FILE [--key KEY]...");
    private static final Template UNREADABLE = Template.of("无法读取 {0}", "{0} cannot be read");
    private static final Template NO_KEY = Template.of(
            "“{0}”不是公钥:应为 PEM 文件,或 GET /releases/keys 所示的 base64",
            "\"{0}\" is no public key: give a PEM file, or the base64 that GET /releases/keys shows");
    private static final Template REFUSED = Template.of("核验不通过:{0}", "not verified: {0}");
    private static final Text NO_ZIP = Text.of("文件不是完好的 ZIP 文件", "the file is no ZIP file, or is damaged");
    private static final Template PROOF = Template.of(
            "评估 {0} 的证明完整,用所附规则重新评估,结果相同",
            "the proof of assessment {0} is whole, and deciding again by the enclosed rules gives the same");
    private static final Template RELEASE = Template.of(
            "规则版本 {0}({1})完整:共 {2} 个文件,前序版本 {3} 个",
            "release {0} ({1}) is whole: {2} files, and {3} releases before it");
    private static final Template TRUSTED =
            Template.of("签名有效,所用密钥 {0} 在所给的可信公钥之列", "its signature is valid, by the key {0}, which you trust");
    private static final Template ENCLOSED = Template.of(
            "签名有效,所用密钥 {0} 出自文件本身;请与主管部门公布的公钥核对,或用 --key 给出",
            "its signature is valid, by the key {0}, which is in the file itself: compare it with the key that the"
                    + " office publishes, or give that one by --key");
    private static final Text NOT_SIGNED =
            Text.of("没有签名:无法证明出自何处", "it is not signed: nothing tells where it comes from");

    private final PrintStream out;

    VerifyFile(PrintStream out) {
        this.out = out;
    }

    /** Runs the command and ends the process. */
    public static void main(String[] arguments) {
        System.exit(new VerifyFile(System.out).run(List.of(arguments)));
    }

    /** Runs the command and returns the exit status. */
    int run(List<String> arguments) {
        Optional<String> file = Optional.empty();
        List<PublicKey> keys = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--key") && i + 1 < arguments.size()) {
                Optional<PublicKey> key = key(arguments.get(++i));
                if (key.isEmpty()) {
                    say(NO_KEY.with(arguments.get(i)));
                    return NOT_READ;
                }
                keys.add(key.get());
            } else if (argument.startsWith("-") || file.isPresent()) {
                say(USAGE);
                return NOT_READ;
            } else {
                file = Optional.of(argument);
            }
        }
        if (file.isEmpty()) {
            say(USAGE);
            return NOT_READ;
        }
        try (InputStream in = Files.newInputStream(Path.of(file.get()))) {
            return verify(StoredZip.read(in), keys);
        } catch (ZipException | EOFException damaged) {
            say(REFUSED.with(NO_ZIP));
            return BROKEN;
        } catch (IOException | RuntimeException unreadable) {
            say(UNREADABLE.with(file.get()));
            return NOT_READ;
        }
    }

    private int verify(SortedMap<String, byte[]> entries, List<PublicKey> keys) {
        return ProofVerification.isProof(entries)
                ? say(new ProofVerification(keys).verify(entries))
                : say(new ReleaseBundleReader(keys).verify(entries));
    }

    private int say(ProofVerification.Verified verification) {
        if (verification instanceof ProofVerification.ProofFails fails) {
            say(REFUSED.with(fails.why()));
            return BROKEN;
        }
        ProofVerification.ProofHolds holds = (ProofVerification.ProofHolds) verification;
        say(PROOF.with(holds.assessment()));
        say(trust(holds.trust(), holds.by()));
        return say(holds.release());
    }

    private static Optional<PublicKey> key(String given) {
        try {
            return Optional.of(
                    PublicKeys.read(Files.exists(Path.of(given)) ? Files.readString(Path.of(given)) : given));
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    private int say(BundleVerification verification) {
        if (verification instanceof RefusedBundle refused) {
            say(REFUSED.with(refused.why()));
            return BROKEN;
        }
        SoundBundle sound = (SoundBundle) verification;
        ReleaseBundle bundle = sound.bundle();
        say(RELEASE.with(
                bundle.release().number(),
                bundle.release().hash(),
                bundle.files().files().size(),
                bundle.parents().size()));
        say(trust(sound.trust(), bundle.signedBy()));
        return WHOLE;
    }

    private static Text trust(BundleTrust trust, Optional<String> by) {
        return switch (trust) {
            case TRUSTED_KEY -> TRUSTED.with(by.orElseThrow());
            case ENCLOSED_KEY -> ENCLOSED.with(by.orElseThrow());
            case NOT_SIGNED -> NOT_SIGNED;
        };
    }

    private void say(Text text) {
        Arrays.stream(Language.values()).map(text::in).forEach(out::println);
    }
}
