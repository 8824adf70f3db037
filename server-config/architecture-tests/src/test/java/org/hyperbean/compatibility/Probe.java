package org.hyperbean.compatibility;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;

/**
 * A hypervisor none of whose operations works: each only leaves its method behind. So a call shows which operation of
 * the SPI it ends in.
 *
 * <p>The server's threads reach operations, the test's thread asks for them after the reply.
 */
final class Probe implements ConnectionOpener {
    private final AtomicReference<Optional<Method>> reached = new AtomicReference<>(Optional.empty());

    /** The operation that was reached since the last time this was asked. */
    Optional<Method> takeReached() {
        return reached.getAndSet(Optional.empty());
    }

    /** The groups of operations that a driver may implement. */
    static List<Class<?>> operationGroups() {
        return List.of(Connection.class.getMethods()).stream()
                .<Class<?>>map(Method::getReturnType)
                .filter(Probe::isGroup)
                .toList();
    }

    @Override
    public Connection open(OpenRequest request) {
        return (Connection) Proxy.newProxyInstance(
                Probe.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, _) -> {
                    if (isGroup(method.getReturnType())) {
                        return group(method.getReturnType());
                    }
                    return plainAnswer(method);
                });
    }

    @Override
    public EventLog eventLog() {
        throw refusal();
    }

    private static boolean isGroup(Class<?> type) {
        return type.isInterface() && type.getName().startsWith("org.hyperbean.driver.") && type != EventFilter.class;
    }

    private Object group(Class<?> type) {
        return Proxy.newProxyInstance(Probe.class.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            reached.compareAndSet(Optional.empty(), Optional.of(method));
            throw refusal();
        });
    }

    private static Object plainAnswer(Method method) {
        Class<?> type = method.getReturnType();
        if (type == boolean.class) {
            return false;
        }
        if (type == String.class) {
            return "probe:///";
        }
        if (type == EventFilter.class) {
            return EventFilter.ALL;
        }
        return null;
    }

    private static LibvirtException refusal() {
        return LibvirtException.of(ErrorCode.OPERATION_INVALID, ErrorDomain.NONE, "only a probe");
    }
}
