package littlegiant.ruleset.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.vocabulary.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each rule of a file for one enterprise, by the index of the rule in its file: the statements that it
 * inserted, whether it applies by known facts alone, or that it has too many combinations.
 */
final class RuleResults {
    private final Statement[][] inserted;
    private final TruthValue[] applies;
    private final TooManyCombinations[] crowded;

    private RuleResults(Statement[][] inserted, TruthValue[] applies, TooManyCombinations[] crowded) {
        this.inserted = inserted;
        this.applies = applies;
        this.crowded = crowded;
    }

    /** Results without an entry, for each of the files. */
    static List<RuleResults> of(List<DecisionFile> files) {
        List<RuleResults> results = new ArrayList<>(files.size());
        for (DecisionFile file : files) {
            int rules = file.rules().size();
            results.add(new RuleResults(new Statement[rules][], new TruthValue[rules], new TooManyCombinations[rules]));
        }
        return results;
    }

    /** Copies to which entries of further rules can be added. */
    static List<RuleResults> copies(List<RuleResults> results) {
        List<RuleResults> copies = new ArrayList<>(results.size());
        for (RuleResults one : results) {
            copies.add(new RuleResults(one.inserted.clone(), one.applies.clone(), one.crowded.clone()));
        }
        return copies;
    }

    /** The number of rules in the file. */
    int size() {
        return inserted.length;
    }

    /** The statements that the rule inserted, by firing; null if it did not fire. */
    Statement @Nullable [] inserted(int rule) {
        return inserted[rule];
    }

    /** Whether the rule applies by known facts alone; null if it does not hold on the day or is crowded. */
    @Nullable
    TruthValue applies(int rule) {
        return applies[rule];
    }

    /** Why a person must settle the rule; null if it was evaluated. */
    @Nullable
    TooManyCombinations crowded(int rule) {
        return crowded[rule];
    }

    void setApplies(int rule, TruthValue truth) {
        applies[rule] = truth;
    }

    void setCrowded(int rule, TooManyCombinations why) {
        crowded[rule] = why;
    }

    /** A rule that joins facts fires for each combination; equal statements are kept once. */
    void addInserted(int rule, Statement statement) {
        Statement[] before = inserted[rule];
        if (before == null) {
            inserted[rule] = new Statement[] {statement};
            return;
        }
        for (Statement known : before) {
            if (known.equals(statement)) {
                return;
            }
        }
        Statement[] more = Arrays.copyOf(before, before.length + 1);
        more[before.length] = statement;
        inserted[rule] = more;
    }
}
