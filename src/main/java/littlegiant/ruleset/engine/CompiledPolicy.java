package littlegiant.ruleset.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FactLabels;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.Invariants;
import littlegiant.facts.Violation;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.Effort;
import littlegiant.ruleset.language.EngineSource;
import littlegiant.ruleset.language.PolicyHeader;
import littlegiant.ruleset.language.RuleCard;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Ground;
import littlegiant.vocabulary.JudgedTooLong;
import littlegiant.vocabulary.Offer;
import littlegiant.vocabulary.PolicyInHand;
import littlegiant.vocabulary.Requirement;
import littlegiant.vocabulary.Situation;
import littlegiant.vocabulary.Statement;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.time.SessionPseudoClock;

/**
 * A policy that the engine decides. Rules only say what applies to an enterprise; each session takes in what they
 * inserted and is gone, and everything is judged and counted here, in one place and in the order of the files.
 */
public final class CompiledPolicy implements Policy {
    private static final Template ENDED =
            Template.of("{1} 已于 {0} 期满,本次评估在期满之后", "the period of {1} ended on {0}, before the day of this assessment");
    private static final Template NOT_BEGUN =
            Template.of("{1} 自 {0} 起施行,本次评估在此之前", "{1} holds from {0}, after the day of this assessment");
    private static final Template STAGE_UNKNOWN =
            Template.of("缺少资料({0}),无法列出全部支持措施", "facts are missing ({0}), so not every support measure can be listed");

    /** A rule fires once for each of its combinations, which are bounded; so this many firings there never are. */
    private static final int MOST_FIRINGS = 2 * (int) Rows.MOST;

    /** What is bounded in count takes a fraction of this, even where the machine is busy. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** By {@link Effort}: a few milliseconds with the search for gaps, which is what an I/O thread can spare. */
    private static final double LIGHT = 10_000;

    private static final Template NOT_LISTED =
            Template.of("{0},因此支持措施未能全部列出", "{0}; so not every support measure is listed");

    private final String id;
    private final PolicyHeader header;
    private final List<DecisionFile> files;
    private final KieBase base;
    private final KieSessionConfiguration sessions;
    private final Map<Rule, Place> places = new IdentityHashMap<>();
    private final List<List<Stated>> criteria = new ArrayList<>();
    private final Remembered remembered;
    private final Map<RuleCard, Applicability> applicability = new IdentityHashMap<>();
    private final boolean light;
    private final long longest;
    private final boolean matchesYears;
    private final boolean matchesRights;
    private final boolean matchesViolations;

    /** A rule's place: the number of its file, and its own in that file. */
    private record Place(int file, int rule) {}

    /** A criterion or ground and the rules that state it, each with its number in the file. */
    private record Stated(String id, List<RuleCard> rules, List<Integer> numbers) {}

    /** Compiles the files of a policy, as {@link PolicyCompiler} says. */
    public static Optional<Policy> compile(
            String id, PolicyHeader header, List<DecisionFile> files, Diagnostics found) {
        return RuleCompiler.compile(files, found).map(base -> new CompiledPolicy(id, header, files, base));
    }

    CompiledPolicy(String id, PolicyHeader header, List<DecisionFile> files, KieBase base) {
        this(id, header, files, base, Remembered.of(files), LONGEST);
    }

    /** A policy with the memory that it is given; with none, every enterprise is put to the engine. */
    CompiledPolicy(
            String id, PolicyHeader header, List<DecisionFile> files, KieBase base, Optional<Remembered> remembered) {
        this(id, header, files, base, remembered, LONGEST);
    }

