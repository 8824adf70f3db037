package org.hyperbean.host;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;

/** System calls that the JDK does not offer, by the C library's functions. Constants are those of Linux. */
enum NativeCalls {
    OPEN("open", JAVA_INT, ADDRESS, JAVA_INT),
    SOCKET("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
    CONNECT("connect", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT),
    CLOSE("close", JAVA_INT, JAVA_INT),
    READ("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG),
    WRITE("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG),
    POLL("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT),
    EVENT_COUNTER("eventfd", JAVA_INT, JAVA_INT, JAVA_INT),
    GET_USER("geteuid", JAVA_INT),
    GET_GROUP("getegid", JAVA_INT),
    GET_PAGE_SIZE("getpagesize", JAVA_INT),
    GET_SOCKET_OPTION("getsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS),
    SOCKET_PAIR("socketpair", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS),
    SEND_MESSAGE("sendmsg", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT),
    RECEIVE_MESSAGE("recvmsg", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT);

    static final int INTERRUPTED = 4;
    static final int TRY_AGAIN = 11;

    private final String function;
    private final MethodHandle handle;

    NativeCalls(String function, MemoryLayout result, MemoryLayout... parameters) {
        this.function = function;
        this.handle = bind(function, FunctionDescriptor.of(result, parameters))
                .asSpreader(Object[].class, parameters.length + 1)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    /** Finding a function by its name is restricted since a wrong signature would crash the JVM. */
    @SuppressWarnings("restricted")
    private static MethodHandle bind(String function, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        MemorySegment address = linker.defaultLookup().findOrThrow(function);
        return linker.downcallHandle(address, descriptor, Linker.Option.captureCallState("errno"));
    }

    /**
     * Calls the function.
     *
     * @throws Failure when the function answers with a negative number
     */
    long call(Object... arguments) throws Failure {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
            Object[] all = new Object[arguments.length + 1];
            all[0] = state;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            long result = ((Number) invoke(all)).longValue();
            if (result < 0) {
                throw new Failure(function, (int) Errno.HANDLE.get(state, 0L));
            }
            return result;
        }
    }

    private Object invoke(Object[] arguments) {
        try {
            return handle.invokeExact(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(function + " cannot be called", e);
        }
    }

    /** Where the error number of the last call stands. */
    private static final class Errno {
        static final VarHandle HANDLE =
                Linker.Option.captureStateLayout().varHandle(MemoryLayout.PathElement.groupElement("errno"));
    }

    /** A call that the system refused. */
    static final class Failure extends IOException {
        private static final long serialVersionUID = 1L;

        private final int number;

        Failure(String function, int number) {
            super(function + " failed with error number " + number);
            this.number = number;
        }

        int number() {
            return number;
        }
    }
}
