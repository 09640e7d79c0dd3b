package littlegiant.assessment;

import java.security.PublicKey;
import java.util.Optional;
import littlegiant.document.Html;
import littlegiant.records.AssessmentSummary;
import littlegiant.ruleset.release.KeySignature;
import littlegiant.ruleset.release.PublicKeys;
import littlegiant.ruleset.release.ReleaseBundle;
import littlegiant.ruleset.release.SignatureScheme;
import littlegiant.ruleset.release.SignedRelease;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Renders the page in a proof that describes the files, and the commands by which to verify them with public tools. */
final class ProofPage {
    private static final Text TITLE = Text.of("评估结果证明", "Proof of an assessment");
    private static final Template ABOUT = Template.of(
            "评估编号 {0},评估时间 {1},规则版本 {2}。本文件夹中的内容不依赖作出评估的系统,可用公开工具逐项核对。" + "以下命令在解压后的文件夹中用 bash 运行。",
            "Assessment {0}, decided at {1} under the rules {2}. What lies in this folder is checked with public tools,"
                    + " part by part, without the service that decided. Run the commands below with bash, in the folder"
                    + " into which it was unpacked.");
    private static final Text SUMS = Text.of("各文件未被改动", "No file was changed");
    private static final Text SUMS_SAID = Text.of("每一行都应为 OK。", "Every line must say OK.");
    private static final Text SIGNED = Text.of("清单由主管部门签名", "The list of files is signed by the office");
    private static final Template SIGNED_SAID = Template.of(
            "清单列有全部文件的散列值,因此签名覆盖全部内容。密钥编号为 {0}:请与主管部门公布的公钥核对,不要只信本文件夹中的公钥。",
            "The list holds the sums of all files, so that its signature is over all of them. The key's id is {0}:"
                    + " compare it with the public key that the office publishes; the one in this folder proves nothing by"
                    + " itself.");
    private static final Text NOT_SIGNED = Text.of(
            "清单没有签名:系统没有设置签名密钥,无法证明本文件出自何处。",
            "The list is not signed: the service has no signing key, and nothing tells where this file comes from.");
    private static final Text RULES = Text.of("规则文件即该规则版本", "The rule files are those of the release");
    private static final Template RULES_SAID = Template.of(
            "应得到 {0}:它是每个文件的路径和内容按顺序连接后的散列值,两者之前各有 8 字节的长度。",
            "It must print {0}: the sum over each file's path and text in order, each with its length in 8 bytes before"
                    + " it.");
    private static final Text RELEASE = Text.of("规则版本的记录有签名", "The record of the release is signed");
    private static final Template RELEASE_SAID = Template.of(
            "release.signed 是被签名的内容(版本号、散列值、说明、作者、时间、前序版本、案例结果)。密钥编号为 {0}。",
            "release.signed is what is signed: number, hash, note, author, time, the release before, the results of the"
                    + " cases. The key''s id is {0}.");
    private static final Text RELEASE_NOT = Text.of("该规则版本没有签名。", "The release is not signed.");
    private static final Text PARENTS = Text.of("此前生效的各规则版本", "The releases that decided before");
    private static final Text PARENTS_SAID = Text.of(
            "每个版本的被签名内容写有其前序版本的编号,由此连成版本链。",
            "What is signed of each names the number of the one before: so they form a chain.");
    private static final Text AGAIN = Text.of("重新评估", "Deciding again");
    private static final Text AGAIN_SAID = Text.of(
            "本项目的源代码是公开的。在其文件夹中运行下列命令,即核对以上各项,并以 request.json 的资料和 release 中的规则重新评估," + "与 answer.json 逐处比较。",
            "The source of this project is public. In its folder, this checks all of the above, decides again from"
                    + " request.json by the rules in release, and compares with answer.json place by place.");
    private static final Text MEANING = Text.of(
            "request.json 是提交的资料,answer.json 是作出的结果,均与系统所存逐字节相同。",
            "request.json is what was submitted and answer.json what was answered, byte for byte as they are kept.");

