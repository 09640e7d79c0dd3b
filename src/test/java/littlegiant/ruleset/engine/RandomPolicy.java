package littlegiant.ruleset.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.wording.Language;

/** Random policy files, and the conditions of each criterion's rules that hold on the day. */
final class RandomPolicy {
    private static final int CRITERIA = 12;
    private static final int GROUNDS = 4;
    private static final int OFFERS = 3;

    private static final String HEADER = """
        title: t
        documentNumber: 文号
        issuer: i
        issuedOn: 2017-03-27
        validFrom: 2017-03-27
        validTo: 2020-12-31
        facts:
          市场占有率: { unit: 比例, per: year }
          技术收入: { unit: 元, per: year }
          股权融资额: { unit: 元, per: enterprise }
          从事年限: { unit: 年, per: enterprise }
          产品已认证: { unit: 是否, per: enterprise }
          首次投产: { unit: 日期, per: enterprise }
        attestations:
          国家奖励: {}
        """;

    private final Random random;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, List<RandomWhen.When>> whens = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();
    private int rules;

    RandomPolicy(Random random) {
        this.random = random;
        files.put("city/policy.yaml", HEADER);
        files.put("city/criteria.drl", file("criteria", "C", CRITERIA));
        files.put("city/single.drl", file("single", "S", 1));
        files.put("city/grounds.drl", file("grounds", "V", GROUNDS));
        files.put("city/support.drl", file("support", "M", OFFERS));
    }

    private String file(String decision, String prefix, int count) {
        StringBuilder text = new StringBuilder("package city." + decision
                + "\n\nimport littlegiant.facts.*\nimport static littlegiant.vocabulary.Words.*\n\n");
        for (int i = 1; i <= count; i++) {
            String id = prefix + i;
            whens.put(id, new ArrayList<>());
            int several = prefix.equals("M") ? 1 : 1 + random.nextInt(2);
            for (int r = 0; r < several; r++) {
                String rule = rule(id, prefix);
                written.merge(id, rule, String::concat);
                text.append(rule);
            }
        }
        return text.toString();
    }

    private String rule(String id, String prefix) {
        RandomWhen.When when = RandomWhen.next(random);
        boolean past = random.nextInt(10) == 0;
        boolean future = !past && random.nextInt(10) == 0;
        if (!past && !future) {
            whens.get(id).add(when);
        }
        String statement = switch (prefix) {
            case "M" -> "offer( \"" + id + "\" )";
            case "V" -> "ground( \"" + id + "\", " + requirement(when) + " )";
            default -> "require( \"" + id + "\", " + requirement(when) + " )";
        };
        return "rule \"规则" + ++rules + "\"\n    @clause( \"一1\" )\n"
                + (past ? "    date-expires \"2017-06-30\"\n" : "")
                + (future ? "    date-effective \"2017-07-01\"\n" : "")
                + "when\n    " + when.text() + "\nthen\n    insert( " + statement + " );\nend\n\n";
    }

    private String requirement(RandomWhen.When when) {
        if (!when.counts().isEmpty() && random.nextBoolean()) {
            return "counted( " + when.counts().get(0) + " ).atLeast( \"3\" )";
        }
        if (!when.amounts().isEmpty() && random.nextBoolean()) {
            return "money( " + when.amounts().get(0) + " ).atMost( \"1元\" )";
        }
        return RandomRequirement.next(random);
    }

    /** The conditions under which each criterion, ground or measure applies, by its id. */
    Map<String, List<RandomWhen.When>> whens() {
        return whens;
    }

    /** The rules of a criterion as its file has them; of anything else, the file of that decision. */
    String written(String id) {
        String rules = written.get(id);
        return rules != null ? rules : String.valueOf(files.get("city/" + id + ".drl"));
    }

    Policy policy() {
        // Without what is warned of rules and cases, which costs more than to compile them.
        CheckResult check = RuleChecker.compile(RuleFiles.of(files));
        return check.release()
                .orElseThrow(() -> new AssertionError(check.diagnostics().stream()
                        .filter(one -> one.severity() == Diagnostic.Level.ERROR)
                        .map(one -> one.source() + ": " + one.message().in(Language.EN))
                        .collect(Collectors.joining("\n"))))
                .policies()
                .get("city");
    }
}
