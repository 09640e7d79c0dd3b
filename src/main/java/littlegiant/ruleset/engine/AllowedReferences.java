package littlegiant.ruleset.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import littlegiant.ruleset.language.Dictionary;
import littlegiant.ruleset.language.FactTypes;
import littlegiant.vocabulary.Bands;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Measure;
import littlegiant.vocabulary.Points;
import littlegiant.vocabulary.Statement;
import littlegiant.vocabulary.Words;

/**
 * The classes and members that generated classes may refer to: the facts, the words of the vocabulary, and what the
 * engine's own templates use, listed one by one.
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
            "org/drools/base/reteoo/BaseTuple.getParent",
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
            "org/drools/core/WorkingMemory",
            "org/drools/core/WorkingMemory.getFactHandle",
            "org/drools/core/common/InternalFactHandle",
            "org/drools/core/common/InternalFactHandle.getObject",
            "org/drools/core/reteoo/LeftTuple",
            "org/drools/core/reteoo/Tuple",
            "org/drools/core/reteoo/Tuple.getOriginalFactHandle",
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

    /**
     * Classes that the compiler and the linker also load, because an allowed class extends them or names them in a
     * signature.
     */
    private static final Set<String> LINKED = Set.of(
            "java.io.Serializable",
            "java.lang.CharSequence",
            "java.lang.Comparable",
            "java.lang.Enum",
            "java.lang.Record",
            "java.lang.constant.Constable",
            "java.lang.constant.ConstantDesc",
            "java.lang.invoke.TypeDescriptor",
            "java.lang.invoke.TypeDescriptor$OfField",
            "java.lang.reflect.AnnotatedElement",
            "java.lang.reflect.GenericDeclaration",
            "java.lang.reflect.Type",
            "org.drools.base.base.ValueType",
            "org.drools.base.rule.RuleComponent",
            "org.drools.base.rule.accessor.Invoker",
            "org.drools.mvel.field.FieldDataFactory",
            "org.kie.api.runtime.KieContext",
            "org.kie.api.runtime.rule.RuleContext");

    /** The engine's statistics, which it loads by name, and the superclasses of its field readers. */
    private static final Pattern OF_THE_ENGINE = Pattern.compile(
            "org\\.drools\\."
                    + "(?:core\\.base\\.accumulators\\.[A-Za-z]+AccumulateFunction|base\\.base\\.extractors\\.Base[A-Za-z]+ClassFieldReaders?)");

    /** The types that vocabulary words take or return, and their supertypes. */
    private static final Set<String> VOCABULARY = vocabulary();

    private static final List<Class<?>> BUILT =
            List.of(Measure.class, Points.class, Condition.class, Bands.class, Statement.class, Words.class);

    private AllowedReferences() {}

    /** Whether a generated class may refer to the type, or to the member {@code owner.name}. */
    static boolean allows(String reference) {
        return OF_THE_TEMPLATES.contains(reference) || isFactReference(reference) || ofTheVocabulary(reference);
    }

    /**
     * Whether rules may be compiled and linked against the class.
     *
     * @param className as {@link Class#getName} returns it
     */
    static boolean allowsLinking(String className) {
        return LINKED.contains(className)
                || VOCABULARY.contains(className)
                || OF_THE_TEMPLATES.contains(className.replace('.', '/'))
                || OF_THE_ENGINE.matcher(className).matches()
                || (className.startsWith("littlegiant.facts.") && allows(className.replace('.', '/')));
    }

    private static Set<String> vocabulary() {
        Deque<Class<?>> next = new ArrayDeque<>(List.of(Words.class));
        Dictionary.words().values().forEach(forms -> forms.forEach(form -> next.add(form.getReturnType())));
        Dictionary.wordsAfter(null).values().forEach(forms -> forms.forEach(form -> next.add(form.getReturnType())));
        Dictionary.constants().values().forEach(constant -> next.add(constant.type()));
        Set<String> names = new HashSet<>();
        while (!next.isEmpty()) {
            Class<?> type = next.pop();
            if (type != null && type.getName().startsWith("littlegiant.") && names.add(type.getName())) {
                next.addAll(List.of(type.getInterfaces()));
                if (type.getSuperclass() != null) {
                    next.add(type.getSuperclass());
                }
            }
        }
        return Set.copyOf(names);
    }

    /** Whether the reference is to a fact type of patterns, or to a constant of an enum that a rule may name. */
    private static boolean isFactReference(String reference) {
        String[] parts = reference.split("\\.", 2);
        String prefix = "littlegiant/facts/";
        if (!parts[0].startsWith(prefix)) {
            return false;
        }
        String type = parts[0].substring(prefix.length());
        return FactTypes.importable().contains(type)
                && (parts.length == 1 || FactTypes.constants(type).containsKey(parts[1]));
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
