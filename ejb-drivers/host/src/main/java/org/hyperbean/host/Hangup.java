package org.hyperbean.host;

import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The signal SIGHUP, by which administrators ask a daemon to read its configuration anew.
 *
 * <p>While anybody listens the process does not end by it. The JVM calls {@link #received} on a thread of its own; a
 * virtual thread runs the listeners, one after the other, with the class loader that each had when it began to listen.
 * {@code running} keeps two signals from being handled at once; {@code lock} guards installing and removing the
 * handler.
 *
 * <p>The JDK's only interface to signals is {@code sun.misc.Signal}, in the supported module jdk.unsupported. It is
 * reached by reflection, since javac warns of the name and cannot be told not to.
 */
public final class Hangup {
    private static final System.Logger LOG = System.getLogger(Hangup.class.getName());
    private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();
    private static final ReentrantLock lock = new ReentrantLock();
    private static final ReentrantLock running = new ReentrantLock();

    /** What handled the signal before; null while it still does. */
    private static Object previousHandler;

    private Hangup() {}

    /** Ends listening. Closing twice does nothing. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** Runs an action each time the signal comes. */
    public static Registration listen(Runnable action) {
        Listener listener = new Listener(action, Thread.currentThread().getContextClassLoader());
        lock.lock();
        try {
            if (LISTENERS.isEmpty()) {
                previousHandler = install(handler());
            }
            LISTENERS.add(listener);
        } finally {
            lock.unlock();
        }
        return () -> remove(listener);
    }

    private static void remove(Listener listener) {
        lock.lock();
        try {
            if (LISTENERS.remove(listener) && LISTENERS.isEmpty()) {
                install(previousHandler);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void received() {
        Thread.ofVirtual().name("hangup").start(() -> {
            running.lock();
            try {
                LISTENERS.forEach(Listener::run);
            } finally {
                running.unlock();
            }
        });
    }

    private static Object handler() {
        try {
            Runnable action = Hangup::received;
            MethodHandle received = MethodHandles.publicLookup()
                    .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                    .bindTo(action);
            return MethodHandleProxies.asInterfaceInstance(
                    type("sun.misc.SignalHandler"), MethodHandles.dropArguments(received, 0, type("sun.misc.Signal")));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("SIGHUP cannot be handled", e);
        }
    }

    /** Makes a handler the signal's. Answers the one before. */
    private static Object install(Object handler) {
        try {
            Class<?> signal = type("sun.misc.Signal");
            Object hangup = signal.getConstructor(String.class).newInstance("HUP");
            return signal.getMethod("handle", signal, type("sun.misc.SignalHandler"))
                    .invoke(null, hangup, handler);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("SIGHUP cannot be handled", e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, true, ClassLoader.getSystemClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the JVM lacks the module jdk.unsupported", e);
        }
    }

    private record Listener(Runnable action, ClassLoader loader) implements Runnable {
        @Override
        public void run() {
            Thread.currentThread().setContextClassLoader(loader);
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "reload failed", e);
            }
        }
    }
}
