package org.hyperbean.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import javax.management.AttributeChangeNotification;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.CompositeData;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainStateReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManagementFaceTest {
    private static final ObjectName HOST = ObjectNames.host(MemoryHost.URI);

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final MemoryHost host = new MemoryHost();
    private Domain early;
    private ManagementFace face;

    @BeforeEach
    void start() {
        early = host.add("early");
        face = new ManagementFace(server, host, host, host.log);
    }

    @AfterEach
    void stop() {
        face.close();
    }

    @Test
    void whatIsThereAtTheStartIsRegistered() throws Exception {
        ObjectName name = name("early");
        assertThat(server.getAttribute(name, "Uuid")).isEqualTo(early.uuid().toString());
        assertThat(server.getAttribute(name, "State")).isEqualTo("shut off");
        assertThat(server.getAttribute(name, "StateReason")).isEqualTo("unknown");
        assertThat(server.getAttribute(name, "Id")).isEqualTo(-1);
        assertThat(server.getAttribute(name, "MaximumMemoryKiB")).isEqualTo(2048L);
        assertThat(server.getAttribute(name, "CpuTimeSeconds")).isEqualTo(1.5);
        assertThat(server.getAttribute(HOST, "DomainNames")).isEqualTo(new String[] {"early"});
        assertThat(server.getAttribute(HOST, "Version")).isEqualTo("2.11.3");
    }

    @Test
    void theDaemonTellsOfItsDrivers() throws Exception {
        CompositeData[] drivers = (CompositeData[]) server.getAttribute(ObjectNames.daemon(), "Drivers");
        assertThat(drivers).extracting(driver -> driver.get("name")).containsExactly("memory", "broken");
        assertThat(drivers).extracting(driver -> driver.get("usable")).containsExactly(true, false);
        assertThat(drivers[1].get("failure")).isEqualTo("no such device");
    }

    @Test
    void aDefinedDomainIsRegisteredBeforeTheOperationReturns() throws Exception {
        Object answer = server.invoke(HOST, "defineDomain", new Object[] {"late"}, new String[] {"java.lang.String"});
        assertThat(answer).isEqualTo(name("late"));
        assertThat(server.isRegistered(name("late"))).isTrue();
    }

    @Test
    void anUndefinedDomainIsUnregisteredAfterItsListenersHeard() throws Exception {
        RecordedNotifications heard = new RecordedNotifications();
        server.addNotificationListener(name("early"), heard, null, null);
        operate("early", "undefine");
        assertThat(heard.next().getType()).isEqualTo("org.hyperbean.domain.lifecycle.undefined");
        await(() -> !server.isRegistered(name("early")));
    }

    @Test
    void aStartIsToldByTheDomainAndItsHostUnderTheLogsSequenceNumber() throws Exception {
        RecordedNotifications domain = new RecordedNotifications();
        RecordedNotifications everything = new RecordedNotifications();
        server.addNotificationListener(name("early"), domain, null, null);
        server.addNotificationListener(HOST, everything, null, null);
        operate("early", "start");

        Notification started = domain.next();
        assertThat(started.getType()).isEqualTo("org.hyperbean.domain.lifecycle.started");
        assertThat(started.getSequenceNumber()).isEqualTo(host.log.newest());
        CompositeData data = (CompositeData) started.getUserData();
        assertThat(data.get("host")).isEqualTo(MemoryHost.URI);
        assertThat(data.get("name")).isEqualTo("early");
        assertThat(data.get("id")).isEqualTo(7);
        assertThat(data.get("detail")).isEqualTo("booted");
        assertThat(everything.next().getSequenceNumber()).isEqualTo(started.getSequenceNumber());

        AttributeChangeNotification change = (AttributeChangeNotification) domain.next();
        assertThat(change.getAttributeName()).isEqualTo("State");
        assertThat(change.getOldValue()).isEqualTo("shut off");
        assertThat(change.getNewValue()).isEqualTo("running");
        assertThat(server.getAttribute(name("early"), "EventSequence")).isEqualTo(started.getSequenceNumber());
    }

    @Test
    void afterAGapTheMBeansAgreeWithTheHostAgain() throws Exception {
        RecordedNotifications heard = new RecordedNotifications();
        server.addNotificationListener(name("early"), heard, null, null);
        host.put(early.withId(1), DomainStateReason.PAUSED_USER);
        Domain late = host.add("late");
        host.log.lose(MemoryHost.SCOPE, new DomainEvent.Lifecycle(late, DomainEventDetail.DEFINED_ADDED));
        assertThat(((AttributeChangeNotification) heard.next()).getNewValue()).isEqualTo("paused");
        await(() -> server.isRegistered(name("late")));
    }

    @Test
    void aRenamedDomainMovesToItsNewName() throws Exception {
        Domain renamed = new Domain("other", early.uuid(), Domain.INACTIVE);
        host.put(renamed, DomainStateReason.SHUTOFF_UNKNOWN);
        host.happens(renamed, DomainEventDetail.DEFINED_RENAMED);
        await(() -> server.isRegistered(name("other")));
        assertThat(server.isRegistered(name("early"))).isFalse();
    }

    @Test
    void failuresArePlainExceptionsWithLibvirtsCode() {
        assertThatThrownBy(() -> operate("early", "suspend"))
                .isInstanceOf(RuntimeMBeanException.class)
                .cause()
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageContaining("not supported by the connection driver: virDomainSuspend")
                .hasMessageContaining("libvirt error 3 NO_SUPPORT");
    }

    @Test
    void descriptionsUnitsAndImpactsAreInTheInfo() throws Exception {
        MBeanInfo info = server.getMBeanInfo(name("early"));
        assertThat(info.getDescription()).isEqualTo("A domain: a virtual machine of one host");
        assertThat(info.getAttributes())
                .filteredOn(attribute -> attribute.getName().equals("MemoryKiB"))
                .singleElement()
                .satisfies(attribute -> {
                    assertThat(attribute.getDescription()).isEqualTo("Memory that the domain has now");
                    assertThat(attribute.getDescriptor().getFieldValue("units")).isEqualTo("KiB");
                });
        assertThat(info.getOperations())
                .filteredOn(operation -> operation.getName().equals("xmlDescription"))
                .singleElement()
                .satisfies(operation -> {
                    assertThat(operation.getImpact()).isEqualTo(MBeanOperationInfo.INFO);
                    assertThat(operation.getSignature()[0].getName()).isEqualTo("inactive");
                });
        assertThat(info.getOperations())
                .filteredOn(operation -> operation.getName().equals("destroy"))
                .extracting(MBeanOperationInfo::getImpact)
                .containsExactly(MBeanOperationInfo.ACTION);
    }

    @Test
    void afterTheEndNothingIsLeftAndAnotherCanBegin() throws Exception {
        face.close();
        assertThat(server.queryNames(new ObjectName("org.hyperbean:*"), null)).isEmpty();
        assertThatThrownBy(() -> operate("early", "start")).isInstanceOf(InstanceNotFoundException.class);
        face = new ManagementFace(server, host, host, host.log);
        assertThat(server.isRegistered(name("early"))).isTrue();
        assertThat(host.clients).hasValue(0);
    }

    private Object operate(String domain, String operation) throws Exception {
        return server.invoke(name(domain), operation, new Object[0], new String[0]);
    }

    private static ObjectName name(String domain) {
        return ObjectNames.domain(MemoryHost.URI, domain);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            Thread.sleep(Duration.ofMillis(5));
        }
    }
}
