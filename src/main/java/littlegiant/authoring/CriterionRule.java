package littlegiant.authoring;

import java.util.stream.Collectors;
import littlegiant.authoring.NewCriterion.ScorePart;
import littlegiant.facts.Declarations;

/** Writes the rule of a new criterion as an officer would write it. */
final class CriterionRule {
    private static final int WIDEST = 100;

    private final NewCriterion asked;
    private final Declarations declared;
    private final boolean grounds;

    private CriterionRule(NewCriterion asked, Declarations declared, boolean grounds) {
        this.asked = asked;
        this.declared = declared;
        this.grounds = grounds;
    }

    /**
     * Writes the rule.
     *
     * @param grounds whether the file states grounds of revocation, not criteria
     */
    static String write(NewCriterion asked, Declarations declared, boolean grounds) {
        return new CriterionRule(asked, declared, grounds).rule();
    }

    private String rule() {
        String states = grounds ? "ground" : "require";
        String condition = asked.generally() && !grounds ? "generally( " + condition() + " )" : condition();
        String line = "    insert( " + states + "( \"" + asked.id() + "\", " + condition + " ) );";
        if (condition.indexOf('\n') >= 0 || line.length() > WIDEST) {
            line = "    insert( " + states + "( \"" + asked.id() + "\",\n        " + condition + " ) );";
        }
        return "rule \"" + asked.title() + "\"\n"
                + "    @clause( \"" + asked.clause() + "\" )\n"
                + (asked.effective() == null ? "" : "    date-effective \"" + asked.effective() + "\"\n")
                + "when\n    Enterprise(" + whom() + ")\nthen\n" + line + "\nend\n";
    }

    private String whom() {
        String category = asked.category().isEmpty() ? "" : "category == Category." + asked.category();
        String stage = asked.stage().isEmpty() ? "" : "stage == Stage." + asked.stage();
        String both = category.isEmpty() || stage.isEmpty() ? category + stage : category + ", " + stage;
        return both.isEmpty() ? "" : " " + both + " ";
    }

    private String condition() {
        return switch (asked.kind()) {
            case FIGURE -> bound(term(asked.first()));
            case RATIO -> bound("ratio( " + term(asked.first()) + ", " + term(asked.second()) + " )");
            case GROWTH -> bound("growth( " + term(asked.first()) + " )");
            case RIGHTS -> bound("validRights( " + String.join(", ", asked.chosen()) + " )");
            case ATTESTATION ->
                "attested( "
                        + (declared.attestations().containsKey(asked.topic())
                                ? '"' + asked.topic() + '"'
                                : asked.topic())
                        + " )";
            case TRUTH -> "holds( \"" + asked.topic() + "\" )";
            case VIOLATIONS ->
                (grounds ? "violation( " : "noViolation( ") + String.join(", ", asked.chosen()) + " )"
                        + (asked.period().isEmpty() ? "" : ".within( \"" + asked.period() + "\" )");
            case SCORE -> bound(score());
        };
    }

    private String score() {
        return asked.parts().stream().map(this::part).collect(Collectors.joining(",\n", "score(\n", "\n        )"));
    }

    private String part(ScorePart part) {
        return "            points( " + term(part.figure()) + ".atLeast( \"" + part.threshold() + "\" ), \""
                + part.points() + "\" )";
    }

    private String bound(String measure) {
        return measure + '.' + asked.comparison().word() + "( \"" + asked.threshold() + "\" )";
    }

    private String term(String figure) {
        return declared.facts().containsKey(figure) ? "fact( \"" + figure + "\" )" : figure;
    }
}
