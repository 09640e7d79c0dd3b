package littlegiant.programme;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.problem.Problems;
import littlegiant.records.EventRepository;
import littlegiant.ruleset.engine.SupportOffer;
import littlegiant.vocabulary.Threshold;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/** Lists the measures for which an enterprise may apply, with the pools and the payments from them. */
@Singleton
public class SupportList {
    private static final Text NOT_LOADED = Text.of("规则尚未成功加载,请稍后再试", "no rules have been loaded yet: try again later");

    private final Enterprises enterprises;
    private final EventRepository events;

    SupportList(Enterprises enterprises, EventRepository events) {
        this.enterprises = enterprises;
        this.events = events;
    }

    /**
     * The support of an enterprise under a policy on a day; throws a 503 problem before the first good load. A policy
     * that the active release no longer has offers nothing.
     */
    public SupportAnswer of(Enterprises.EnterpriseFile known, String policy, LocalDate day, Language language) {
        if (enterprises.release().isEmpty()) {
            throw Problems.unavailable(NOT_LOADED, language);
        }
        EnterpriseHistory life = known.life(policy);
        ProgrammeStatus standing = life.statusOn(day);
        List<SupportOffer> open = enterprises
                .policy(policy)
                .map(rules -> OpenMeasures.of(rules, known.facts(), standing.stage(), day)
                        .offered())
                .orElse(List.of());
        List<EventAnswer> given = life.effective().stream()
                .filter(event -> event.type() == EventType.SUPPORT_GIVEN)
                .map(event -> EventAnswer.of(life, event, language))
                .toList();
        return new SupportAnswer(
                life.creditCode(),
                policy,
                day,
                standing.stage(),
                standing.stage() == null ? null : standing.stage().label().in(language),
                standing.recognised(),
                open.stream().map(offered -> measure(policy, offered)).toList(),
                given,
                SupportAnswer.NOTE.in(language));
    }

    private SupportAnswer.MeasureAnswer measure(String policy, SupportOffer offered) {
        return new SupportAnswer.MeasureAnswer(
                offered.offer().id(),
                offered.rule().clause(),
                offered.rule().title(),
                offered.offer()
                        .pool()
                        .map(pool -> pool(policy, offered.offer().id(), pool))
                        .orElse(null));
    }

    /** The pool of a policy's measure and the payments from it. */
    SupportAnswer.PoolAnswer pool(String policy, String measure, Threshold pool) {
        BigDecimal given = events.given(policy, measure);
        return new SupportAnswer.PoolAnswer(
                measure, pool.value(), given, pool.value().subtract(given));
    }
}
