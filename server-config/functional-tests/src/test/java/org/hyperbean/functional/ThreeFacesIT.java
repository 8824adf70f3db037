package org.hyperbean.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.management.Notification;
import javax.management.ObjectName;
import org.hyperbean.driver.DomainState;
import org.hyperbean.rpc.client.LibvirtConnection;
import org.hyperbean.rpc.client.remote.DomainEvents;
import org.hyperbean.rpc.client.remote.RemoteDomain;
import org.hyperbean.rpc.protocol.hyperbean.HyperbeanProcedures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** RPC, JMX and REST show one state: a change through each is seen through the other two, with one sequence number. */
@ExtendWith(DaemonExtension.class)
class ThreeFacesIT {
    private static final String URI = "test:///default";
    private static final String REST_DOMAIN = "/api/v1/hosts/test-default/domains/test";
    private static final ObjectName BEAN = Jmx.domain(URI, "test");

    @Test
    void aChangeThroughOneIsSeenThroughTheOthers(Daemon daemon) throws Exception {
        try (LibvirtConnection rpc = LibvirtConnection.open(
                        "test+unix:///default?socket=" + daemon.home().resolve("run/libvirt-sock"));
                Jmx jmx = Jmx.connect(daemon, "admin", daemon.adminPassword());
                Rest rest = new Rest(daemon, "admin", daemon.adminPassword())) {
            RemoteDomain test = rpc.domainLookupByName("test");
            BlockingQueue<Long> rpcEvents = new LinkedBlockingQueue<>();
            rpc.onEvent(
                    DomainEvents.LIFECYCLE,
                    _ -> rpcEvents.add(
                            rpc.calls().call(HyperbeanProcedures.EVENT_SEQUENCE).sequence()));
            Faces faces = new Faces(rpc, jmx, rest, rpcEvents, jmx.notifications(BEAN), rest.events());

            test.suspend();
            faces.agreeOn(DomainState.PAUSED);
            jmx.invoke(BEAN, "resume");
            faces.agreeOn(DomainState.RUNNING);
            assertThat(rest.act(REST_DOMAIN, "suspend")).isBetween(200, 204);
            faces.agreeOn(DomainState.PAUSED);
            test.resume();
            faces.agreeOn(DomainState.RUNNING);
        }
    }

    private record Faces(
            LibvirtConnection rpc,
            Jmx jmx,
            Rest rest,
            BlockingQueue<Long> rpcEvents,
            BlockingQueue<Notification> notifications,
            BlockingQueue<JsonNode> stream) {
        void agreeOn(DomainState state) throws Exception {
            assertThat(rpc.domainLookupByName("test").getInfo().state()).isEqualTo(state.number());
            assertThat(jmx.attribute(BEAN, "State")).isEqualTo(state.label());
            assertThat(rest.get(REST_DOMAIN).get("state").asText()).isEqualTo(state.label());

            Long overRpc = rpcEvents.poll(10, TimeUnit.SECONDS);
            Notification overJmx = lifecycleNotification();
            JsonNode overRest = stream.poll(10, TimeUnit.SECONDS);
            assertThat(overRest).isNotNull();
            assertThat(List.of(
                            overJmx.getSequenceNumber(),
                            overRest.get("sequence").asLong()))
                    .containsOnly(overRpc);
        }

        private Notification lifecycleNotification() throws InterruptedException {
            Notification notification = notifications.poll(10, TimeUnit.SECONDS);
            while (notification != null && !notification.getType().contains("lifecycle")) {
                notification = notifications.poll(10, TimeUnit.SECONDS);
            }
            assertThat(notification).isNotNull();
            return notification;
        }
    }
}
