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
 * The class loader by which rules are compiled and by which the classes that are generated of them are linked. It knows
 * the facts, the vocabulary and the few classes of the engine and of Java that {@link AllowedReferences} lists; of
 * everything else it says at once that there is no such class, whatever the class path holds.
 */
final class RuleClassLoader extends ClassLoader {
    private static final String CLASS = ".class";

    private final ClassLoader application;
    private final Predicate<String> known;
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    static {
        registerAsParallelCapable();
    }

    /** A loader that takes what it knows from the application's. */
    RuleClassLoader(ClassLoader application) {
        this(application, AllowedReferences::linked);
    }

    /** A loader that knows the classes of these names. */
    RuleClassLoader(ClassLoader application, Predicate<String> known) {
        super("rules", null);
        this.application = application;
        this.known = known;
    }

    /** Notes that a class generated below this loader was refused; the engine says no more of it than that it failed. */
    void refused(String why) {
        refused.add(why);
    }

    /** Why classes that were generated below this loader were refused, in the order of their coming. */
    List<String> refused() {
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

    /** A class that no rule may see. The engine asks for many that nobody has, so it costs no stack trace. */
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
