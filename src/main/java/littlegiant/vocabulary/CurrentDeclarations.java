package littlegiant.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import littlegiant.facts.AttestationTopic;
import littlegiant.facts.Declarations;
import littlegiant.facts.DeclaredAttestation;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.DeclaredUnit;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Holds, per thread, the declarations of the policy whose rules are being read or run. A rule names a declared fact by
 * its id alone, so that the engine receives only ids; code that reads or runs rules sets the declarations.
 */
public final class CurrentDeclarations {
    private static final ThreadLocal<Declarations> IN_HAND = new ThreadLocal<>();

    private static final Template NO_FACT = Template.of("政策没有声明事实“{0}”", "the policy declares no fact \"{0}\"");
    private static final Template NO_ATTESTATION =
            Template.of("政策没有声明认定事项“{0}”", "the policy declares no attestation \"{0}\"");
    private static final Template MEANT = Template.of("是否应为 {0}?", "did you mean {0}?");
    private static final Template WRITE = Template.of("请写作 {0}", "write {0}");
    private static final Template DECLARE =
            Template.of("请在 policy.yaml 的 {0} 中声明它,例如 {1}", "declare it under {0} in policy.yaml, as {1}");
    private static final Template DECLARED = Template.of("已声明:{0}", "declared are: {0}");
    private static final Template YES_NO = Template.of("“{0}”是一项是否,不是数值", "\"{0}\" is a yes or no and no quantity");
    private static final Template DAY = Template.of("“{0}”是日期,不是数值", "\"{0}\" is a date and no quantity");
    private static final Text INSTEAD_OF_DAY = Text.of(
            "日期只作记录;要比较年限,请声明一个单位为“年”的事实",
            "a date is only kept; to compare a number of years, declare a fact in the unit 年");
    private static final Template NUMBER =
            Template.of("“{0}”的单位是{1},不是“是否”", "\"{0}\" is given as {1} and is no yes or no");

    private CurrentDeclarations() {}

    /** Runs {@code work} with the declarations set for the current thread. */
    public static <T> T with(Declarations declared, Supplier<T> work) {
        Declarations before = IN_HAND.get();
        IN_HAND.set(declared);
        try {
            return work.get();
        } finally {
            if (before == null) {
                IN_HAND.remove();
            } else {
                IN_HAND.set(before);
            }
        }
    }

    private static Declarations declared() {
        Declarations declared = IN_HAND.get();
        return declared == null ? Declarations.NONE : declared;
    }

    /** The declared number with the id. */
    static DeclaredFact number(String id) {
        DeclaredFact fact = fact(id);
        if (fact.unitWritten() == DeclaredUnit.YES_NO) {
            throw new MisusedWord(YES_NO.with(id), WRITE.with("holds( \"" + id + "\" )"));
        }
        if (fact.unitWritten() == DeclaredUnit.DAY) {
            throw new MisusedWord(DAY.with(id), INSTEAD_OF_DAY);
        }
        return fact;
    }

    /** The declared boolean with the id. */
    static DeclaredFact truth(String id) {
        DeclaredFact fact = fact(id);
        if (fact.unitWritten() == DeclaredUnit.DAY) {
            throw new MisusedWord(NUMBER.with(id, fact.unitWritten().label()), INSTEAD_OF_DAY);
        }
        if (fact.unitWritten() != DeclaredUnit.YES_NO) {
            throw new MisusedWord(
                    NUMBER.with(id, fact.unitWritten().label()),
                    WRITE.with("fact( \"" + id + "\" ).atLeast( \"" + example(fact.unitWritten()) + "\" )"));
        }
        return fact;
    }

    private static DeclaredFact fact(String id) {
        Declarations declared = declared();
        DeclaredFact fact = declared.facts().get(MisusedWord.requireArgument(id));
        if (fact != null) {
            return fact;
        }
        if (declared.attestations().containsKey(id)) {
            throw new MisusedWord(NO_FACT.with(id), WRITE.with("attested( \"" + id + "\" )"));
        }
        throw new MisusedWord(
                NO_FACT.with(id),
                instead(id, declared.facts().keySet(), DECLARE.with("facts", id + ": { unit: 元, per: enterprise }")));
    }

    /** The declared attestation with the id. */
    static DeclaredAttestation attestation(String id) {
        Declarations declared = declared();
        DeclaredAttestation attestation = declared.attestations().get(MisusedWord.requireArgument(id));
        if (attestation != null) {
            return attestation;
        }
        for (AttestationTopic topic : AttestationTopic.values()) {
            if (isMeant(topic, id)) {
                throw new MisusedWord(NO_ATTESTATION.with(id), WRITE.with("attested( " + topic.name() + " )"));
            }
        }
        if (declared.facts().containsKey(id)) {
            boolean truth = declared.facts().get(id).unitWritten() == DeclaredUnit.YES_NO;
            throw new MisusedWord(
                    NO_ATTESTATION.with(id), WRITE.with((truth ? "holds" : "fact") + "( \"" + id + "\" )"));
        }
        throw new MisusedWord(
                NO_ATTESTATION.with(id),
                instead(id, declared.attestations().keySet(), DECLARE.with("attestations", id + ": {}")));
    }

    private static boolean isMeant(AttestationTopic topic, String id) {
        return topic.property().equals(id) || topic.name().equals(id);
    }

    private static Text instead(String id, Set<String> known, Text declare) {
        return Nearest.of(id, known)
                .map(near -> (Text) MEANT.with("\"" + near + "\""))
                .orElseGet(() -> known.isEmpty() ? declare : listed(known, declare));
    }

    private static Text listed(Set<String> known, Text declare) {
        return Text.join(Text.of(";", "; "), List.of(DECLARED.with(String.join(", ", known)), declare));
    }

    /** An example threshold in the unit. */
    static String example(DeclaredUnit unit) {
        return switch (unit) {
            case YUAN -> "500万元";
            case PEOPLE -> "20人";
            case ITEMS -> "3项";
            case YEARS -> "3年";
            case RATIO, YES_NO, DAY -> "5%";
        };
    }
}
