package org.hyperbean.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.management.Notification;
import javax.management.ObjectName;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainState;
import org.hyperbean.rpc.client.LibvirtConnection;
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
        try (LibvirtConnection rpc = LibvirtConnection.open(daemon.home().resolve("run/libvirt-sock"), URI, false);
                Jmx jmx = Jmx.connect(daemon, "admin", daemon.adminPassword());
                Rest rest = new Rest(daemon, "admin", daemon.adminPassword())) {
            Domain test = rpc.domain("test");
            BlockingQueue<Long> rpcEvents = new LinkedBlockingQueue<>();
            rpc.onLifecycle(event -> rpcEvents.add(
                    rpc.client().call(HyperbeanProcedures.EVENT_SEQUENCE).sequence()));
            Faces faces = new Faces(rpc, jmx, rest, rpcEvents, jmx.notifications(BEAN), rest.events());

            rpc.suspend(test);
            faces.agreeOn(DomainState.PAUSED);
            jmx.invoke(BEAN, "resume");
            faces.agreeOn(DomainState.RUNNING);
            assertThat(rest.act(REST_DOMAIN, "suspend")).isBetween(200, 204);
            faces.agreeOn(DomainState.PAUSED);
            rpc.resume(test);
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
            assertThat(rpc.info(rpc.domain("test")).state()).isEqualTo(state);
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
