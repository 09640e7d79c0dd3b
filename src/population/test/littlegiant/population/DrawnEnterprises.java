package littlegiant.population;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import littlegiant.facts.CreditCode;
import littlegiant.yardstick.Enterprises;
import littlegiant.yardstick.Sample;

/** The population of the property tests, as lines of a batch: each with a code of its own, in one of ten towns. */
public final class DrawnEnterprises {
    private static final long SEED = 2017;
    private static final List<String> TOWNS =
            List.of("腾鳌镇", "西柳镇", "南台镇", "牌楼镇", "析木镇", "英落镇", "中小镇", "感王镇", "八里镇", "腾鳌开发区");
    private static final JsonMapper JSON = new JsonMapper();

    private DrawnEnterprises() {}

    /** The first so many of them. */
    public static List<String> lines(int many) {
        Iterator<Sample> drawn = Enterprises.stream(SEED).iterator();
        List<String> lines = new ArrayList<>(many);
        for (int number = 0; number < many; number++) {
            lines.add(line(drawn.next(), number));
        }
        return lines;
    }

    private static String line(Sample sample, int number) {
        try {
            ObjectNode facts = (ObjectNode) JSON.readTree(Enterprises.json(sample.enterprise()));
            facts.put("unifiedSocialCreditCode", code(number));
            if (number % 11 != 0) {
                facts.put("townOrPark", TOWNS.get(number % TOWNS.size()));
            }
            ObjectNode request = JSON.createObjectNode().put("asOf", sample.asOf().toString());
            return JSON.writeValueAsString(request.set("enterprise", facts));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The valid code of a number. */
    static String code(int number) {
        String body = String.format(Locale.ROOT, "91210381%09d", number);
        return body + CreditCode.checkCharacter(body + "0");
    }

    /** The document in a text. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
