package littlegiant.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import littlegiant.SignedIn;

/** A table of enterprises without names, three rows for each, as an official would upload it. */
final class UploadedTable {
    private static final int YEARS = 3;
    private static final int FIRST = 5_000_000;

    private UploadedTable() {}

    /** How many enterprises are in so many rows. */
    static int enterprises(int rows) {
        return (rows + YEARS - 1) / YEARS;
    }

    /** A table of so many rows in CSV, with the headings of the service's own template. */
    static String of(Service service, int rows) throws IOException, InterruptedException {
        HttpResponse<String> template = service.get(PostingClients.AT + "/template?format=csv");
        String heading = template.body().lines().findFirst().orElseThrow();
        String[] columns = heading.replace("\uFEFF", "").split(",");
        StringBuilder csv = new StringBuilder(heading).append('\n');
        for (int i = 0; i < rows; i++) {
            for (int c = 0; c < columns.length; c++) {
                csv.append(c > 0 ? "," : "");
                if (columns[c].contains("统一社会信用代码")) {
                    csv.append(Population.code(FIRST + i / YEARS));
                } else if (columns[c].contains("会计年度")) {
                    csv.append(2014 + i % YEARS);
                }
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /** Uploads it, and waits for a minute until it has been recorded. */
    static HttpResponse<String> send(Service service, String csv) throws IOException, InterruptedException {
        return send(service, csv, "wait=60");
    }

    /** Uploads it, and waits for nothing. */
    static HttpResponse<String> begin(Service service, String csv) throws IOException, InterruptedException {
        return send(service, csv, "respond-async");
    }

    private static HttpResponse<String> send(Service service, String csv, String prefer)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.address() + PostingClients.AT + "/upload"))
                                .header("Authorization", SignedIn.ADMIN)
                                .header("Content-Type", "text/csv")
                                .header("Prefer", prefer)
                                .POST(BodyPublishers.ofString(csv))
                                .build(),
                        BodyHandlers.ofString());
    }
}
