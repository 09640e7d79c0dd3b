package littlegiant.upload;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.facts.Declarations;
import littlegiant.facts.Enterprise;
import littlegiant.submission.AssessmentRequest;
import littlegiant.submission.Submissions;
import littlegiant.submission.Submitted;
import littlegiant.wording.Language;

/** What comes of a file: enterprises, or mistakes. */
record ReadFile(
        List<Enterprise> enterprises, List<TableError> mistakes, int count, List<TableError.CellPlace> formulas) {

    /** Reads a file as an upload does, without a service. */
    static ReadFile of(byte[] content, UploadConfig config) {
        try {
            Path file = Files.createTempFile("upload", ".test");
            try {
                Files.write(file, content);
                return of(file, config);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadFile of(Path file, UploadConfig config) throws IOException {
        return of(file, Declarations.NONE, config);
    }

    /** The same, where policies declare something. */
    static ReadFile of(Path file, Declarations declared, UploadConfig config) throws IOException {
        TableErrors mistakes = new TableErrors(config.mostErrors());
        TableAssembler gathered =
                new TableAssembler(TableLimits.of(config), Columns.of(declared), mistakes, rows -> {});
        List<Enterprise> enterprises = new ArrayList<>();
        try {
            if (Format.of(file) == Format.XLSX) {
                WorkbookGuard.check(file, config.largestUnpacked().asLongValue());
                WorkbookFile.read(file, gathered, mistakes);
            } else {
                CsvFile.read(file, gathered);
            }
            gathered.complete();
            for (EnterpriseRows firm : gathered.enterprises()) {
                Submitted<AssessmentRequest> read =
                        Submissions.assessment(firm.request(Map.of("asOf", TextNode.valueOf("2017-06-30"))), declared);
                gathered.refuse(firm, read.faults());
                if (read.value() != null) {
                    enterprises.add(read.value().enterprise());
                }
            }
        } catch (UnreadableTable unreadable) {
            mistakes.addFirst(unreadable.mistake());
        }
        return new ReadFile(
                enterprises,
                mistakes.inFileOrder(),
                mistakes.count(),
                gathered.formulas().first());
    }

    /** The mistakes as a person reads them: {@code [sheet!]cell|row heading: message}. */
    List<String> told() {
        return mistakes.stream()
                .map(mistake -> {
                    TableError.CellPlace place = mistake.place();
                    return (place.sheet() == null ? "" : place.sheet() + "!")
                            + (place.cell() == null ? Integer.toString(place.row()) : place.cell())
                            + (place.column() == null ? "" : " " + place.column())
                            + ": " + mistake.message().in(Language.EN);
                })
                .toList();
    }
}
