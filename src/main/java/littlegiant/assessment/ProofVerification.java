package littlegiant.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentSummary;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.release.BundleVerification;
import littlegiant.ruleset.release.BundleVerification.BundleTrust;
import littlegiant.ruleset.release.BundleVerification.RefusedBundle;
import littlegiant.ruleset.release.BundleVerification.SoundBundle;
import littlegiant.ruleset.release.PublicKeys;
import littlegiant.ruleset.release.ReleaseBundleReader;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.ruleset.release.SignatureScheme;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Verifies an {@link AssessmentProof} without a database: every file against the list of sums, the list against its
 * signature, the release as {@link ReleaseBundleReader} does, and the record against the release; then decides again
 * and compares.
 */
final class ProofVerification {
    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  (.+)");
    private static final Pattern KEY =
            Pattern.compile(Pattern.quote(AssessmentProof.KEY_LINE) + "([a-z0-9]+):([0-9a-f]+)");

    private static final Text NO_LIST = Text.of(
            "缺少清单 SHA256SUMS,或其格式不是本程序所认",
            "the list SHA256SUMS is missing, or of a format that this program does not read");
    private static final Template MISSING = Template.of("缺少文件 {0}", "{0} is missing");
    private static final Template CHANGED = Template.of("文件 {0} 被改动过", "{0} was changed");
    private static final Template ADDED = Template.of("文件 {0} 不在清单中", "{0} is not in the list");
    private static final Text NOT_SIGNED = Text.of("清单没有签名", "the list of files is not signed");
    private static final Template UNKNOWN_KEY = Template.of(
            "清单的签名所用的密钥 {0} 不在可信之列", "the list of files is signed by the key {0}, which is not a trusted one");
    private static final Text BROKEN =
            Text.of("清单的签名与清单不符", "the signature of the list of files does not fit the list");
    private static final Template RELEASE = Template.of("规则版本:{0}", "the release: {0}");
    private static final Text OTHER_RELEASE =
            Text.of("评估记录所说的规则版本不是所附的版本", "the record names another release than the one that is enclosed");
    private static final Text UNREADABLE = Text.of("评估记录无法读取", "the record cannot be read");
    private static final Text OTHER_RECORD =
            Text.of("record.json 与 answer.json 不是同一次评估", "record.json and answer.json are not of one assessment");
    private static final Text NOT_COMPILING = Text.of(
            "所附规则在本程序中无法编译,不能重新评估", "the enclosed rules do not compile in this program: it cannot be decided again");
    private static final Template DIFFERS = Template.of(
            "重新评估的结果在 {0} 处与 answer.json 不同(共 {1} 处):结果不是由所附规则得出,或本程序与当时的程序不同",
            "deciding again differs from answer.json at {0}, and in {1} places together: the answer does not follow"
                    + " from the enclosed rules, or this program decides otherwise than the one of then");

    /** The result of a verification. */
    sealed interface Verified {}

    /**
     * The proof is valid, and deciding again gave the same answer.
     *
     * @param by the id of the key of the list's signature; empty if it is not signed
     */
    record ProofHolds(UUID assessment, SoundBundle release, BundleTrust trust, Optional<String> by)
            implements Verified {}

    /** The proof is invalid. */
    record ProofFails(Text why) implements Verified {}

    private final Collection<PublicKey> trusted;

    /** Creates a verification that trusts only these keys; with none, it uses the keys in the file. */
    ProofVerification(Collection<PublicKey> trusted) {
        this.trusted = trusted;
    }

    /** Whether the entries are those of a proof. */
    static boolean isProof(SortedMap<String, byte[]> entries) {
        return entries.containsKey(AssessmentProof.RECORD);
    }

    /** Verifies the entries of a file, by name. */
    Verified verify(SortedMap<String, byte[]> entries) {
        try {
            List<String> list = list(entries);
            sums(list, entries);
            Optional<String> by = signature(list, entries);
            SoundBundle release = release(entries);
            AssessmentRecord record = record(entries, release);
            decideAgain(record, release);
            BundleTrust trust = by.isEmpty()
                    ? BundleTrust.NOT_SIGNED
                    : trusted.isEmpty() ? BundleTrust.ENCLOSED_KEY : BundleTrust.TRUSTED_KEY;
            return new ProofHolds(record.summary().id(), release, trust, by);
        } catch (NotProven not) {
            return new ProofFails(not.why);
        }
    }

    private static List<String> list(SortedMap<String, byte[]> entries) throws NotProven {
        byte[] sums = entries.get(AssessmentProof.SUMS);
        if (sums == null) {
            throw new NotProven(NO_LIST);
        }
        List<String> lines = new String(sums, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(AssessmentProof.FORMAT)) {
            throw new NotProven(NO_LIST);
        }
        return lines;
    }

    private static void sums(List<String> list, SortedMap<String, byte[]> entries) throws NotProven {
        Map<String, byte[]> unlisted = new TreeMap<>(entries);
        unlisted.remove(AssessmentProof.SUMS);
        unlisted.remove(AssessmentProof.SIGNATURE);
        for (String line : list) {
            if (line.startsWith("#")) {
                continue;
            }
            Matcher sum = SUM.matcher(line);
            if (!sum.matches()) {
                throw new NotProven(NO_LIST);
            }
            byte[] there = unlisted.remove(sum.group(2));
            if (there == null) {
                throw new NotProven(MISSING.with(sum.group(2)));
            }
            if (!DigestUtils.sha256Hex(there).equals(sum.group(1))) {
                throw new NotProven(CHANGED.with(sum.group(2)));
            }
        }
        if (!unlisted.isEmpty()) {
            throw new NotProven(ADDED.with(unlisted.keySet().iterator().next()));
        }
    }

