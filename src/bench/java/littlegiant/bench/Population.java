package littlegiant.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import littlegiant.facts.CreditCode;
import littlegiant.facts.Enterprise;
import littlegiant.yardstick.Enterprises;
import littlegiant.yardstick.Model;
import littlegiant.yardstick.Sample;

/** Writes requests for as many different enterprises as are asked, a line each; the same ones for the same number. */
public final class Population {
    private static final long SEED = 2017;
    private static final List<String> TOWNS =
            List.of("腾鳌镇", "西柳镇", "南台镇", "牌楼镇", "析木镇", "英落镇", "中小镇", "感王镇", "八里镇", "腾鳌开发区");

    private Population() {}

    /**
     * Prints requests to a file.
     *
     * @param args how many, the file, and {@code complete} where each is to be the same complete enterprise but for its
     *     code; otherwise they are drawn as the property test draws them, many with missing facts
     */
    public static void main(String[] args) throws IOException {
        write(Integer.parseInt(args[0]), Path.of(args[1]), args.length > 2 && args[2].equals("complete"));
    }

    /** Writes so many requests to the file. */
    static void write(int many, Path file, boolean complete) throws IOException {
        Iterator<Sample> drawn = Enterprises.stream(SEED).iterator();
        String model = Enterprises.json(Model.enterprise());
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int number = 0; number < many; number++) {
                if (complete) {
                    out.write(line(Model.DAY, coded(model, number)));
                } else {
                    Sample sample = drawn.next();
                    out.write(line(sample.asOf(), Enterprises.json(named(sample.enterprise(), number))));
                }
            }
        }
    }

    private static String line(Object asOf, String enterprise) {
        return "{\"asOf\":\"" + asOf + "\",\"enterprise\":" + enterprise + "}\n";
    }

    private static String coded(String model, int number) {
        return model.replace(Model.enterprise().unifiedSocialCreditCode(), code(number));
    }

    /** The valid code of a number. */
    static String code(int number) {
        String body = String.format(Locale.ROOT, "91210381%09d", number);
        return body + CreditCode.checkCharacter(body + "0");
    }

    private static Enterprise named(Enterprise drawn, int number) {
        return new Enterprise(
                code(number),
                null,
                "样例企业" + number,
                drawn.establishedOn(),
                drawn.registeredDivision(),
                TOWNS.get(number % TOWNS.size()),
                drawn.industryCode(),
                drawn.categoryIsStated() ? drawn.category() : null,
                drawn.stage(),
                drawn.technologyEvidence(),
                drawn.years(),
                drawn.intellectualProperty(),
                drawn.taxCreditGrade(),
                drawn.otherCreditRating(),
                drawn.abnormalOperation(),
                drawn.seriousDishonesty(),
                drawn.attestations(),
                drawn.violations());
    }
}
