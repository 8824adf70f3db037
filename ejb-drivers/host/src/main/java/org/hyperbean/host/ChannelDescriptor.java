package org.hyperbean.host;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/**
 * The file descriptor below a socket channel, which the JDK keeps to itself. The JVM has to be started with
 * {@code --add-opens java.base/sun.nio.ch=ALL-UNNAMED}, as Open Liberty does.
 */
final class ChannelDescriptor {
    /** Empty where the JVM was started without that option. */
    private static final Optional<MethodHandle> GETTER = find();

    private ChannelDescriptor() {}

    /** Whether the JVM was started with the option. */
    static boolean isKnown() {
        return GETTER.isPresent();
    }

    /** The number of the descriptor, which is the channel's only while the channel is open. */
    static int of(SocketChannel channel) throws IOException {
        MethodHandle getter = GETTER.orElseThrow(() -> new IOException(
                "the JVM was not started with --add-opens java.base/sun.nio.ch=ALL-UNNAMED, which this takes"));
        try {
            return (int) getter.bindTo(channel).invoke();
        } catch (Throwable e) {
            throw new IOException("the socket does not tell its descriptor", e);
        }
    }

    private static Optional<MethodHandle> find() {
        try {
            Class<?> type = Class.forName("sun.nio.ch.SocketChannelImpl");
            return Optional.of(MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findVirtual(type, "getFDVal", MethodType.methodType(int.class)));
        } catch (ReflectiveOperationException _) {
            return Optional.empty();
        }
    }
}
