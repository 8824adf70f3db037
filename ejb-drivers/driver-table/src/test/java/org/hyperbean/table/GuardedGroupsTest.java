package org.hyperbean.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.CpuMap;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.MigrationCookie;
import org.hyperbean.driver.OpenRequest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No operation of any group gets past the guard: a caller without roles is refused everywhere. */
class GuardedGroupsTest {
    private static final Identity NOBODY = new Identity("nobody", Set.of(), "rpc", Optional.empty());

    /** The one question that libvirt answers to everybody. */
    private static final String FREE_FOR_ALL = "isSecure";

    @TestFactory
    Stream<DynamicTest> everyOperationAsksTheGuard() {
        Connection guarded = new GuardedConnection(
                SampleDriver.of("sample")
                        .open(ConnectUri.parse("sample:///"), new OpenRequest(Optional.empty(), false, NOBODY)),
                new Guard(new AccessPolicy(), NOBODY, false, "SAMPLE"),
                HostGroups.NONE);
        return groups().flatMap(group -> Stream.of(group.getReturnType().getMethods())
                .filter(operation -> !operation.getName().equals(FREE_FOR_ALL))
                .map(operation -> DynamicTest.dynamicTest(
                        group.getName() + "." + operation.getName(), () -> assertRefused(guarded, group, operation))));
    }

    private static Stream<Method> groups() {
        return Stream.of(Connection.class.getMethods()).filter(Method::isDefault);
    }

    private static void assertRefused(Connection guarded, Method group, Method operation) throws Exception {
        Object[] arguments = Stream.of(operation.getParameterTypes())
                .map(GuardedGroupsTest::sample)
                .toArray();
        try {
            operation.invoke(group.invoke(guarded), arguments);
        } catch (InvocationTargetException e) {
            assertThat(e.getCause())
                    .isInstanceOfSatisfying(
                            LibvirtException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ACCESS_DENIED));
            return;
        }
        throw new AssertionError("the call went through");
    }

    /** A value of a type; a record is made of samples. */
    private static Object sample(Class<?> type) {
        if (type.isRecord()) {
            return sampleRecord(type);
        }
        return Stream.of(
                        0,
                        0L,
                        false,
                        "",
                        List.of(),
                        Optional.empty(),
                        new UUID(0, 0),
                        new byte[0],
                        CpuMap.EMPTY,
                        MigrationCookie.NONE)
                .filter(value -> fits(type, value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sample of " + type));
    }

    private static Object sampleRecord(Class<?> type) {
        Class<?>[] components = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(components)
                    .newInstance(
                            Stream.of(components).map(GuardedGroupsTest::sample).toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no sample of " + type, e);
        }
    }

    private static boolean fits(Class<?> type, Object value) {
        Class<?> boxed = java.lang.invoke.MethodType.methodType(type).wrap().returnType();
        return boxed.isInstance(value);
    }
}
