package littlegiant.ruleset.engine;

import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The class loader with which rules are compiled and generated classes are linked. It knows the facts, the vocabulary
 * and the classes of the engine and of Java that {@link AllowedReferences} lists; for every other name it throws
 * {@link ClassNotFoundException}, whatever the class path holds.
 */
final class RuleClassLoader extends ClassLoader {
    private static final String CLASS = ".class";

    private final ClassLoader application;
    private final Predicate<String> known;
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    static {
        registerAsParallelCapable();
    }

    /** Creates a loader that loads the allowed classes from the application's loader. */
    RuleClassLoader(ClassLoader application) {
        this(application, AllowedReferences::allowsLinking);
    }

    /** Creates a loader that knows the classes whose names match the predicate. */
    RuleClassLoader(ClassLoader application, Predicate<String> known) {
        super("rules", null);
        this.application = application;
        this.known = known;
    }

    /** Records why a class generated below this loader was refused; the engine only reports that it failed. */
    void refusals(String why) {
        refused.add(why);
    }

    /** The reasons for refused classes below this loader, in the order of the refusals. */
    List<String> refusals() {
        return List.copyOf(refused);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!known.test(name)) {
            throw new NotKnown(name);
        }
        return application.loadClass(name);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return isKnown(name) ? application.getResourceAsStream(name) : null;
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isKnown(name) ? application.getResource(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }

    private boolean isKnown(String resource) {
        return resource.endsWith(CLASS)
                && known.test(resource.substring(0, resource.length() - CLASS.length())
                        .replace('/', '.'));
    }

    /**
     * Thrown for a class that rules may not see, without a stack trace, since the engine asks for many classes that do
     * not exist.
     */
    private static final class NotKnown extends ClassNotFoundException {
        private static final long serialVersionUID = 1;

        NotKnown(String name) {
            super(name);
        }

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