    private final Language language;
    private final Html page;

    private ProofPage(Language language) {
        this.language = language;
        this.page = Html.page(language, TITLE.in(language));
    }

    /**
     * Renders the page.
     *
     * @param key the public key of the proof's signature; empty if it is not signed
     */
    static String of(AssessmentSummary kept, ReleaseBundle release, Optional<PublicKey> key, Language language) {
        ProofPage page = new ProofPage(language);
        page.page.element("h1", TITLE.in(language));
        page.say(ABOUT.with(kept.id(), kept.assessedAt(), kept.release()));
        page.say(MEANING);
        page.part(SUMS, "sha256sum --check --strict " + AssessmentProof.SUMS, SUMS_SAID);
        page.signatures(key);
        page.rules(release);
        page.release(release);
        page.part(AGAIN, "bin/verify PROOF.zip", AGAIN_SAID);
        return page.page.end();
    }

    private void signatures(Optional<PublicKey> key) {
        if (key.isEmpty()) {
            part(SIGNED, "", NOT_SIGNED);
            return;
        }
        String id = PublicKeys.id(key.get());
        String pem = "keys/" + id + ".pem";
        part(
                SIGNED,
                verify(SignatureScheme.of(key.get()), pem, AssessmentProof.SUMS, AssessmentProof.SIGNATURE)
                        + "\nopenssl pkey -pubin -in " + pem + " -outform DER | sha256sum | cut -c 1-16",
                SIGNED_SAID.with(id));
    }

    private void rules(ReleaseBundle release) {
        part(
                RULES,
                "length() { printf \"$(printf '%016x' \"$1\" | sed 's/../\\\\x&/g')\"; }\n"
                        + "(cd release/rules && find . -type f | sed 's|^\\./||' | LC_ALL=C sort | while IFS= read -r"
                        + " file; do\n"
                        + "  length \"$(printf %s \"$file\" | wc -c)\"; printf %s \"$file\"\n"
                        + "  length \"$(wc -c < \"$file\")\"; cat \"$file\"\n"
                        + "done) | sha256sum",
                RULES_SAID.with(release.release()
                        .hash()
                        .substring(release.release().hash().indexOf(':') + 1)));
    }

    private void release(ReleaseBundle release) {
        Optional<KeySignature> signature = signature(release.release());
        if (signature.isEmpty()) {
            part(RELEASE, "", RELEASE_NOT);
            return;
        }
        part(
                RELEASE,
                verify(signature.get(), "release/release"),
                RELEASE_SAID.with(signature.get().key()));
        StringBuilder commands = new StringBuilder();
        for (SignedRelease parent : release.parents()) {
            signature(parent)
                    .ifPresent(of -> commands.append(commands.isEmpty() ? "" : "\n")
                            .append(verify(of, "release/parents/" + parent.number())));
        }
        if (!commands.isEmpty()) {
            part(PARENTS, commands.toString(), PARENTS_SAID);
        }
    }

    private static Optional<KeySignature> signature(SignedRelease release) {
        return Optional.ofNullable(release.signature()).flatMap(KeySignature::of);
    }

    private static String verify(KeySignature signature, String name) {
        return verify(
                signature.scheme(), "release/keys/" + signature.key() + ".pem", name + ".signed", name + ".signature");
    }

    private static String verify(SignatureScheme scheme, String pem, String file, String signature) {
        return "openssl pkeyutl -verify -pubin -inkey " + pem + " -rawin" + scheme.opensslOptions() + " -in " + file
                + " -sigfile " + signature;
    }

    private void part(Text title, String commands, Text said) {
        page.element("h2", title.in(language));
        if (!commands.isEmpty()) {
            page.element("pre", commands);
        }
        say(said);
    }

    private void say(Text said) {
        page.element("p", said.in(language));
    }
}
