package littlegiant.ruleset.engine;

import io.opentelemetry.api.trace.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
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
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.time.SessionPseudoClock;

/** Runs the engine for enterprises, each in a session of its own that is disposed after its rules have fired. */
final class RuleSessions {
    /** A limit that is never reached, since a rule fires once for each combination and combinations are limited. */
    private static final int MOST_FIRINGS = 2 * (int) JoinSize.MOST;

    private final KieBase base;
    private final KieSessionConfiguration sessions;
    private final Map<Rule, RulePlace> places = new IdentityHashMap<>();
    /** The rules that the engine may not be stopped at: each fires at most once. */
    private final Set<Rule> bounded = Collections.newSetFromMap(new IdentityHashMap<>());

    private final boolean matchesYears;
    private final boolean matchesRights;
    private final boolean matchesViolations;
    /** Whether the day matters to the engine; a session whose clock is never read is lighter. */
    private final boolean dated;

    /**
     * Creates sessions over compiled files.
     *
     * @param placesInGroup the place of each rule among the files of its group
     */
    RuleSessions(List<DecisionFile> files, KieBase base, Map<RuleDefinition, RulePlace> placesInGroup) {
        this.base = base;
        this.sessions = KieServices.get().newKieSessionConfiguration();
        sessions.setOption(ClockTypeOption.PSEUDO);
        // A session belongs to one call of fire(), so nothing in it is locked; the base never changes, so it lists
        // none.
        sessions.setOption(ThreadSafeOption.NO);
        sessions.setOption(KeepReferenceOption.NO);
        for (DecisionFile file : files) {
            for (int r = 0; r < file.rules().size(); r++) {
                RuleDefinition read = file.rules().get(r);
                Rule rule = base.getRule(file.packageName(), EngineSource.ruleName(r));
                places.put(rule, Objects.requireNonNull(placesInGroup.get(read), "it is a rule of the group's files"));
                if (isBounded(read)) {
                    bounded.add(rule);
                }
            }
        }
        // Facts of a type that no pattern matches are not inserted.
        matchesYears = matches(files, FiscalYear.class);
        matchesRights = matches(files, IntellectualProperty.class);
        matchesViolations = matches(files, Violation.class);
        dated = files.stream()
                .flatMap(file -> file.rules().stream())
                .anyMatch(rule -> rule.effective().isPresent() || rule.expires().isPresent());
    }

    private static boolean matches(List<DecisionFile> files, Class<?> type) {
        return files.stream()
                .flatMap(file -> file.rules().stream())
                .anyMatch(rule -> rule.matched().contains(type));
    }

    /** Whether the rule matches the enterprise alone, and so fires at most once. */
    static boolean isBounded(RuleDefinition rule) {
        return rule.matched().equals(Set.of(Enterprise.class));
    }

    /**
     * Fires the rules for the enterprise on the day. Rules that match lists are stopped at the deadline.
     *
     * @param results receive the statements that the rules insert
     * @return whether the engine finished by itself
     */
    boolean fire(RuleGroup.Question question, List<RuleResults> results) {
        Enterprise enterprise = question.enterprise();
        Set<Class<?>> withheld = question.withheld();
        Span span = EngineSpans.startSpan();
        KieSession session = base.newKieSession(sessions, null);
        try {
            if (dated) {
                setClock(session, question.asOf());
            }
            session.addEventListener(new InsertedStatements(places, results));
            session.insert(enterprise);
            if (matchesYears && !withheld.contains(FiscalYear.class)) {
                int reference = Situation.referenceYear(question.asOf());
                for (FiscalYear year : enterprise.years()) {
                    if (PatternRow.isComplete(year, reference)) {
                        session.insert(year);
                    }
                }
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
                        if (bounded.contains(match.getRule())) {
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

    /**
     * Sets the session clock to noon, because a rule holds from its date-effective until the day before its date-expires,
     * and the engine takes each date as the first instant of the day in the time zone of the process.
     */
    private static void setClock(KieSession session, LocalDate asOf) {
        SessionPseudoClock clock = session.getSessionClock();
        clock.advanceTime(
                asOf.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli(), TimeUnit.MILLISECONDS);
    }

    private static void insertAll(KieSession session, @Nullable Collection<?> facts) {
        if (facts != null) {
            facts.forEach(session::insert);
        }
    }
}
