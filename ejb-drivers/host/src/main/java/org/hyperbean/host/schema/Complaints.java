package org.hyperbean.host.schema;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Collects what libxml2 says while it reads or validates. It belongs to the thread that does so. */
final class Complaints {
    /** The beginning of libxml2's {@code xmlError}: domain, code, message. */
    private static final MemoryLayout ERROR = MemoryLayout.structLayout(
            JAVA_INT.withName("domain"), JAVA_INT.withName("code"), ADDRESS.withName("message"));

    private static final long MESSAGE = ERROR.byteOffset(PathElement.groupElement("message"));

    /** The longest message that is taken; a schema's are a line each. */
    private static final long LONGEST = 1L << 16;

    private final StringBuilder text = new StringBuilder();

    /** The function for libxml2 to call, which lives as long as the arena. */
    @SuppressWarnings("restricted")
    MemorySegment listener(Arena arena) {
        try {
            MethodHandle heard = MethodHandles.lookup()
                    .findVirtual(Complaints.class, "heard", MethodType.methodType(void.class, MemorySegment.class))
                    .bindTo(this);
            MethodHandle function = MethodHandles.dropArguments(heard, 0, MemorySegment.class);
            return Linker.nativeLinker().upcallStub(function, FunctionDescriptor.ofVoid(ADDRESS, ADDRESS), arena);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Called by libxml2 with an {@code xmlError}; the user's data before it is dropped. */
    @SuppressWarnings({"restricted", "UnusedMethod"})
    private void heard(MemorySegment error) {
        MemorySegment message = error.reinterpret(ERROR.byteSize()).get(ADDRESS, MESSAGE);
        if (message.address() != 0) {
            text.append(message.reinterpret(LONGEST).getString(0));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
