package littlegiant.impact;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import littlegiant.assessment.SensitiveFacts;
import littlegiant.document.CsvSheet;
import littlegiant.document.ExportFormat;
import littlegiant.document.Sheet;
import littlegiant.document.XlsxSheet;
import littlegiant.job.JobLists;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists of a study: the first entries for an answer, or all as JSON lines or a table, streamed from the
 * database. Sensitive facts are masked.
 */
@Singleton
class StudyLists {
    private static final ObjectWriter JSON = new JsonMapper().writerFor(ListedAnswer.class);
    private static final Text CHANGES = Text.of("结果变化", "Changes");
    private static final Text WITHIN = Text.of("只差一条", "Within reach");
    private static final Text NONE = Text.of("无此条件", "no such criterion");
    private static final List<Text> WHO = List.of(
            Text.of("行号", "Line"),
            Text.of("统一社会信用代码", "Unified social credit code"),
            Text.of("企业名称", "Enterprise"),
            Text.of("所属镇区或园区", "Town or park"),
            Text.of("发展阶段", "Stage"),
            Text.of("企业类别", "Category"),
            Text.of("政策", "Policy"),
            Text.of("决定", "Decision"));
    private static final List<Text> OF_CHANGES = List.of(
            Text.of("原结果代码", "Outcome before"),
            Text.of("原结果", "Outcome before, in words"),
            Text.of("新结果代码", "Outcome after"),
            Text.of("新结果", "Outcome after, in words"),
            Text.of("变化的条件", "Criteria that change"));
    private static final List<Text> OF_WITHIN = List.of(
            Text.of("所差条件", "Criterion"), Text.of("条件名称", "Criterion in words"), Text.of("所需变化", "What it takes"));

    private final SensitiveFacts sensitive;
    private final JobLists lists;

    StudyLists(SensitiveFacts sensitive, JobLists lists) {
        this.sensitive = sensitive;
        this.lists = lists;
    }

    /** The lists of a study. */
    enum StudyListKind {
        CHANGES,
        WITHIN;

        /** The name of the list in the study's job. */
        String listName() {
            return this == CHANGES ? "changes" : "within-reach";
        }
    }

    /** The first entries of a list; empty if the study was deleted meanwhile. Blocks on the database. */
    List<ListedAnswer> first(UUID study, StudyListKind which, int most, Language language) throws IOException {
        return lists.first(study, which.listName(), AffectedEnterprise.class, most).stream()
                .map(row -> ListedAnswer.of(row, sensitive, language))
                .toList();
    }

    /**
     * Writes a complete list. Blocks on the database and the client.
     *
     * @param out closed after the last entry, but not on failure, so that an incomplete export does not end like a
     *     complete one
     * @throws IOException if the client has disconnected, or the study was deleted
     */
    void write(UUID study, StudyListKind which, ExportFormat format, Language language, OutputStream out)
            throws IOException {
        Text title = which == StudyListKind.CHANGES ? CHANGES : WITHIN;
        switch (format) {
            case NDJSON -> lines(study, which, language, out);
            case CSV -> table(study, which, language, new CsvSheet(out));
            case XLSX -> table(study, which, language, new XlsxSheet(out, title.in(language)));
        }
    }

    private void lines(UUID study, StudyListKind which, Language language, OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 16 * 1024);
        lists.read(study, which.listName(), AffectedEnterprise.class, row -> {
            buffered.write(JSON.writeValueAsBytes(ListedAnswer.of(row, sensitive, language)));
            buffered.write('\n');
            return true;
        });
        buffered.close();
    }

    private void table(UUID study, StudyListKind which, Language language, Sheet table) throws IOException {
        List<Text> titles = new ArrayList<>(WHO);
        titles.addAll(which == StudyListKind.CHANGES ? OF_CHANGES : OF_WITHIN);
        table.titles(titles.stream().map(title -> title.in(language)).toList());
        lists.read(study, which.listName(), AffectedEnterprise.class, row -> {
            rows(ListedAnswer.of(row, sensitive, language), language, table);
            return true;
        });
        table.close();
    }

    private static void rows(ListedAnswer one, Language language, Sheet table) throws IOException {
        for (ListedAnswer.ChangedAnswer changed : one.decisions()) {
            who(one, changed.decision(), table);
            table.text(changed.before() == null ? null : changed.before().name())
                    .text(changed.beforeLabel())
                    .text(changed.after() == null ? null : changed.after().name())
                    .text(changed.afterLabel())
                    .text(changed.criteria().stream()
                            .map(criterion -> criterion.criterion() + " " + label(criterion.before(), language) + "→"
                                    + label(criterion.after(), language))
                            .collect(Collectors.joining(Text.LISTED.in(language))))
                    .end();
        }
        for (ListedAnswer.NearAnswer near : one.within()) {
            who(one, near.decision(), table);
            table.text(near.criterion()).text(near.title()).text(near.message()).end();
        }
    }

    private static void who(ListedAnswer one, String decision, Sheet table) throws IOException {
        table.text(one.line() == null ? null : one.line().toString())
                .text(one.creditCode())
                .text(one.name())
                .text(one.townOrPark())
                .text(one.stage())
                .text(one.category())
                .text(one.policy())
                .text(decision);
    }

    private static String label(@Nullable Status status, Language language) {
        return (status == null ? NONE : status.label()).in(language);
    }
}
