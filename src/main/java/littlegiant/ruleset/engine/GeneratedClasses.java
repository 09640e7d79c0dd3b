package littlegiant.ruleset.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.ruleset.language.PackageNames;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.rule.DialectRuntimeData;
import org.drools.core.rule.JavaDialectRuntimeData;
import org.drools.wiring.api.ComponentsFactory;
import org.drools.wiring.dynamic.DynamicComponentsSupplier;
import org.drools.wiring.dynamic.PackageClassLoader;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Checks every class that the engine generates from rules before it is defined: its name must be one that the engine
 * gives, it may have no class initialiser, and its constant pool may contain only what {@link AllowedReferences} lists.
 * Any other class is refused.
 */
final class GeneratedClasses {
    /** A rule's class, the class that invokes its consequence, and the one that the engine writes at the first call. */
    private static final Pattern NAME = Pattern.compile(Pattern.quote(PackageNames.ROOT)
            + "\\.p_[a-z0-9_]+\\.d_[a-z0-9_]+\\.(Rule_\\d{1,20}(?:_\\d{1,4})?)"
            + "(?:(?:DefaultConsequence|AccumulateExpression\\d{1,4})Invoker(?:Generated)?)?");

    private static final String CLASS = ".class";
    private static final LongAdder REFUSED = new LongAdder();

    private GeneratedClasses() {}

    /** Makes the engine define the classes of rules through this check from now on. */
    static void installCheck() {
        ComponentsFactory.setComponentsSupplier(new Guarding());
    }

    /**
     * The number of classes refused since the process started. Each is an attempt to run code, or a fault of this
     * check.
     */
    static long refusedCount() {
        return REFUSED.sum();
    }

    /** Thrown when the engine generates a class that is not allowed. */
    static final class RefusedClass extends SecurityException {
        private static final long serialVersionUID = 1;

        RefusedClass(String name, Set<String> why) {
            super(name + ": " + String.join(", ", why));
        }
    }

    /** The classes generated from rules, used yet or not, by name as {@link Class#getName} returns it. */
    static Map<String, byte[]> of(KieBase base) {
        Map<String, byte[]> classes = new TreeMap<>();
        for (KiePackage one : base.getKiePackages()) {
            DialectRuntimeData java =
                    ((InternalKnowledgePackage) one).getDialectRuntimeRegistry().getDialectData("java");
            if (java instanceof JavaDialectRuntimeData compiled) {
                compiled.getStore().keySet().stream()
                        .filter(name -> name.endsWith(CLASS))
                        .forEach(name -> classes.put(
                                name.substring(0, name.length() - CLASS.length())
                                        .replace('/', '.'),
                                compiled.getBytecode(name)));
            }
        }
        return classes;
    }

    /**
     * Checks a class.
     *
     * @throws RefusedClass if it is not one that a rule may be compiled to
     */
    static void check(String name, byte[] bytes) {
        Set<String> why = faults(name, bytes);
        if (!why.isEmpty()) {
            REFUSED.increment();
            throw new RefusedClass(name, why);
        }
    }

    /** The reasons to refuse the class, in the terms of class files; empty if there is none. */
    static Set<String> faults(String name, byte[] bytes) {
        Set<String> faults = new TreeSet<>();
        ClassReader reader = new ClassReader(bytes);
        Matcher form = NAME.matcher(name);
        boolean named = form.matches() && reader.getClassName().equals(name.replace('.', '/'));
        if (!named) {
            faults.add("name " + reader.getClassName());
        }
        String rule = named ? name.substring(0, form.end(1)).replace('.', '/') : "";
        references(reader, new References(rule, faults));
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access, String method, String type, String signature, String[] thrown) {
                        if (method.equals("<clinit>") || (access & Opcodes.ACC_NATIVE) != 0) {
                            faults.add(method);
                        }
                        return null;
                    }
                },
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return faults;
    }

    /** Reads the whole constant pool, whether or not the class uses every entry. */
    private static void references(ClassReader reader, References references) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at == 0) {
                continue;
            }
            switch (reader.readByte(at - 1)) {
                case 1, 3, 4, 5, 6, 8 -> {
                    // A text or a number is no reference.
                }
                case 7 -> references.type(Type.getObjectType(reader.readUTF8(at, buffer)));
                case 9, 10, 11 -> {
                    String owner = reader.readClass(at, buffer);
                    int nameAndType = reader.getItem(reader.readUnsignedShort(at + 2));
                    references.member(owner, reader.readUTF8(nameAndType, buffer));
                }
                case 12 -> references.described(Type.getType(reader.readUTF8(at + 2, buffer)));
                default -> references.foreign("constant " + reader.readByte(at - 1));
            }
        }
    }

    /**
     * Collects references that are not allowed.
     *
     * @param rule the rule's own class, within which the generated classes of a rule may refer to each other
     */
    private record References(String rule, Set<String> faults) {
        void type(Type type) {
            Type of = type.getSort() == Type.ARRAY ? type.getElementType() : type;
            if (of.getSort() == Type.OBJECT) {
                allowed(of.getInternalName(), of.getInternalName());
            }
        }

        void described(Type type) {
            if (type.getSort() == Type.METHOD) {
                type(type.getReturnType());
                for (Type argument : type.getArgumentTypes()) {
                    type(argument);
                }
            } else {
                type(type);
            }
        }

        void member(String owner, String name) {
            allowed(owner, owner + "." + name);
        }

        void foreign(String what) {
            faults.add(what);
        }

        private void allowed(String owner, String reference) {
            boolean ofTheSameRule = !rule.isEmpty()
                    && NAME.matcher(owner.replace('/', '.')).matches()
                    && (owner.equals(rule)
                            || owner.startsWith(rule) && !Character.isDigit(owner.charAt(rule.length())));
            if (!ofTheSameRule && !AllowedReferences.allows(reference)) {
                faults.add(reference);
            }
        }
    }

    private static final class Guarding extends DynamicComponentsSupplier {
        @Override
        public ClassLoader createPackageClassLoader(Map<String, byte[]> store, ClassLoader parent) {
            return new GuardedClassLoader(store, parent);
        }
    }

    private static final class GuardedClassLoader extends PackageClassLoader {
        GuardedClassLoader(Map<String, byte[]> store, ClassLoader parent) {
            super(store, parent);
        }

        @Override
        public Class<?> writeClass(String name, byte[] bytes) {
            try {
                check(name, bytes);
            } catch (RefusedClass refused) {
                for (ClassLoader above = getParent(); above != null; above = above.getParent()) {
                    if (above instanceof RuleClassLoader rules) {
                        // A refusal always has a message.
                        rules.refusals(Objects.requireNonNull(refused.getMessage()));
                    }
                }
                throw refused;
            }
            return super.writeClass(name, bytes);
        }
    }
}
