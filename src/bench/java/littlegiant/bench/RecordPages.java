package littlegiant.bench;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages of what a service has recorded, each asked several times. */
final class RecordPages {
    private static final int ASKED = 21;

    private final Service service;
    private final String code;

    /**
     * Pages of a service.
     *
     * @param code of an enterprise that it has recorded
     */
    RecordPages(Service service, String code) {
        this.service = service;
        this.code = code;
    }

    /** The median milliseconds of each page, asked one after the other. */
    Map<String, Double> millis() throws Exception {
        String listing = "/api/v1/assessments?limit=50";
        String first = service.get(listing).body();
        String release = first.replaceAll("(?s)^.*?\"release\"\\s*:\\s*\"([^\"]+)\".*$", "$1");
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("the latest", listing);
        asked.put("the 20th page after it", listing + "&after=" + cursor(listing, 20));
        asked.put("creditCode", listing + "&creditCode=" + code);
        asked.put("decision", listing + "&decision=cultivation");
        asked.put("outcome, common", listing + "&outcome=NOT_QUALIFIED");
        asked.put("decision and outcome, common", listing + "&decision=cultivation&outcome=NOT_QUALIFIED");
        asked.put("decision and outcome, rare", listing + "&decision=recognition&outcome=QUALIFIED");
        asked.put("release", listing + "&release=" + release);
        asked.put("from and to", listing + "&from=2020-01-01&to=2100-01-01");
        asked.put(
                "creditCode, decision, outcome",
                listing + "&creditCode=" + code + "&decision=cultivation&outcome=QUALIFIED");
        asked.put(
                "release, decision, outcome",
                listing + "&release=" + release + "&decision=cultivation&outcome=QUALIFIED");
        asked.put("enterprises", "/api/v1/enterprises?limit=50");
        asked.put("enterprises of a town", "/api/v1/enterprises?limit=50&townOrPark=%E8%A5%BF%E6%9F%B3%E9%95%87");
        asked.put("review queue", "/api/v1/programme/queue?limit=50");
        asked.put("programme", "/api/v1/programme?year=2017");
        asked.put("report", "/api/v1/programme/report?year=2017");
        Map<String, Double> medians = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : asked.entrySet()) {
            medians.put(page.getKey(), median(page.getValue()));
        }
        return medians;
    }

    private String cursor(String listing, int pages) throws Exception {
        String after = "";
        for (int page = 0; page < pages; page++) {
            String body = service.get(listing + (after.isEmpty() ? "" : "&after=" + after))
                    .body();
            after = body.replaceAll("(?s)^.*\"next\"\\s*:\\s*\"([^\"]+)\".*$", "$1");
        }
        return after;
    }

    private double median(String path) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = service.get(path);
            millis.add((System.nanoTime() - begun) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
        }
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[ASKED / 2];
    }
}
