package littlegiant.ruleset.engine;

import io.opentelemetry.api.trace.Span;
import java.time.ZoneId;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.Violation;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.EngineSource;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.Situation;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.time.SessionPseudoClock;

/** Runs the engine for enterprises, each in a session of its own that is disposed after its rules have fired. */
final class RuleSessions {
    /** A limit that is never reached, since a rule fires once for each combination and combinations are limited. */
    private static final int MOST_FIRINGS = 2 * (int) JoinSize.MOST;

    private final List<DecisionFile> files;
    private final KieBase base;
    private final KieSessionConfiguration sessions;
    private final Map<Rule, RulePlace> places = new IdentityHashMap<>();
    private final boolean matchesYears;
    private final boolean matchesRights;
    private final boolean matchesViolations;

    /** Creates sessions over compiled files. */
    RuleSessions(List<DecisionFile> files, KieBase base) {
        this.files = files;
        this.base = base;
        this.sessions = KieServices.get().newKieSessionConfiguration();
        sessions.setOption(ClockTypeOption.PSEUDO);
        for (int f = 0; f < files.size(); f++) {
            DecisionFile file = files.get(f);
            for (int r = 0; r < file.rules().size(); r++) {
                places.put(base.getRule(file.packageName(), EngineSource.ruleName(r)), new RulePlace(f, r));
            }
        }
        // Facts of a type that no pattern matches are not inserted.
        matchesYears = matches(FiscalYear.class);
        matchesRights = matches(IntellectualProperty.class);
        matchesViolations = matches(Violation.class);
    }

    private boolean matches(Class<?> type) {
        return files.stream()
                .flatMap(file -> file.rules().stream())
                .anyMatch(rule -> rule.matched().contains(type));
    }

    /** Whether the rule matches the enterprise alone, and so fires at most once. */
    static boolean isBounded(RuleDefinition rule) {
        return rule.matched().equals(Set.of(Enterprise.class));
    }

    /** Creates the empty collection for the statements of one session. */
    InsertedStatements newInserted() {
        return new InsertedStatements(files, places);
    }

    /**
     * Fires the rules for the enterprise on the day. Rules that match lists are stopped at the deadline.
     *
     * @param inserted collects the statements that the rules insert
     * @return whether the engine finished by itself
     */
    boolean fire(RuleGroup.Question question, InsertedStatements inserted) {
        Enterprise enterprise = question.enterprise();
        Set<Class<?>> withheld = question.withheld();
        Span span = EngineSpans.startSpan();
        KieSession session = base.newKieSession(sessions, null);
        try {
            // The session clock is set to noon, because a rule holds from its date-effective until the day before its
            // date-expires, and the engine takes each date as the first instant of the day in the time zone of the
            // process.
            SessionPseudoClock clock = session.getSessionClock();
            clock.advanceTime(
                    question.asOf()
                            .atTime(12, 0)
                            .atZone(ZoneId.systemDefault())
                            .toInstant()
                            .toEpochMilli(),
                    TimeUnit.MILLISECONDS);
            session.addEventListener(inserted);
            session.insert(enterprise);
            if (matchesYears && !withheld.contains(FiscalYear.class)) {
                int reference = Situation.referenceYear(question.asOf());
                insertAll(
                        session,
                        enterprise.years().stream()
                                .filter(year -> PatternRow.isComplete(year, reference))
                                .toList());
            }
            if (matchesRights && !withheld.contains(IntellectualProperty.class)) {
                insertAll(session, enterprise.intellectualProperty());
            }
            if (matchesViolations && !withheld.contains(Violation.class)) {
                insertAll(session, enterprise.violations());
            }
            boolean[] stopped = {false};
            int fired = session.fireAllRules(
                    match -> {
                        RulePlace place = Objects.requireNonNull(
                                places.get(match.getRule()), "every rule of the base has a place");
                        if (isBounded(files.get(place.file()).rules().get(place.rule()))) {
                            return true;
                        }
                        stopped[0] |= System.nanoTime() - question.deadline() >= 0;
                        return !stopped[0];
                    },
                    MOST_FIRINGS);
            return fired < MOST_FIRINGS && !stopped[0];
        } finally {
            session.dispose();
            span.end();
        }
    }

    private static void insertAll(KieSession session, @Nullable Collection<?> facts) {
        if (facts != null) {
            facts.forEach(session::insert);
        }
    }
}
