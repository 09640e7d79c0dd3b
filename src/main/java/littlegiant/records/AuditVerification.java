package littlegiant.records;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Verifies the audit trail from its first entry to its head, and finds the first broken link. */
final class AuditVerification {
    private static final Template GAP =
            Template.of("缺少第 {0} 条记录:其后是第 {1} 条", "entry {0} is missing: the next one that there is has number {1}");
    private static final Template CHANGED = Template.of(
            "第 {0} 条记录写入后被改动:内容与其散列值不符",
            "entry {0} was changed after it was written: its hash is not that of its fields");
    private static final Template UNLINKED = Template.of(
            "第 {0} 条记录未接在前一条之后:所记的前一散列值不符",
            "entry {0} does not follow the one before: the previous hash that it names is another");
    private static final Template BAD_SIGNATURE = Template.of(
            "第 {0} 条记录的签名与散列值不符,或所用的密钥未知",
            "the signature of entry {0} is not of its hash, or by a key that is not known");
    private static final Template UNSIGNED = Template.of(
            "最后一条(第 {0} 条)没有签名,而设置中有签名密钥", "the last entry, {0}, is not signed, although a signing key is configured");
    private static final Template CUT = Template.of(
            "记录止于第 {0} 条,而链头为第 {1} 条:末尾有记录被删除或链头被改动",
            "the trail ends with entry {0}, but its head is entry {1}: entries were removed from its end, or the head"
                    + " was changed");
    private static final Template NOT_AS_NOTED =
            Template.of("第 {0} 条记录的散列值不是所给的 {1}", "the hash of entry {0} is not {1}, which was given");

    /**
     * An entry noted elsewhere, for comparison.
     *
     * @param hash in hexadecimal
     */
    record Noted(long number, String hash) {}

    private AuditVerification() {}

    private record AuditHead(long number, String hash) {}

    /** Verifies the trail while others may add entries. Blocks on the database. */
    static AuditChain walk(Handle handle, Dialect dialect, AuditSigning signing, Optional<Noted> noted) {
        if (dialect == Dialect.SQLITE) {
            // On SQLite, a long transaction would block writers; a single statement reads one snapshot.
            return walk(handle, signing, noted);
        }
        return handle.inTransaction(inside -> {
            inside.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            return walk(inside, signing, noted);
        });
    }

    private static AuditChain walk(Handle handle, AuditSigning signing, Optional<Noted> noted) {
        AuditHead head = head(handle);
        boolean headFound = head.number() == 0;
        long number = 0;
        String hash = "";
        String signature = null;
        try (Stream<AuditRecord> entries = handle
                .createQuery(AuditRecord.COLUMNS + "ORDER BY number")
                .setFetchSize(1_000)
                .map((row, context) -> AuditRecord.of(row))
                .stream()) {
            for (Iterator<AuditRecord> each = entries.iterator(); each.hasNext(); ) {
                AuditRecord entry = each.next();
                Optional<Text> broken = broken(entry, number, hash, signing, noted);
                if (broken.isPresent()) {
                    return new AuditChain(number, hash, false, broken);
                }
                number = entry.number();
                hash = entry.hash();
                signature = entry.signature();
                headFound |= number == head.number() && hash.equals(head.hash());
            }
        }
        return new AuditChain(
                number,
                hash,
                signing.verifies() && signature != null,
                headFound
                        ? atTheEnd(head(handle), number, hash, signature, signing, noted)
                        : Optional.of(CUT.with(number, head.number())));
    }

    private static AuditHead head(Handle handle) {
        return handle.createQuery("SELECT number, hash FROM audit_head WHERE id = 1")
                .map((row, context) -> new AuditHead(row.getLong(1), row.getString(2)))
                .findOne()
                .orElse(new AuditHead(0, ""));
    }

    private static Optional<Text> broken(
            AuditRecord entry, long before, String hash, AuditSigning signing, Optional<Noted> noted) {
        if (entry.number() != before + 1) {
            return Optional.of(GAP.with(before + 1, entry.number()));
        }
        if (!entry.previous().equals(hash)) {
            return Optional.of(UNLINKED.with(entry.number()));
        }
        if (!entry.computedHash().equals(entry.hash())) {
            return Optional.of(CHANGED.with(entry.number()));
        }
        if (entry.signature() != null && signing.verifies() && !signing.isRight(entry.hash(), entry.signature())) {
            return Optional.of(BAD_SIGNATURE.with(entry.number()));
        }
        return noted.filter(one -> one.number() == entry.number() && !one.hash().equals(entry.hash()))
                .map(one -> NOT_AS_NOTED.with(one.number(), one.hash()));
    }

    private static Optional<Text> atTheEnd(
            AuditHead head,
            long number,
            String hash,
            @Nullable String signature,
            AuditSigning signing,
            Optional<Noted> noted) {
        // The head may have advanced since, and must never be behind.
        if (head.number() < number || head.number() == number && !head.hash().equals(hash)) {
            return Optional.of(CUT.with(number, head.number()));
        }
        if (noted.isPresent() && noted.get().number() > number) {
            return Optional.of(CUT.with(number, noted.get().number()));
        }
        return number > 0 && signature == null && signing.verifies()
                ? Optional.of(UNSIGNED.with(number))
                : Optional.empty();
    }
}
