package littlegiant.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.rule.DialectRuntimeData;
import org.drools.core.rule.JavaDialectRuntimeData;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** What the classes refer to that the engine generates and compiles out of rules. */
final class References {
    private References() {}

    /** The generated classes of a base, by name. */
    static Map<String, byte[]> classes(KieBase base) {
        Map<String, byte[]> classes = new TreeMap<>();
        for (KiePackage one : base.getKiePackages()) {
            DialectRuntimeData java =
                    ((InternalKnowledgePackage) one).getDialectRuntimeRegistry().getDialectData("java");
            if (java instanceof JavaDialectRuntimeData compiled) {
                compiled.getStore().keySet().stream()
                        .filter(name -> name.endsWith(".class"))
                        .forEach(name -> classes.put(
                                name.substring(0, name.length() - ".class".length()), compiled.getBytecode(name)));
            }
        }
        return classes;
    }

    /**
     * Every class that the classes name, and every method and field that they use, as {@code owner.name}; nothing of
     * themselves.
     */
    static Set<String> of(Map<String, byte[]> classes) {
        Set<String> references = new TreeSet<>();
        classes.values().forEach(bytes -> collect(bytes, references));
        references.removeIf(one -> classes.containsKey(one) || classes.containsKey(ownerOf(one)));
        return references;
    }

    private static String ownerOf(String reference) {
        int dot = reference.indexOf('.');
        return dot < 0 ? reference : reference.substring(0, dot);
    }

    private static void collect(byte[] bytes, Set<String> references) {
        ClassReader reader = new ClassReader(bytes);
        reader.accept(new ClassRemapper(new Bodies(), new Types(references)), 0);
        reader.accept(new Members(references), 0);
    }

    /** Wants to see the body of every method. */
    private static final class Bodies extends ClassVisitor {
        Bodies() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {};
        }
    }

    /** Sees every type, wherever it stands: a signature, an annotation, a constant, an instruction. */
    private static final class Types extends Remapper {
        private final Set<String> references;

        Types(Set<String> references) {
            super(Opcodes.ASM9);
            this.references = references;
        }

        @Override
        public String map(String internalName) {
            references.add(internalName);
            return internalName;
        }
    }

    /** Sees every method and field that is used. */
    private static final class Members extends ClassVisitor {
        private final Set<String> references;

        Members(Set<String> references) {
            super(Opcodes.ASM9);
            this.references = references;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int code, String owner, String name, String type, boolean ofInterface) {
                    references.add(owner + "." + name);
                }

                @Override
                public void visitFieldInsn(int code, String owner, String name, String type) {
                    references.add(owner + "." + name);
                }

                @Override
                public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
                    List<Handle> handles = new ArrayList<>(List.of(bootstrap));
                    for (Object argument : arguments) {
                        if (argument instanceof Handle handle) {
                            handles.add(handle);
                        }
                    }
                    add(handles);
                }

                private void add(Collection<Handle> handles) {
                    handles.forEach(handle -> references.add(handle.getOwner() + "." + handle.getName()));
                }
            };
        }
    }
}