    /** A policy whose rules are stopped after so long, where they match more than the enterprise itself. */
    CompiledPolicy(
            String id,
            PolicyHeader header,
            List<DecisionFile> files,
            KieBase base,
            Optional<Remembered> remembered,
            Duration longest) {
        this.id = id;
        this.header = header;
        this.files = List.copyOf(files);
        this.base = base;
        this.sessions = KieServices.get().newKieSessionConfiguration();
        sessions.setOption(ClockTypeOption.PSEUDO);
        for (int f = 0; f < files.size(); f++) {
            DecisionFile file = files.get(f);
            Map<String, Stated> stated = new LinkedHashMap<>();
            for (int r = 0; r < file.rules().size(); r++) {
                RuleCard rule = file.rules().get(r);
                applicability.put(rule, Applicability.of(rule));
                places.put(base.getRule(file.packageName(), EngineSource.ruleName(r)), new Place(f, r));
                Stated one = stated.computeIfAbsent(
                        rule.statement().id(), key -> new Stated(key, new ArrayList<>(), new ArrayList<>()));
                one.rules.add(rule);
                one.numbers.add(r);
            }
            criteria.add(List.copyOf(stated.values()));
        }
        this.light = files.stream()
                        .flatMap(file -> file.rules().stream())
                        .mapToDouble(rule -> Effort.of(rule.statement()))
                        .sum()
                <= LIGHT;
        this.remembered = remembered.orElse(null);
        this.longest = longest.toNanos();
        // A fact that no pattern looks at is inserted for nothing.
        matchesYears = matches(FiscalYear.class);
        matchesRights = matches(IntellectualProperty.class);
        matchesViolations = matches(Violation.class);
    }

