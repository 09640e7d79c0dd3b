package littlegiant.upload;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import littlegiant.assessment.AnswerDetail;
import littlegiant.assessment.AssessmentResult;
import littlegiant.assessment.Assessments;
import littlegiant.job.JobControl;
import littlegiant.job.JobEnd;
import littlegiant.job.JobKind;
import littlegiant.job.JobPlaces;
import littlegiant.job.JobState;
import littlegiant.job.JobTask;
import littlegiant.job.Spool;
import littlegiant.job.TemporaryFiles;
import littlegiant.records.AssessmentRecord;
import littlegiant.wording.Text;

/**
 * Runs uploads, a limited number at once. Each is read and assessed completely before it is recorded in one
 * transaction.
 */
@Singleton
class Uploads {
    static final JobKind KIND = new JobKind(Upload.KIND, Text.of("上传", "upload"), "/api/v1/assessments/upload");

    private final UploadConfig config;
    private final Assessments assessments;
    private final TemporaryFiles files;
    private final JobPlaces places;

    Uploads(UploadConfig config, Assessments assessments, TemporaryFiles files) {
        this.config = config;
        this.assessments = assessments;
        this.files = files;
        this.places = new JobPlaces(config.mostAtOnce());
    }

    /** Provides the job kind of uploads. */
    @Produces
    @Singleton
    JobKind kind() {
        return KIND;
    }

    /** A place for an upload, taken before its file is received; empty if all are taken. */
    Optional<JobPlaces.JobPlace> place() {
        return places.take();
    }

    /** The task of an upload, which owns the file and deletes it in the end. */
    JobTask task(Upload.UploadOptions asked, Path file) throws IOException {
        Path spooled = files.create(".ndjson");
        return new UploadTask(
                new Upload(asked, Files.size(file)),
                file,
                new Spool<>(spooled, AssessmentRecord.class),
                new Spool<>(files.create(".ndjson"), CopiedRow.class));
    }

    /** The task of an upload, with its files. */
    private final class UploadTask implements JobTask {
        private final Upload upload;
        private final Path file;
        private final Spool<AssessmentRecord> spool;
        private final Spool<CopiedRow> copied;

        UploadTask(Upload upload, Path file, Spool<AssessmentRecord> spool, Spool<CopiedRow> copied) {
            this.upload = upload;
            this.file = file;
            this.spool = spool;
            this.copied = copied;
        }

        @Override
        public JobState initialState() {
            return JobState.CHECKING;
        }

        @Override
        public long total() {
            return upload.total();
        }

        @Override
        public long done() {
            return upload.done();
        }

        @Override
        public byte[] document(JobState state) {
            return upload.report(state).written();
        }

        @Override
        public JobEnd run(JobControl control) throws IOException {
            return process(upload, file, spool, copied, control);
        }

        @Override
        public void close() throws IOException {
            try (copied;
                    spool) {
                Files.deleteIfExists(file);
            }
        }
    }

    private JobEnd process(
            Upload upload, Path file, Spool<AssessmentRecord> spool, Spool<CopiedRow> copied, JobControl control)
            throws IOException {
        TableErrors mistakes = new TableErrors(config.mostErrors());
        TableAssembler gathered = new TableAssembler(
                TableLimits.of(config), Columns.of(upload.asked().release().declared()), mistakes, rows -> {
                    upload.read(rows);
                    control.stopIfCancelled();
                });
        boolean whole = read(upload, file, gathered, mistakes);
        if (whole) {
            gathered.complete();
            upload.gathered(gathered);
            for (EnterpriseRows firm : gathered.enterprises()) {
                assess(upload, firm, gathered, mistakes, spool);
                upload.checked();
                control.stopIfCancelled();
            }
        }
        if (!mistakes.isEmpty()) {
            return whole ? refused(upload, file, copied) : JobEnd.of(JobState.REFUSED);
        }
        if (upload.asked().check()) {
            return JobEnd.of(JobState.DONE);
        }
        spool.complete();
        control.beginRecording();
        return JobEnd.recording(spool);
    }

    /** The end of an upload with mistakes: its rows are kept, so that they can be fetched with what is wrong marked. */
    private static JobEnd refused(Upload upload, Path file, Spool<CopiedRow> copied) throws IOException {
        Format format = upload.format();
        if (format == null || upload.rows() > CopiedRows.MOST) {
            return JobEnd.of(JobState.REFUSED);
        }
        try {
            CopiedRows.copy(file, format, copied);
            return JobEnd.with(JobState.REFUSED, Map.of(CopiedRows.LIST, copied));
        } catch (UnreadableTable unreadable) {
            throw new IOException("a file that was read before", unreadable);
        }
    }

    /**
     * Reads the file.
     *
     * @return false if it cannot be read to its end
     */
    private boolean read(Upload upload, Path file, TableAssembler gathered, TableErrors mistakes) throws IOException {
        upload.isOf(null, mistakes);
        try {
            Format format = Format.of(file);
            upload.isOf(format, mistakes);
            switch (format) {
                case CSV -> CsvFile.read(file, gathered);
                case XLSX -> {
                    WorkbookGuard.check(file, config.largestUnpacked().asLongValue());
                    WorkbookFile.read(file, gathered, mistakes);
                }
            }
            return true;
        } catch (UnreadableTable unreadable) {
            mistakes.addFirst(unreadable.mistake());
            return false;
        }
    }

    private void assess(
            Upload upload,
            EnterpriseRows firm,
            TableAssembler gathered,
            TableErrors mistakes,
            Spool<AssessmentRecord> spool)
            throws IOException {
        Upload.UploadOptions asked = upload.asked();
        byte[] request = firm.request(asked.parts());
        if (!mistakes.isEmpty()) {
            gathered.refuse(firm, assessments.faultsOf(asked.release(), request));
            return;
        }
        AssessmentResult answered =
                assessments.assess(asked.release(), request, asked.language(), AnswerDetail.FULL, true, asked.caller());
        if (answered.toKeep().isEmpty()) {
            gathered.refuse(firm, answered.faults());
            return;
        }
        upload.assessed(answered.toKeep().get());
        if (!asked.check()) {
            spool.add(answered.toKeep().get());
        }
    }
}
