package littlegiant.assessment;

import java.lang.ref.WeakReference;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Outcome;
import littlegiant.ruleset.language.PolicyHeader.DecisionNote;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.wording.JsonBuffer;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an answer that are the same for all assessments under a policy, encoded once: ids, clauses and titles.
 * Weakly cached, since policies belong to a release and are garbage collected with it.
 */
final class EncodedPolicy {
    /** By the policy object, since two releases may have policies with one id. */
    private static final Map<Policy, EncodedPolicy> KNOWN = new WeakHashMap<>();

    /** The one that was used last, found without a lock: mostly one policy is asked for again and again. */
    private static volatile @Nullable LastEncoded last;

    private record LastEncoded(WeakReference<Policy> policy, EncodedPolicy encoded) {}

    private final byte[] id;
    private final Map<DecisionFile, EncodedDecision> decisions = new IdentityHashMap<>();
    private final Map<RuleDefinition, EncodedRule> rules = new IdentityHashMap<>();

    /**
     * A decision of a policy.
     *
     * @param outcomes the encoded beginning of the decision for each outcome, up to the policy's note
     */
    private record EncodedDecision(Map<Language, Map<Outcome, byte[]>> outcomes) {

        static EncodedDecision of(DecisionFile file, @Nullable DecisionNote note) {
            Map<Language, Map<Outcome, byte[]>> outcomes = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                Map<Outcome, byte[]> each = new EnumMap<>(Outcome.class);
                for (Outcome outcome : Outcome.values()) {
                    each.put(outcome, head(file, note, outcome, language));
                }
                outcomes.put(language, each);
            }
            return new EncodedDecision(outcomes);
        }

        byte[] of(Language language, Outcome outcome) {
            return Objects.requireNonNull(
                    Objects.requireNonNull(outcomes.get(language)).get(outcome));
        }

        private static byte[] head(DecisionFile file, @Nullable DecisionNote note, Outcome outcome, Language language) {
            JsonBuffer json = new JsonBuffer(256);
            json.copy(Property.DECISION.first());
            json.string(file.decision());
            Optional<DecisionNote> said = Optional.ofNullable(note);
            said.map(DecisionNote::title).ifPresent(title -> named(Property.TITLE, title, json));
            named(Property.OUTCOME, outcome.name(), json);
            named(Property.LABEL, outcome.label().in(language), json);
            said.map(DecisionNote::note).ifPresent(more -> named(Property.NOTE, more, json));
            return json.toByteArray();
        }

        private static void named(Property property, String text, JsonBuffer json) {
            json.copy(property.next());
            json.string(text);
        }
    }

    /**
     * A rule of a policy.
     *
     * @param identity the encoded properties before the title, without the bracket
     * @param title the encoded title of the rule, with quotes
     */
    private record EncodedRule(byte[] identity, byte[] title) {

        static EncodedRule of(RuleDefinition rule, Property id) {
            JsonBuffer json = new JsonBuffer(128);
            json.copy(id.alone());
            json.string(rule.statement().id());
            json.copy(Property.CLAUSE.next());
            json.string(rule.clause());
            json.copy(Property.TITLE.next());
            JsonBuffer title = new JsonBuffer(256);
            title.string(rule.title());
            return new EncodedRule(json.toByteArray(), title.toByteArray());
        }
    }

    private EncodedPolicy(Policy policy) {
        id = JsonBuffer.escaped(policy.id());
        Map<String, DecisionNote> notes = policy.header().decisions();
        for (DecisionFile file : policy.files()) {
            boolean offers = file.kind() == DecisionFile.DecisionFileKind.SUPPORT;
            decisions.put(file, EncodedDecision.of(file, notes.get(file.decision())));
            file.rules()
                    .forEach(rule ->
                            rules.put(rule, EncodedRule.of(rule, offers ? Property.MEASURE : Property.CRITERION)));
        }
    }

    /** The encoded parts of a policy, from the cache or computed. */
    static EncodedPolicy of(Policy policy) {
        LastEncoded before = last;
        if (before != null && before.policy.refersTo(policy)) {
            return before.encoded;
        }
        EncodedPolicy encoded;
        synchronized (KNOWN) {
            encoded = KNOWN.computeIfAbsent(policy, EncodedPolicy::new);
        }
        last = new LastEncoded(new WeakReference<>(policy), encoded);
        return encoded;
    }

    /** Writes the beginning of a decision, up to its findings. */
    void decision(DecisionFile file, Outcome outcome, Language language, JsonBuffer json) {
        json.copy(Objects.requireNonNull(decisions.get(file)).of(language, outcome));
    }

    /** Writes the beginning of a finding of any policy, up to its status. */
    static void write(Finding finding, JsonBuffer json) {
        write(finding, EncodedRule.of(finding.rule(), Property.CRITERION), json);
    }

    /** Writes the beginning of a finding, up to its status. */
    void finding(Finding finding, JsonBuffer json) {
        write(finding, known(finding.rule()), json);
    }

    private static void write(Finding finding, EncodedRule rule, JsonBuffer json) {
        json.copy(rule.identity);
        if (finding.isTitledByItsRule()) {
            json.copy(rule.title);
        } else {
            json.string(finding.title());
        }
    }

    private EncodedRule known(RuleDefinition rule) {
        return Objects.requireNonNull(rules.get(rule), "every rule of a policy is encoded with it");
    }

    /** Writes the beginning of a support measure, up to its pool. */
    void offer(RuleDefinition rule, JsonBuffer json) {
        EncodedRule offered = known(rule);
        json.mark('{');
        json.copy(offered.identity);
        json.copy(offered.title);
    }

    /** The policy's id, JSON-escaped. */
    byte[] id() {
        return id;
    }
}
