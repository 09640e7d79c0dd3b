package littlegiant.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Requires {@code needed} of several conditions: one is "any of", all is "all of". A part with status MISSING or REVIEW
 * counts as what it may become, so it never changes a result that the others already decide.
 */
record AtLeastOf(int needed, List<Condition> conditions) implements Condition {
    private static final Text BETWEEN = Text.of(";", "; ");
    private static final Text OR = Text.of(" 或 ", " or ");
    private static final Text AND = Text.of(",且 ", ", and ");
    private static final Template SOME = Template.of("下列 {1} 项中至少 {0} 项:{2}", "at least {0} of these {1}: {2}");
    private static final Text EMPTY = Text.of("至少写一个条件", "write at least one condition");
    private static final Template FEWER = Template.of("请写 1 至 {0} 之间的数", "write a number from 1 to {0}");
    private static final Template TOO_MANY =
            Template.of("共 {1} 个条件,不能要求其中 {0} 个", "{0} cannot be asked of {1} conditions");

    AtLeastOf {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new MisusedWord(EMPTY, EMPTY);
        }
        if (needed < 1 || needed > conditions.size()) {
            throw new MisusedWord(TOO_MANY.with(needed, conditions.size()), FEWER.with(conditions.size()));
        }
    }

    static AtLeastOf anyOf(List<Condition> conditions) {
        return new AtLeastOf(1, conditions);
    }

    static AtLeastOf allOf(List<Condition> conditions) {
        return new AtLeastOf(Math.max(1, conditions.size()), conditions);
    }

    @Override
    public Judgement judge(Situation situation) {
        return combine(needed, judgeEach(conditions, situation));
    }

    /** The judgements of conditions, in their order. */
    static List<Judgement> judgeEach(List<Condition> conditions, Situation situation) {
        // Arrays and indices: this is done for every part of every criterion.
        Judgement[] parts = new Judgement[conditions.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = conditions.get(i).judge(situation);
        }
        return Arrays.asList(parts);
    }

    /** Combines the judgements of the parts, of which {@code needed} must be met. */
    static Judgement combine(int needed, List<Judgement> parts) {
        return new CountedParts(StatusCount.of(parts).statusFor(needed), parts);
    }

    @Override
    public Text words() {
        List<Text> words = conditions.stream().map(Condition::words).toList();
        if (conditions.size() == 1) {
            return words.get(0);
        }
        if (needed == 1) {
            return Text.join(OR, words);
        }
        return needed == conditions.size()
                ? Text.join(AND, words)
                : SOME.with(needed, conditions.size(), Text.join(BETWEEN, words));
    }

    @Override
    public Set<Status> possible() {
        return StatusCount.reachable(needed, conditions);
    }

    @Override
    public List<Condition> children() {
        return conditions;
    }

    private record CountedParts(Status status, List<Judgement> parts) implements Judgement {
        @Override
        public Text message() {
            List<Text> messages = new ArrayList<>(parts.size());
            for (Judgement part : parts) {
                if (part.status() == status) {
                    messages.add(part.message());
                }
            }
            return joinDistinct(messages);
        }

        @Override
        public Optional<Text> required() {
            return each(Judgement::required);
        }

        @Override
        public Optional<Text> observed() {
            return each(Judgement::observed);
        }

        private Optional<Text> each(Function<Judgement, Optional<Text>> asked) {
            List<Text> texts = new ArrayList<>(parts.size());
            for (Judgement part : parts) {
                asked.apply(part).ifPresent(texts::add);
            }
            return distinct(texts);
        }

        @Override
        public void cite(FactSheet sheet) {
            parts.forEach(part -> part.cite(sheet));
        }

        @Override
        public List<String> missing() {
            if (status != Status.MISSING) {
                return List.of();
            }
            Set<String> missing = new LinkedHashSet<>();
            parts.forEach(part -> missing.addAll(part.missing()));
            return List.copyOf(missing);
        }
    }

    /** Joins the distinct texts, so that a fact missing to two parts is named once. */
    static Text joinDistinct(List<Text> texts) {
        return distinct(texts).orElse(Text.verbatim(""));
    }

    /** Joins the distinct texts; empty if there are none. */
    static Optional<Text> distinct(List<Text> texts) {
        return switch (texts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(texts.get(0));
            default -> Optional.of(Text.distinct(BETWEEN, texts));
        };
    }
}
