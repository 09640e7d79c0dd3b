package littlegiant.upload;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import littlegiant.assessment.ActiveRelease;
import littlegiant.job.JobKind;
import littlegiant.job.JobPlaces;
import littlegiant.job.JobTask;
import littlegiant.job.TemporaryFiles;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import org.jspecify.annotations.Nullable;

/** Receives files to be uploaded and makes jobs of them, on worker threads, because their senders are waited for. */
@Singleton
public class UploadReception {
    /** The kind of job that uploads are. */
    public static final JobKind KIND = Uploads.KIND;

    private static final Template BUSY =
            Template.of("已有 {0} 个上传在处理;请稍后再试", "{0} uploads are being dealt with already: try again later");

    private final UploadConfig config;
    private final Uploads uploads;
    private final UploadRequest requests;
    private final TemporaryFiles files;

    UploadReception(UploadConfig config, Uploads uploads, UploadRequest requests, TemporaryFiles files) {
        this.config = config;
        this.uploads = uploads;
        this.requests = requests;
        this.files = files;
    }

    /**
     * A file that has arrived. Closing it gives its place back, unless a job has taken it over.
     *
     * @param task the work, whose file is deleted with it
     */
    public record ReceivedUpload(JobPlaces.JobPlace place, JobTask task) implements AutoCloseable {
        @Override
        public void close() {
            place.close();
        }
    }

    /**
     * Receives a form with the file and what is asked of it.
     *
     * @param caller who uploads it
     * @param contentType of the body
     * @param contentLength as the sender states it; null where none is stated
     * @param day makes of a day as people write it 2017-06-30; what it cannot read it leaves, to be refused
     */
    public ReceivedUpload form(
            @Nullable String caller,
            InputStream body,
            @Nullable String contentType,
            @Nullable String contentLength,
            UnaryOperator<String> day,
            Language language)
            throws IOException {
        UploadParameters nothing = new UploadParameters(null, List.of(), null, null);
        return receive(caller, nothing, body, contentType, contentLength, day, language);
    }

    /**
     * Receives a file, as the body itself or in a form.
     *
     * @param given what the address asks for; a form may ask for more
     */
    ReceivedUpload receive(
            @Nullable String caller,
            UploadParameters given,
            InputStream body,
            @Nullable String contentType,
            @Nullable String contentLength,
            Language language)
            throws IOException {
        return receive(caller, given, body, contentType, contentLength, UnaryOperator.identity(), language);
    }

    private ReceivedUpload receive(
            @Nullable String caller,
            UploadParameters given,
            InputStream body,
            @Nullable String contentType,
            @Nullable String contentLength,
            UnaryOperator<String> day,
            Language language)
            throws IOException {
        // Of a form, what is asked is only known with its last field.
        Optional<Upload.UploadOptions> asked = ReceivedFile.isForm(contentType)
                ? Optional.empty()
                : Optional.of(requests.read(caller, given, language));
        ReceivedFile received = new ReceivedFile(config.largestFile().asLongValue(), language);
        received.refuseStated(contentLength);
        JobPlaces.JobPlace place =
                uploads.place().orElseThrow(() -> ActiveRelease.retryLater(BUSY.with(config.mostAtOnce()), language));
        Path file = null;
        boolean whole = false;
        try {
            file = files.create(".file");
            Map<String, List<String>> fields = received.receive(body, contentType, file);
            Upload.UploadOptions options = asked.orElseGet(
                    () -> requests.read(caller, given.and(fields, language).withDay(day), language));
            JobTask task = uploads.task(options, file);
            whole = true;
            return new ReceivedUpload(place, task);
        } finally {
            if (!whole) {
                place.close();
                if (file != null) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