    /** The id of the key of the list's signature; empty if it is not signed and no signature is required. */
    private Optional<String> signature(List<String> list, SortedMap<String, byte[]> entries) throws NotProven {
        byte[] signature = entries.get(AssessmentProof.SIGNATURE);
        Optional<Matcher> line =
                list.stream().map(KEY::matcher).filter(Matcher::matches).findFirst();
        if (signature == null || line.isEmpty()) {
            if (signature != null || line.isPresent() || !trusted.isEmpty()) {
                throw new NotProven(NOT_SIGNED);
            }
            return Optional.empty();
        }
        String id = line.get().group(2);
        PublicKey key = keys(entries).get(id);
        if (key == null) {
            throw new NotProven(UNKNOWN_KEY.with(id));
        }
        SignatureScheme scheme = SignatureScheme.of(key);
        if (!scheme.id().equals(line.get().group(1))
                || !scheme.verifies(key, present(entries, AssessmentProof.SUMS), signature)) {
            throw new NotProven(BROKEN);
        }
        return Optional.of(id);
    }

    private Map<String, PublicKey> keys(SortedMap<String, byte[]> entries) throws NotProven {
        Map<String, PublicKey> keys = new HashMap<>();
        if (!trusted.isEmpty()) {
            trusted.forEach(key -> keys.put(PublicKeys.id(key), key));
            return keys;
        }
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (entry.getKey().startsWith("keys/")) {
                try {
                    PublicKey key = PublicKeys.read(new String(entry.getValue(), StandardCharsets.US_ASCII));
                    keys.put(PublicKeys.id(key), key);
                } catch (IllegalArgumentException noKey) {
                    throw new NotProven(CHANGED.with(entry.getKey()));
                }
            }
        }
        return keys;
    }

    private SoundBundle release(SortedMap<String, byte[]> entries) throws NotProven {
        SortedMap<String, byte[]> release = new TreeMap<>();
        entries.forEach((name, bytes) -> {
            if (name.startsWith(AssessmentProof.RELEASE)) {
                release.put(name.substring(AssessmentProof.RELEASE.length()), bytes);
            }
        });
        BundleVerification verification = new ReleaseBundleReader(trusted).verify(release);
        if (verification instanceof RefusedBundle refused) {
            throw new NotProven(RELEASE.with(refused.why()));
        }
        return (SoundBundle) verification;
    }

    private static byte[] present(SortedMap<String, byte[]> entries, String name) throws NotProven {
        byte[] entry = entries.get(name);
        if (entry == null) {
            throw new NotProven(MISSING.with(name));
        }
        return entry;
    }

    private static AssessmentRecord record(SortedMap<String, byte[]> entries, SoundBundle release) throws NotProven {
        byte[] request = present(entries, AssessmentProof.REQUEST);
        byte[] answer = present(entries, AssessmentProof.ANSWER);
        byte[] kept = present(entries, AssessmentProof.RECORD);
        AssessmentSummary summary;
        JsonNode answered;
        try {
            summary = summary(Replay.parsed(kept));
            answered = Replay.parsed(answer);
        } catch (RuntimeException unreadable) {
            throw new NotProven(UNREADABLE);
        }
        if (!answered.path("id").asText().equals(summary.id().toString())
                || !answered.path("release").asText().equals(summary.release())) {
            throw new NotProven(OTHER_RECORD);
        }
        if (!summary.release().equals(release.bundle().release().hash())) {
            throw new NotProven(OTHER_RELEASE);
        }
        return new AssessmentRecord(summary, request, answer);
    }

    private static AssessmentSummary summary(JsonNode record) {
        return new AssessmentSummary(
                UUID.fromString(record.get("id").textValue()),
                null,
                null,
                null,
                null,
                null,
                record.get("policy").textValue(),
                record.get("release").textValue(),
                LocalDate.parse(record.get("asOf").textValue()),
                Instant.parse(record.get("assessedAt").textValue()),
                null,
                record.get("language").textValue(),
                Map.of());
    }

    private static void decideAgain(AssessmentRecord record, SoundBundle sound) throws NotProven {
        Release release =
                RuleChecker.compile(sound.bundle().files()).release().orElseThrow(() -> new NotProven(NOT_COMPILING));
        Replay.ReplayResult result = Replay.decideAgain(Optional.of(release), record, Replay.languageOf(record));
        if (result instanceof Replay.NotReplayable impossible) {
            throw new NotProven(impossible.why());
        }
        List<Differences.Difference> differences = Replay.differences(record, (Replay.ReplayedAnswer) result);
        if (!differences.isEmpty()) {
            throw new NotProven(DIFFERS.with(differences.get(0).pointer(), differences.size()));
        }
    }

    /** Thrown with the reason why a proof is invalid. */
    private static final class NotProven extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Text why;

        NotProven(Text why) {
            this.why = why;
        }
    }
}