    private boolean matches(Class<?> type) {
        return files.stream()
                .flatMap(file -> file.rules().stream())
                .anyMatch(rule -> rule.matched().contains(type));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean isLight() {
        return light;
    }

    @Override
    public PolicyHeader header() {
        return header;
    }

    @Override
    public List<DecisionFile> files() {
        return files;
    }

    @Override
    public Evaluation decide(Enterprise enterprise, LocalDate asOf, Set<String> wanted) {
        List<Applied> applied = remembered == null
                ? apply(enterprise, asOf)
                : remembered.applied(enterprise, asOf, () -> apply(enterprise, asOf));
        Situation situation = Situation.of(enterprise, asOf);
        List<Text> warnings = new ArrayList<>(Invariants.warningsOf(enterprise));
        warnAboutPeriod(asOf, warnings);
        List<Decided> decisions = new ArrayList<>(files.size());
        List<Offered> support = new ArrayList<>();
        for (int f = 0; f < files.size(); f++) {
            DecisionFile file = files.get(f);
            if (!wanted.isEmpty() && !wanted.contains(file.decision())) {
                continue;
            }
            warnings.addAll(applied.get(f).warnings());
            support.addAll(applied.get(f).offers());
            if (file.kind() != DecisionFile.Kind.SUPPORT) {
                List<Finding> findings = judge(applied.get(f).requirements(), situation);
                decisions.add(new Decided(file, Outcomes.of(file.kind(), findings), findings));
            }
        }
        return new Evaluation(this, asOf, situation.referenceYear(), decisions, support, warnings);
    }

    private static List<Finding> judge(List<Applied.Requirement> requirements, Situation situation) {
        List<Finding> findings = new ArrayList<>(requirements.size());
        for (Applied.Requirement required : requirements) {
            findings.add(finding(required, situation));
        }
        return findings;
    }

    private static Finding finding(Applied.Requirement required, Situation situation) {
        try {
            return new Finding(
                    required.rule(),
                    required.condition(),
                    situation,
                    required.condition().judge(situation));
        } catch (JudgedTooLong stopped) {
            Condition open = Crowded.judgedTooLong(required.rule());
            return new Finding(required.rule(), open, situation, open.judge(situation));
        }
    }

    /** Asks the engine what applies to the enterprise on the day, by file. */
    private List<Applied> apply(Enterprise enterprise, LocalDate asOf) {
        Set<Class<?>> withheld = matchesLists() ? Rows.tooMany(files, enterprise) : Set.of();
        Collector collector = new Collector();
        boolean done = PolicyInHand.with(header.declared(), () -> fire(enterprise, asOf, withheld, collector));
        Map<RuleCard, Crowded> crowded = new IdentityHashMap<>();
        Map<RuleCard, TruthValue> applies = new IdentityHashMap<>();
        for (DecisionFile file : files) {
            for (RuleCard rule : file.rules()) {
                if (!rule.holdsOn(asOf)) {
                    continue;
                }
                if (!Collections.disjoint(rule.matched(), withheld)) {
                    crowded.put(rule, Crowded.by(rule, Rows.of(rule.asked(), enterprise)));
                } else if (!done && !matchesOnlyTheEnterprise(rule)) {
                    crowded.put(rule, Crowded.stopped(rule));
                } else {
                    applies(rule, enterprise, asOf, applies, crowded);
                }
            }
        }
        List<Applied> applied = new ArrayList<>(files.size());
        for (int f = 0; f < files.size(); f++) {
            Statement[][] inserted = collector.inserted[f];
            applied.add(
                    files.get(f).kind() == DecisionFile.Kind.SUPPORT
                            ? offers(files.get(f), enterprise, inserted, crowded, applies)
                            : requirements(criteria.get(f), inserted, crowded, applies));
        }
        return List.copyOf(applied);
    }

    /** Says of a rule that was put to the engine whether known facts alone have it apply. */
    private void applies(
            RuleCard rule,
            Enterprise enterprise,
            LocalDate asOf,
            Map<RuleCard, TruthValue> applies,
            Map<RuleCard, Crowded> crowded) {
        try {
            applies.put(rule, applicability.get(rule).of(enterprise, asOf));
        } catch (Applicability.TooManyMatches many) {
            crowded.put(rule, Crowded.stopped(rule));
        }
    }

    private static boolean matchesOnlyTheEnterprise(RuleCard rule) {
        return rule.matched().equals(Set.of(Enterprise.class));
    }

    private boolean matchesLists() {
        return matchesYears || matchesRights || matchesViolations;
    }

    /**
     * Fires the rules for the enterprise on the day.
     *
     * @param withheld types of facts that are not put to the engine
     * @param collector takes in what the rules insert
     * @return whether the engine came to an end by itself
     */
    private boolean fire(Enterprise enterprise, LocalDate asOf, Set<Class<?>> withheld, Collector collector) {
        KieSession session = base.newKieSession(sessions, null);
        try {
            // Noon, because a rule holds from its date-effective and until the day before its date-expires, and the
            // engine takes both for the first instant of the day in the zone of the process.
            SessionPseudoClock clock = session.getSessionClock();
            clock.advanceTime(
                    asOf.atTime(12, 0)
                            .atZone(ZoneId.systemDefault())
                            .toInstant()
                            .toEpochMilli(),
                    TimeUnit.MILLISECONDS);
            session.addEventListener(collector);
            session.insert(enterprise);
            if (matchesYears && !withheld.contains(FiscalYear.class)) {
                insertAll(session, enterprise.years());
            }
            if (matchesRights && !withheld.contains(IntellectualProperty.class)) {
                insertAll(session, enterprise.intellectualProperty());
            }
            if (matchesViolations && !withheld.contains(Violation.class)) {
                insertAll(session, enterprise.violations());
            }
            long began = System.nanoTime();
            boolean[] stopped = {false};
            int fired = session.fireAllRules(
                    match -> {
                        Place place = places.get(match.getRule());
                        if (matchesOnlyTheEnterprise(
                                files.get(place.file).rules().get(place.rule))) {
                            return true;
                        }
                        stopped[0] |= System.nanoTime() - began >= longest;
                        return !stopped[0];
                    },
                    MOST_FIRINGS);
            return fired < MOST_FIRINGS && !stopped[0];
        } finally {
            session.dispose();
        }
    }

    private static void insertAll(KieSession session, Collection<?> facts) {
        if (facts != null) {
            facts.forEach(session::insert);
        }
    }

    private static Applied requirements(
            List<Stated> criteria,
            Statement[][] inserted,
            Map<RuleCard, Crowded> crowded,
            Map<RuleCard, TruthValue> applies) {
        List<Applied.Requirement> requirements = new ArrayList<>();
        for (Stated stated : criteria) {
            Optional<RuleCard> open =
                    stated.rules.stream().filter(crowded::containsKey).findFirst();
            if (open.isPresent()) {
                // What its other rules said is not all that they would have said.
                requirements.add(new Applied.Requirement(open.get(), crowded.get(open.get())));
            } else {
                requirements(stated, inserted, applies, requirements);
            }
        }
        return new Applied(List.copyOf(requirements), List.of(), List.of());
    }

    /**
     * What the rules of one criterion require: what each that applies for certain says; where it cannot be told whether
     * others apply, that facts are missing, beside it; and where none can apply, that the criterion does not.
     */
    private static void requirements(
            Stated stated,
            Statement[][] inserted,
            Map<RuleCard, TruthValue> applies,
            List<Applied.Requirement> requirements) {
        int before = requirements.size();
        List<RuleCard> open = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        List<RuleCard> holding =
                stated.rules.stream().filter(applies::containsKey).toList();
        for (int i = 0; i < stated.rules.size(); i++) {
            RuleCard rule = stated.rules.get(i);
            TruthValue truth = applies.getOrDefault(rule, TruthValue.FALSE);
            if (truth.isUnknown()) {
                open.add(rule);
                missing.addAll(truth.missing());
            } else if (truth.isTrue()) {
                Statement[] statements = inserted[stated.numbers.get(i)];
                if (statements == null) {
                    requirements.add(new Applied.Requirement(rule, Crowded.readOtherwise(rule)));
                    continue;
                }
                for (Statement statement : statements) {
                    requirements.add(new Applied.Requirement(rule, conditionOf(statement)));
                }
            }
        }
        if (!open.isEmpty()) {
            requirements.add(new Applied.Requirement(open.get(0), Unstated.of(open, missing)));
        }
        if (requirements.size() == before) {
            List<RuleCard> rules = holding.isEmpty() ? stated.rules : holding;
            requirements.add(new Applied.Requirement(rules.get(0), NotApplicable.of(rules, !holding.isEmpty())));
        }
    }

    private static Applied offers(
            DecisionFile file,
            Enterprise enterprise,
            Statement[][] inserted,
            Map<RuleCard, Crowded> crowded,
            Map<RuleCard, TruthValue> applies) {
        List<Offered> offers = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        List<Text> warnings = new ArrayList<>();
        for (int r = 0; r < inserted.length; r++) {
            RuleCard rule = file.rules().get(r);
            TruthValue truth = applies.getOrDefault(rule, TruthValue.FALSE);
            if (crowded.containsKey(rule)) {
                warnings.add(NOT_LISTED.with(crowded.get(rule).words()));
            } else if (truth.isUnknown()) {
                missing.addAll(truth.missing());
            } else if (truth.isTrue() && inserted[r] == null) {
                warnings.add(NOT_LISTED.with(Crowded.readOtherwise(rule).words()));
            } else if (truth.isTrue()) {
                offers.add(new Offered(rule, (Offer) inserted[r][0]));
            }
        }
        if (!missing.isEmpty()) {
            warnings.add(STAGE_UNKNOWN.with(FactLabels.listed(List.copyOf(missing), enterprise)));
        }
        return new Applied(List.of(), List.copyOf(offers), List.copyOf(warnings));
    }

    private void warnAboutPeriod(LocalDate asOf, List<Text> warnings) {
        if (asOf.isAfter(header.validTo())) {
            warnings.add(ENDED.with(header.validTo(), header.documentNumber()));
        } else if (asOf.isBefore(header.validFrom())) {
            warnings.add(NOT_BEGUN.with(header.validFrom(), header.documentNumber()));
        }
    }

    private static Condition conditionOf(Statement statement) {
        if (statement instanceof Requirement requirement) {
            return requirement.condition();
        }
        if (statement instanceof Ground ground) {
            return ground.condition();
        }
        throw new IllegalStateException("a support measure is nothing to judge: " + statement);
    }

    /** Takes in what rules insert, by file, rule and firing; null where a rule did not fire. */
    private final class Collector extends DefaultRuleRuntimeEventListener {
        private final Statement[][][] inserted = new Statement[files.size()][][];

        Collector() {
            for (int f = 0; f < inserted.length; f++) {
                inserted[f] = new Statement[files.get(f).rules().size()][];
            }
        }

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            Rule rule = event.getRule();
            if (rule == null) {
                return;
            }
            Place place = places.get(rule);
            Statement statement = (Statement) event.getObject();
            Statement[] before = inserted[place.file][place.rule];
            inserted[place.file][place.rule] = before == null ? new Statement[] {statement} : plus(before, statement);
        }

        private static Statement[] plus(Statement[] before, Statement statement) {
            // A rule that joins facts fires for each combination; the same requirement twice is one.
            for (Statement known : before) {
                if (known.equals(statement)) {
                    return before;
                }
            }
            Statement[] more = Arrays.copyOf(before, before.length + 1);
            more[before.length] = statement;
            return more;
        }
    }
}
