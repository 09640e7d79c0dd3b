package littlegiant.ruleset;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import littlegiant.vocabulary.Bands;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Measure;
import littlegiant.vocabulary.Statement;
import littlegiant.vocabulary.Words;

/**
 * All that the generated classes may refer to: the facts, the words of the vocabulary, and what the engine's own
 * templates use, listed one by one.
 */
final class AllowedReferences {
    private static final Set<String> OF_THE_TEMPLATES = Set.of(
            "java/lang/Boolean",
            "java/lang/Boolean.TRUE",
            "java/lang/Class",
            "java/lang/Exception",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Number",
            "java/lang/Object",
            "java/lang/Object.<init>",
            "java/lang/Object.getClass",
            "java/lang/String",
            "java/lang/Throwable",
            "java/math/BigDecimal",
            "org/drools/base/base/ValueResolver",
            "org/drools/base/reteoo/BaseTuple",
            "org/drools/base/rule/Declaration",
            "org/drools/base/rule/Declaration.getValue",
            "org/drools/base/rule/accessor/CompiledInvoker",
            "org/drools/base/rule/accessor/CompiledInvoker.getMethodBytecode",
            "org/drools/base/rule/accessor/FieldValue",
            "org/drools/base/rule/accessor/ReturnValueExpression",
            "org/drools/base/rule/consequence/Consequence",
            "org/drools/base/rule/consequence/Consequence.evaluate",
            "org/drools/base/rule/consequence/ConsequenceContext",
            "org/drools/base/rule/consequence/ConsequenceContext.getRequiredDeclarations",
            "org/drools/base/rule/consequence/ConsequenceContext.getTuple",
            "org/drools/core/reteoo/Tuple",
            "org/drools/core/rule/consequence/KnowledgeHelper",
            "org/drools/core/rule/consequence/KnowledgeHelper.insert",
            "org/drools/mvel/asm/ConsequenceGenerator",
            "org/drools/mvel/asm/ConsequenceGenerator.generate",
            "org/drools/mvel/asm/ConsequenceStub",
            "org/drools/mvel/asm/MethodComparator",
            "org/drools/mvel/asm/MethodComparator.compareBytecode",
            "org/drools/mvel/asm/MethodComparator.getMethodBytecode",
            "org/drools/mvel/field/FieldFactory",
            "org/drools/mvel/field/FieldFactory.getFieldValue",
            "org/drools/mvel/field/FieldFactory.getInstance",
            "org/kie/api/runtime/rule/FactHandle");

    private static final List<Class<?>> BUILT =
            List.of(Measure.class, Condition.class, Bands.class, Statement.class, Words.class);

    private AllowedReferences() {}

    /** Those of the references that are not allowed. */
    static Set<String> foreign(Set<String> references) {
        return references.stream()
                .filter(reference ->
                        !OF_THE_TEMPLATES.contains(reference) && !ofTheFacts(reference) && !ofTheVocabulary(reference))
                .collect(Collectors.toSet());
    }

    /** A type over which a rule may write a pattern, or a constant of a kind that a rule may name. */
    private static boolean ofTheFacts(String reference) {
        String[] parts = reference.split("\\.", 2);
        String prefix = "littlegiant/facts/";
        if (!parts[0].startsWith(prefix)) {
            return false;
        }
        String type = parts[0].substring(prefix.length());
        return FactTypes.importable().contains(type)
                && (parts.length == 1
                        || FactTypes.constants(FactTypes.constantTypes().get(type))
                                .containsKey(parts[1]));
    }

    private static boolean ofTheVocabulary(String reference) {
        String[] parts = reference.split("\\.", 2);
        if (!parts[0].startsWith("littlegiant/vocabulary/")) {
            return false;
        }
        Class<?> owner;
        try {
            owner = Class.forName(parts[0].replace('/', '.'), false, Words.class.getClassLoader());
        } catch (ClassNotFoundException unknown) {
            return false;
        }
        if (BUILT.stream().noneMatch(built -> built.isAssignableFrom(owner))) {
            return false;
        }
        return parts.length == 1
                || (owner == Words.class
                        ? Dictionary.words().containsKey(parts[1])
                                || Dictionary.constants().containsKey(parts[1])
                        : Dictionary.wordsAfter(null).containsKey(parts[1]));
    }
}
